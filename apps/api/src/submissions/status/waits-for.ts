import { isWaiting, transitionOf, transitionSchema } from '@zhaojian/contract';
import { type Caller, may } from '../../authorization/caller.ts';
import { TRANSITION_SCOPES } from '../transition-scopes.ts';

/** Whether a row waits for a step that is the caller's, as a condition of SQL. @param agencyId the caller's, in SQL */
export function waitsFor(caller: Caller, agencyId: string): string {
  const theirs = transitionSchema.options
    .map(transitionOf)
    .filter(({ permission, from }) => may(caller, permission) && from.some(isWaiting))
    .map(({ from, by }) => {
      const states = from.filter(isWaiting).map((state) => `'${state}'`);
      return `(row.state IN (${states.join()}) AND ${TRANSITION_SCOPES[by].sql(agencyId, 'row')})`;
    });
  // Who may take no step at all is waited for nowhere.
  return theirs.length > 0 ? `(${theirs.join(' OR ')})` : `CAST(${agencyId} AS uuid) IS NULL`;
}
