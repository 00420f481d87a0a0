import { QueryClient } from '@tanstack/react-query';
import { Refusal } from './refusal.ts';

/** A refusal does not change by asking again; a lost connection may come back. */
const worthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && error instanceof Refusal && (error.status === 0 || error.status >= 500);

export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 20_000, retry: worthRetrying, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
