import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { createQueryClient } from './api/query-client.ts';
import { Application } from './application.tsx';
import { createPageRouter } from './router.tsx';
import { colourPage } from './theme/page-colours.ts';
import './theme/page.css';

dayjs.locale('zh-cn');
colourPage(document.documentElement);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
const queries = createQueryClient();
createRoot(root).render(
  <StrictMode>
    <Application queries={queries} router={createPageRouter(queries)} />
  </StrictMode>,
);
