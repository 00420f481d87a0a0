import type { TransitionScope } from '@zhaojian/contract';
import { pathLeadsThrough, isInArea } from '../authorization/area.ts';

/** An agency as it was in a year, as far as a scope asks. */
interface Placed {
  id: string;
  parentId: string | null;
  path: string;
}

interface Scope {
  /** Whether a step about the agency's report is one for the agency that the caller belongs to. */
  holds: (callerAgencyId: string, agency: Placed) => boolean;
  /** The same as SQL, over columns `id`, `parent_id` and `path`. @param caller an SQL expression, usually a parameter */
  sql: (caller: string, agency: string) => string;
  /** Whose step it is, to somebody else who sees the report. */
  whose: string;
}

/** Whose step it is: what the contract's scopes mean in the tree of a year. */
export const TRANSITION_SCOPES: Readonly<Record<TransitionScope, Scope>> = {
  ownAgency: {
    holds: (caller, { id }) => id === caller,
    sql: (caller, agency) => `${agency}.id = CAST(${caller} AS uuid)`,
    whose: '填报机构自己',
  },
  area: {
    holds: isInArea,
    sql: (caller, agency) => pathLeadsThrough(`ARRAY[${caller}]`, `${agency}.path`),
    whose: '上级主管部门',
  },
  directlyAbove: {
    holds: (caller, { id, parentId }) => (parentId ?? id) === caller,
    sql: (caller, agency) => `COALESCE(${agency}.parent_id, ${agency}.id) = CAST(${caller} AS uuid)`,
    whose: '直接上级主管部门',
  },
  top: {
    holds: (caller, { path }) => path.startsWith(`${caller}/`),
    sql: (caller, agency) => `starts_with(${agency}.path, CAST(${caller} AS text) || '/')`,
    whose: '最上级主管部门',
  },
};
