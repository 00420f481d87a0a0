import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { showAgency } from '../api/agency-at-work.ts';
import { refusalOf } from '../api/refusal.ts';
import { useRefusalMessage } from '../api/use-refusal-message.ts';
import { signOut } from './session.queries.ts';

/** Signs out and goes to the sign-in page. Somebody already signed out just goes there. */
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
