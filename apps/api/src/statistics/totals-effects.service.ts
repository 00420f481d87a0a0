import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { MOST_CHANGED_CELLS, type TotalsEffect, type TotalsPreview } from '@zhaojian/contract';
import {
  type CellKey,
  cellsOf,
  evaluateMeasure,
  formById,
  type FormId,
  MEASURES,
  summedKeys,
} from '@zhaojian/report';
import { DataSource, type EntityManager } from 'typeorm';
import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import { oneChangeAtATime } from '../agencies/placement/placement-changes.ts';
import { type Actor, AuditRecord } from '../audit/audit-record.service.ts';
import { undone } from '../database/undone.ts';
import { isInArea } from '../authorization/area.ts';
import { lockTree } from './add-to-totals.ts';
import { totalsChangedMeanwhile, totalsNotConfirmed } from './totals-effects.errors.ts';

/** A change of the tree, made with the manager it is given. */
export type TreeChange<Result = unknown> = (manager: EntityManager) => Promise<Result>;

/** Who changes the tree: a caller sees what happens in their own area, the platform itself all of it. */
type Changer = Actor & { agencyId?: string };

const VOLUMES = MEASURES.filter(({ kind }) => kind === 'volume');

/**
 * What a change of the tree does to the totals, found out by making it: before it is made for good, and, where somebody has
 * confirmed what they saw, while it is.
 */
@Injectable()
export class TotalsEffects {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly tree: AgencyTree,
    private readonly audit: AuditRecord,
  ) {}

  /**
   * What the change would do. Nothing of it is done; what it is refused for is thrown.
   * @param agencyIds all whose totals or places the change is about: those changed, and those under whom they are put
   */
  async preview(changer: Changer, agencyIds: string[], change: TreeChange): Promise<TotalsPreview> {
    const effects = await undone(this.database, (manager) => this.during(manager, agencyIds, change));
    return { effects: seenBy(changer, effects), digest: digestOf(effects) };
  }

  /**
   * Makes the change where it does what was confirmed, and records what it did to the totals with the agency named first.
   * @param digest that of the preview; undefined where the change is to leave all totals as they are
   * @throws Refusal TOTALS_NOT_CONFIRMED, TOTALS_CHANGED_MEANWHILE, and what the change is refused for: nothing is done then
   */
  async confirmed<Result>(
    changer: Changer,
    agencyIds: string[],
    digest: string | undefined,
    change: TreeChange<Result>,
  ): Promise<Result> {
    return this.database.transaction(async (manager) => {
      const results: Result[] = [];
      let newest = '';
      const effects = await this.during(manager, agencyIds, async () => {
        // Not before nobody else changes the tree: what another one did is not done by this one.
        newest = await this.audit.newest(manager);
        results.push(await change(manager));
      });
      if (digest === undefined && effects.length > 0) throw totalsNotConfirmed(effects);
      if (digest !== undefined && digest !== digestOf(effects)) throw totalsChangedMeanwhile();
      await this.record(manager, changer, agencyIds, effects, newest);
      return results[0] as Result;
    });
  }

  /**
   * Makes the change in a transaction that is under way, where it leaves all totals as they are.
   * @throws Refusal TOTALS_NOT_CONFIRMED, and what the change is refused for: nothing of it is done then
   */
  async leftAsTheyAre(manager: EntityManager, agencyIds: string[], change: TreeChange): Promise<void> {
    await manager.transaction(async (within) => {
      const effects = await this.during(within, agencyIds, change);
      if (effects.length > 0) throw totalsNotConfirmed(effects);
    });
  }

  /** With the tree and all totals held still, so that what differs is what the change did. */
  private async during(
    manager: EntityManager,
    agencyIds: string[],
    change: TreeChange,
  ): Promise<SeenEffect[]> {
    await oneChangeAtATime(manager);
    await lockTree(manager, 'exclusive');
    const nodes = await this.tree.withAllAbove(agencyIds, manager);
    const before = await this.kept(manager, nodes);
    await change(manager);
    const after = await this.kept(manager, [...nodes, ...(await this.tree.withAllAbove(agencyIds, manager))]);
    return effectsOf(before, after);
  }

  /** Of agencies in the tree of the year: what another one keeps is in no answer. */
  private async kept(manager: EntityManager, agencyIds: string[]): Promise<Map<string, Kept>> {
    const rows = await manager.query<KeptRow[]>(
      `SELECT total.agency_id AS "agencyId", total.year, total.form, total.reports, total.figures::text[] AS figures,
              agency.name, agency.path
       FROM subtree_total AS total JOIN LATERAL ${agenciesInYear('total.year')} AS agency ON agency.id = total.agency_id
       WHERE total.agency_id = ANY($1) AND total.reports > 0`,
      [agencyIds],
    );
    return new Map(rows.map((row) => [`${row.year} ${row.agencyId}`, { ...row, volumes: volumesOf(row) }]));
  }

  private async record(
    manager: EntityManager,
    changer: Changer,
    [agencyId]: string[],
    effects: SeenEffect[],
    newest: string,
  ): Promise<void> {
    const agency = agencyId === undefined ? undefined : await this.tree.findLatest(agencyId, manager);
    if (!agency || effects.length === 0) return;
    await this.audit.add(manager, changer, {
      action: 'totals.changed',
      subject: agency.name,
      agency,
      details: { effects: effects.map(told), done: await this.audit.ofTreeSince(manager, newest, changer) },
    });
  }
}

export interface KeptRow {
  agencyId: string;
  year: number;
  form: FormId;
  reports: number;
  figures: string[];
  name: string;
  path: string;
}
export type Kept = KeptRow & { volumes: Map<string, number | null> };

/** An effect with all cells, and with the path of the agency, by which it belongs to an area or not. */
export type SeenEffect = TotalsEffect & { path: string };

export function volumesOf({
  form: formId,
  figures,
}: Pick<KeptRow, 'form' | 'figures'>): Map<string, number | null> {
  const form = formById(formId);
  const sums = new Map(
    summedKeys(form).map((key, place): [CellKey, number] => [key, Number(figures[place] ?? 0)]),
  );
  return new Map(
    VOLUMES.map((measure) => [
      measure.id,
      evaluateMeasure(measure, (key) => sums.get(key) ?? null, form).value,
    ]),
  );
}

export function effectsOf(before: Map<string, Kept>, after: Map<string, Kept>): SeenEffect[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .flatMap((key) => {
      const [was, is] = [before.get(key), after.get(key)];
      const known = is ?? was;
      if (!known) return [];
      const figures = VOLUMES.map(({ id }) => ({
        measure: id,
        before: was?.volumes.get(id) ?? null,
        after: is?.volumes.get(id) ?? null,
      })).filter((figure) => figure.before !== figure.after);
      const cells = cellsBetween(was, is);
      const reports = { before: was?.reports ?? 0, after: is?.reports ?? 0 };
      if (figures.length + cells.length === 0 && reports.before === reports.after) return [];
      const { year, agencyId, name, path, form } = known;
      return [
        { year, agencyId, agencyName: name, path, reports, figures, form, cells, changedCells: cells.length },
      ];
    })
    .toSorted((one, other) => one.year - other.year || (one.path < other.path ? -1 : 1));
}

/** The cells of the form in which two totals differ. Where there was none, or is none any more, what is 0 is no difference. */
function cellsBetween(was: Kept | undefined, is: Kept | undefined): TotalsEffect['cells'] {
  const form = (is ?? was)?.form;
  if (!form) return [];
  const valueIn = (kept: Kept | undefined, place: number) => kept && Number(kept.figures[place] ?? 0);
  return cellsOf(formById(form)).flatMap(({ key }, place) => {
    const [before, after] = [valueIn(was, place), valueIn(is, place)];
    return (before ?? 0) === (after ?? 0) ? [] : [{ key, before: before ?? null, after: after ?? null }];
  });
}

/** An effect as it is shown and kept: with so many of its cells as somebody reads. */
export const told = <Effect extends TotalsEffect>(effect: Effect): Effect => ({
  ...effect,
  cells: effect.cells.slice(0, MOST_CHANGED_CELLS),
});

/** What happens to the totals above the area is not told to who changes something in it. */
const seenBy = ({ agencyId }: Changer, effects: SeenEffect[]): TotalsEffect[] =>
  effects
    .filter((effect) => agencyId === undefined || isInArea(agencyId, effect))
    .map(({ path: _path, ...effect }) => told(effect));

/** By what somebody has seen it is known again. */
export const digestOf = (seen: unknown): string =>
  createHash('sha256').update(JSON.stringify(seen)).digest('hex');
