import { batchImportItemStateSchema } from '@zhaojian/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { pageSearch } from '../../page/page-search.ts';
import { shellRoute } from '../../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../../shell/only-where-menu-leads.ts';

/** What the page holds in its address: which outcome the files are narrowed to, and the page of the list. */
const searchSchema = z.object({
  state: batchImportItemStateSchema.optional().catch(undefined),
  page: pageSearch,
});

export const batchImportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports/$id',
  validateSearch: searchSchema,
  beforeLoad: onlyWhereMenuLeads('/imports'),
  component: lazyRouteComponent(() => import('./batch-import-page.tsx'), 'BatchImportPage'),
});
