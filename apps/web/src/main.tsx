import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { Application } from './application.tsx';
import { createPageRouter } from './router.tsx';
import { askForLook } from './office/look-now.ts';
import './theme/page.css';
import { QueryClient } from '@tanstack/react-query';
import { Refusal } from './api/refusal.ts';

/** A refusal does not change by asking again; a lost connection may come back. */
const worthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && error instanceof Refusal && (error.status === 0 || error.status >= 500);

const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 20_000, retry: worthRetrying, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });

dayjs.locale('zh-cn');

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
await askForLook();
const queries = createQueryClient();
createRoot(root).render(
  <StrictMode>
    <Application queries={queries} router={createPageRouter(queries)} />
  </StrictMode>,
);
