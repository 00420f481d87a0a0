import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type FormId, valuesInOrder } from '@zhaojian/report';
import { DataSource, type EntityManager } from 'typeorm';
import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';
import type { CoverageChange, PathChange } from '../agencies/agency.events.ts';
import { coverageIn } from '../agencies/coverage-by-year/coverage-over-years.ts';
import { type AcceptedReport, AcceptedReports } from '../submissions/versions/accepted-reports.service.ts';
import {
  type Addition,
  addToTotals,
  forgetTotals,
  forgetTotalsOf,
  lockTotals,
  lockTree,
} from './add-to-totals.ts';

/**
 * Keeps the sums of every agency's subtree true as reports are accepted and withdrawn and as the tree changes, in the
 * transaction that does so. A question about any node then reads one row a year, however many reports are in it.
 */
@Injectable()
export class SubtreeTotals {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly acceptedReports: AcceptedReports,
  ) {}

  /**
   * Keeps the totals of a year for a transaction that changes many: reports added one after the other lock the rows of other
   * agencies in another order than anyone else's.
   */
  async hold(manager: EntityManager, year: number): Promise<void> {
    await lockTree(manager, 'shared');
    await lockTotals(manager, year, 'exclusive');
  }

  /** Adds a report that begins to count to the totals of its agency and all above it. */
  async add(manager: EntityManager, accepted: AcceptedReport): Promise<void> {
    await lockTree(manager, 'shared');
    await lockTotals(manager, accepted.year, 'shared');
    await addToTotals(manager, accepted.year, await this.additions(manager, accepted.year, [accepted], 1));
  }

  /** Takes a report that no longer counts out of the totals to which it was added. */
  async subtract(manager: EntityManager, withdrawn: AcceptedReport): Promise<void> {
    await lockTree(manager, 'shared');
    await lockTotals(manager, withdrawn.year, 'shared');
    await addToTotals(
      manager,
      withdrawn.year,
      await this.additions(manager, withdrawn.year, [withdrawn], -1),
    );
  }

  /**
   * Takes what is elsewhere out of the totals of those it was below, and adds it to those it is below, in each
   * of the years. What moves with all that is below it moves as one: below it nothing is another total.
   */
  async follow(manager: EntityManager, changes: readonly PathChange[]): Promise<void> {
    if (changes.length === 0) return;
    await lockTree(manager, 'exclusive');
    const years = await manager.query<{ year: number }[]>(
      `SELECT year FROM subtree_total WHERE agency_id = ANY($1) UNION
       SELECT year FROM submission WHERE agency_id = ANY($1) AND accepted_version IS NOT NULL ORDER BY year`,
      [[...new Set(changes.map(({ agencyId }) => agencyId))]],
    );
    for (const { year } of years) {
      await lockTotals(manager, year, 'exclusive');
      await this.followIn(
        manager,
        year,
        topsOf(changes.filter(({ fromYear, toYear }) => fromYear <= year && toYear >= year)),
      );
    }
  }

  /** A report that covers the whole area from now on is no longer added; one of its own office only is from now on. */
  async cover(manager: EntityManager, { agencyId, before, after }: CoverageChange): Promise<void> {
    await lockTree(manager, 'exclusive');
    const reports = await this.acceptedReports.ofAgency(agencyId, manager);
    for (const report of reports) {
      const coversArea = coverageIn(after, report.year);
      if (coverageIn(before, report.year) === coversArea) continue;
      await lockTotals(manager, report.year, 'exclusive');
      const [agency] = await this.placed(manager, report.year, [agencyId]);
      if (agency)
        await addToTotals(manager, report.year, [addition(agency.path, report, coversArea ? -1 : 1)]);
    }
  }

  /** Forgets the totals of a year and adds up its accepted reports again. */
  async rebuild(year: number): Promise<void> {
    await this.database.transaction(async (manager) => {
      await lockTree(manager, 'shared');
      await lockTotals(manager, year, 'exclusive');
      await forgetTotals(manager, year);
      for await (const reports of this.acceptedReports.ofYear(year, manager)) {
        await addToTotals(manager, year, await this.additions(manager, year, reports, 1));
      }
    });
  }

  private async followIn(manager: EntityManager, year: number, tops: readonly PathChange[]): Promise<void> {
    const coming = tops.filter(({ from }) => from === null).map(({ agencyId }) => agencyId);
    const leaving = tops.filter(({ to }) => to === null).map(({ agencyId }) => agencyId);
    // What was kept while it was not in the tree is nobody's.
    await forgetTotalsOf(manager, year, coming);

    const given: Addition[] = [];
    // From below upwards: what has left an agency does not go with it as well.
    for (const { agencyId, from, to } of tops.toSorted(
      (a, b) => (b.from ?? '').length - (a.from ?? '').length,
    )) {
      if (from === null) continue;
      const total = await this.toBeMoved(manager, agencyId, year);
      if (!total) continue;
      const { form, taken, figures, reports } = total;
      const path = to === null ? from : above(from);
      await addToTotals(manager, year, [{ path, form, figures: taken, reports: -reports }]);
      if (to !== null) given.push({ path: above(to), form, figures, reports });
    }
    if (coming.length > 0) {
      const reports = await this.acceptedReports.ofAgencies(coming, year, manager);
      given.push(...(await this.additions(manager, year, reports, 1)));
    }
    for (const form of new Set(given.map((each) => each.form)))
      await addToTotals(
        manager,
        year,
        given.filter((each) => each.form === form),
      );
    await forgetTotalsOf(manager, year, leaving);
  }

  /** As text: numbers of JavaScript would lose decimals. */
  private async toBeMoved(manager: EntityManager, agencyId: string, year: number) {
    const [total] = await manager.query<
      { form: FormId; taken: string[]; figures: string[]; reports: number }[]
    >(
      `SELECT form, figures::text[] AS figures, array(SELECT -figure FROM unnest(figures) AS figure)::text[] AS taken, reports
       FROM subtree_total WHERE agency_id = $1 AND year = $2 AND reports > 0`,
      [agencyId, year],
    );
    return total;
  }

  /** Governments that report for their whole area are left out: their area's agencies are counted. */
  private async additions(
    manager: EntityManager,
    year: number,
    reports: AcceptedReport[],
    sign: 1 | -1,
  ): Promise<Addition[]> {
    const agencies = await this.placed(
      manager,
      year,
      reports.map(({ agencyId }) => agencyId),
    );
    const added = new Map(agencies.filter(({ coversArea }) => !coversArea).map(({ id, path }) => [id, path]));
    return reports.flatMap((report) => {
      const path = added.get(report.agencyId);
      return path ? [addition(path, report, sign)] : [];
    });
  }

  private placed(manager: EntityManager, year: number, agencyIds: string[]) {
    return manager.query<{ id: string; path: string; coversArea: boolean }[]>(
      `SELECT id, path, covers_area AS "coversArea" FROM ${agenciesInYear('$1')} AS agency WHERE id = ANY($2)`,
      [year, agencyIds],
    );
  }
}

/** What a report adds or takes. Unread cells count 0. */
const addition = (path: string, { report }: AcceptedReport, sign: 1 | -1): Addition => ({
  path,
  form: report.form,
  figures: valuesInOrder(report).map((value) => String(sign * (value ?? 0))),
  reports: sign,
});

/** The path of the agency above: `a/b/` of `a/b/c/`. */
const above = (path: string): string => path.replace(/[^/]+\/$/, '');

/** Those that do not merely move along with the agency above them. One that comes or leaves does so by itself. */
function topsOf(changes: readonly PathChange[]): PathChange[] {
  const byPath = new Map(changes.map((change) => [change.from, change]));
  return changes.filter(({ agencyId, from, to }) => {
    const parent = from === null ? undefined : byPath.get(above(from));
    const movesAlong = to !== null && parent?.to != null && to === `${parent.to}${agencyId}/`;
    return from === null || !movesAlong;
  });
}
