import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { auditQuerySchema } from '@zhaojian/contract';
import { z } from 'zod';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';

const asked = auditQuerySchema.shape;

/** Addresses are read as JSON: the number of an entry is one. */
const entryId = z
  .union([z.int().transform(String), z.string().regex(/^\d{1,18}$/)])
  .optional()
  .catch(undefined);

/** What the page holds in its address besides node and year: what the record is narrowed to, and where in it one is. */
const auditSearchSchema = z.object({
  action: asked.action.catch(undefined),
  group: asked.group.catch(undefined),
  person: asked.person.catch(undefined),
  firstDay: asked.firstDay.catch(undefined),
  lastDay: asked.lastDay.catch(undefined),
  search: asked.search.catch(undefined),
  olderThan: entryId,
  newerThan: entryId,
});

export const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: auditSearchSchema,
  beforeLoad: onlyWhereMenuLeads('/audit'),
  component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
});
