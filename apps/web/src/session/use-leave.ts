import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { refusalOf } from '../api/refusal.ts';
import { signOut } from './session.queries.ts';

/** The way out, to signing in. Who is signed out already just goes there. */
export function useLeave(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  return async () => {
    try {
      await signOut();
    } catch (error) {
      if (refusalOf(error).status !== 401) {
        void message.error(refusalOf(error).message);
        return;
      }
    }
    await navigate({ to: '/sign-in' });
    queries.clear();
  };
}
