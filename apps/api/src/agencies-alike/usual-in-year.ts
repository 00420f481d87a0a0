import { JUMP_RULES, type UsualFigures } from '@zhaojian/report';
import type { EntityManager } from 'typeorm';
import { OWN_YEARS } from './key-figures.entity.ts';
import { inBatches } from '../workload/in-batches.ts';

/** Under each cell key, the figures of a group in the year before, in order. */
type Columns = ReadonlyMap<string, readonly number[]>;

interface Known {
  agencyId: string;
  year: number;
  figures: Record<string, number>;
}

/** How many agencies' figures are in memory at a time, besides the columns. */
const ASKED_AT_ONCE = 2_000;

/**
 * What the agencies of a year usually report, for many of them: which are alike is found once, and the figures of a group are
 * read once, not for each of its agencies.
 */
export class UsualInYear {
  private readonly groups: ReadonlyMap<string, readonly string[]>;
  private readonly columns = new Map<readonly string[], Promise<Columns>>();

  constructor(
    private readonly year: number,
    groups: readonly (readonly string[])[],
    private readonly manager: EntityManager,
  ) {
    this.groups = new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)));
  }

  /** The same as `UsualFigures.of` for each of some agencies. */
  async of(agencyIds: readonly string[]): Promise<ReadonlyMap<string, UsualFigures>> {
    const own = new Map<string, Known[]>(agencyIds.map((id) => [id, []]));
    for (const known of await this.ownYears(agencyIds)) own.get(known.agencyId)?.push(known);
    const usual = new Map<string, UsualFigures>();
    for (const [id, years] of own)
      usual.set(id, {
        own: years.map(({ year, figures }) => ({ year, figures })),
        alike: await this.alike(id, years.find(({ year }) => year === this.year - 1)?.figures ?? {}),
      });
    return usual;
  }

  /** The newest first. */
  private ownYears(agencyIds: readonly string[]): Promise<Known[]> {
    return this.manager.query<Known[]>(
      `SELECT agency_id AS "agencyId", year, figures
       FROM (SELECT *, row_number() OVER (PARTITION BY agency_id ORDER BY year DESC) AS nth
             FROM key_figures WHERE agency_id = ANY($1) AND year < $2) AS known
       WHERE nth <= $3 ORDER BY year DESC`,
      [agencyIds, this.year, OWN_YEARS],
    );
  }

  private async alike(id: string, own: Readonly<Record<string, number>>): Promise<UsualFigures['alike']> {
    const group = this.groups.get(id);
    if (!group || group.length - 1 < JUMP_RULES.alike.fewestAgencies) return null;
    const medians: Record<string, number> = {};
    let agencies = 0;
    for (const [key, figures] of await this.columnsOf(group)) {
      const others = figures.length - (key in own ? 1 : 0);
      if (others === 0) continue;
      medians[key] = medianWithout(figures, own[key]);
      agencies = Math.max(agencies, others);
    }
    return agencies === 0 ? null : { agencies, medians };
  }

  private columnsOf(group: readonly string[]): Promise<Columns> {
    const columns = this.columns.get(group) ?? this.read(group);
    this.columns.set(group, columns);
    return columns;
  }

  private async read(group: readonly string[]): Promise<Columns> {
    const columns = new Map<string, number[]>();
    for (const asked of inBatches(group, ASKED_AT_ONCE)) {
      const rows = await this.manager.query<Pick<Known, 'figures'>[]>(
        'SELECT figures FROM key_figures WHERE agency_id = ANY($1) AND year = $2',
        [asked, this.year - 1],
      );
      for (const [key, figure] of rows.flatMap(({ figures }) => Object.entries(figures))) {
        const column = columns.get(key);
        if (column) column.push(figure);
        else columns.set(key, [figure]);
      }
    }
    return new Map([...columns].map(([key, figures]) => [key, figures.toSorted((a, b) => a - b)]));
  }
}

/** The median of figures in order, one of them left out; of all of them where it is undefined. As PostgreSQL computes it. */
function medianWithout(figures: readonly number[], left: number | undefined): number {
  const at = left === undefined ? figures.length : figures.indexOf(left);
  const count = figures.length - (left === undefined ? 0 : 1);
  const nth = (place: number): number => figures[place < at ? place : place + 1] ?? 0;
  const [lower, upper] = [nth((count - 1) >> 1), nth(count >> 1)];
  return lower + 0.5 * (upper - lower);
}
