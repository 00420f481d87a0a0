import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { showAgency } from '../api/agency-at-work.ts';
import { refusalOf } from '../api/refusal.ts';
import { useRefusalMessage } from '../api/use-refusal-message.ts';
import { signOut } from './session.queries.ts';

/** The way out, to signing in. Who is signed out already just goes there. */
export function useLeave(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const tell = useRefusalMessage();
  return async () => {
    try {
      await signOut();
    } catch (error) {
      if (refusalOf(error).status !== 401) return tell(error);
    }
    showAgency(null);
    await navigate({ to: '/sign-in' });
    queries.clear();
  };
}
