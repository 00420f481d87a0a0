import type { EntityManager } from 'typeorm';
import { agencyFoundedIn, laterChangeExists } from '../agencies.errors.ts';
import { changedIn, endingIn, FOREVER, inYear, type Span } from './spans.ts';
import type { TreeRevision } from './tree-revision.ts';

/**
 * What changes after a year leaves alone what was changed later.
 * @throws Refusal AGENCY_NOT_YET_FOUNDED, LATER_CHANGE_EXISTS
 */
export function refuseBefore(spans: readonly Span[], year: number): void {
  const latest = spans.at(-1);
  if (!latest || latest.fromYear <= year) return;
  throw spans.length === 1
    ? agencyFoundedIn(latest.name, latest.fromYear)
    : laterChangeExists(latest.name, latest.fromYear);
}

/**
 * An agency ends with a year. What is then still below it goes to its heir; an heir from below it takes its place. Without
 * an heir, what is below it is below nothing, which saving refuses.
 */
export async function endAgency(
  revision: TreeRevision,
  id: string,
  lastYear: number,
  heirId: string | undefined,
): Promise<void> {
  if (heirId !== undefined) {
    const after: [number, number] = [lastYear + 1, FOREVER];
    const above = inYear(revision.facts(id), lastYear + 1)?.parentId ?? null;
    for (const child of await revision.childrenAfter(id, lastYear)) {
      const parentId = child === heirId ? above : heirId;
      const facts = revision.facts(child);
      const years = facts
        .filter((span) => span.parentId === id && span.toYear > lastYear)
        .map(({ fromYear, toYear }): [number, number] => [Math.max(fromYear, after[0]), toYear]);
      revision.rewrite(
        child,
        years.reduce((spans, each) => changedIn(spans, each, { parentId }), facts),
      );
    }
  }
  revision.rewrite(id, endingIn(revision.facts(id), lastYear));
}

/** Keeps which agencies continue an agency's work, from the year after its last. */
export async function addSuccessions(
  manager: EntityManager,
  predecessorId: string,
  successorIds: readonly string[],
  fromYear: number,
): Promise<void> {
  for (const successorId of successorIds)
    await manager.query(
      `INSERT INTO agency_succession (predecessor_id, successor_id, from_year) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING`,
      [predecessorId, successorId, fromYear],
    );
}

/** A successor takes over after its last year, whichever that is; where it goes on itself, there is none. */
export async function moveSuccessions(
  manager: EntityManager,
  id: string,
  before: number,
  lastYear: number | null,
): Promise<void> {
  if (lastYear === null)
    await manager.query('DELETE FROM agency_succession WHERE predecessor_id = $1 AND from_year = $2', [
      id,
      Math.min(before + 1, FOREVER),
    ]);
  else
    await manager.query(
      'UPDATE agency_succession SET from_year = $3 WHERE predecessor_id = $1 AND from_year = $2',
      [id, Math.min(before + 1, FOREVER), lastYear + 1],
    );
}
