import type { EntityManager } from 'typeorm';
import {
  agencyHasChildren,
  agencyNameTaken,
  agencyNotFound,
  moveBelowItself,
  parentAbolished,
  parentNotInYear,
} from '../agencies.errors.ts';
import type { PathChange } from '../agency.events.ts';
import { keepSought } from '../seeking/sought-agencies.ts';
import { putInOrder } from '../placement/tree-order.ts';
import { FOREVER, inYear, joined, sameFacts, type Span } from './spans.ts';
import { isBelowPath } from '../placement/placed-agency.ts';

/** A span with the way down to it. */
interface PlacedSpan extends Span {
  path: string;
}

interface Row extends PlacedSpan {
  id: string;
}

/** What a revision did to one agency in some years: where it is null, the agency is not in the tree. */
export interface Revised {
  agencyId: string;
  fromYear: number;
  toYear: number;
  before: PlacedSpan | null;
  after: PlacedSpan | null;
}

const COLUMNS = `agency_id AS id, from_year AS "fromYear", coalesce(to_year, ${FOREVER})::int AS "toYear",
  parent_id AS "parentId", name, kind, path`;

/**
 * The tree as it is to be. The facts of some agencies are rewritten, whatever years they are about; saving works out
 * where they and all below them then are in each year, refuses what is no tree in any of them, and says what changed.
 * Every change of the tree comes through here, so that no kind of change has rules of its own.
 */
export class TreeRevision {
  private readonly before = new Map<string, PlacedSpan[]>();
  private readonly wanted = new Map<string, Span[]>();

  private constructor(private readonly manager: EntityManager) {}

  static async of(manager: EntityManager, ids: readonly string[]): Promise<TreeRevision> {
    const revision = new TreeRevision(manager);
    await revision.include(ids);
    return revision;
  }

  /** The facts of an agency as they are by now, the oldest first; none where it is not in the tree. */
  facts(id: string): Span[] {
    return this.wanted.get(id) ?? joined((this.before.get(id) ?? []).map(withoutPath));
  }

  /** The facts of an agency as they are kept, with the way down to it. */
  asItWas(id: string): readonly PlacedSpan[] {
    return this.before.get(id) ?? [];
  }

  /** Rewrites the facts of an agency. */
  rewrite(id: string, facts: Span[]): void {
    this.wanted.set(id, joined(facts));
  }

  /** The agencies that are below it at any time after a year. */
  async childrenAfter(id: string, year: number): Promise<string[]> {
    const rows = await this.manager.query<{ id: string }[]>(
      `SELECT DISTINCT agency_id AS id FROM agency_placement
       WHERE parent_id = $1 AND (to_year IS NULL OR to_year > $2)`,
      [id, year],
    );
    await this.include(rows.map((row) => row.id));
    const others = [...this.wanted.keys()];
    return [...new Set([...rows.map((row) => row.id), ...others])].filter((child) =>
      this.facts(child).some(({ parentId, toYear }) => parentId === id && toYear > year),
    );
  }

  /** What rewriting did to the agencies themselves. What is below them follows. */
  get edited(): string[] {
    return [...this.wanted.keys()];
  }

  /**
   * Saves the tree, and says which agencies are elsewhere in which years.
   * @throws Refusal MOVE_BELOW_ITSELF, PARENT_NOT_IN_YEAR, PARENT_ABOLISHED, AGENCY_HAS_CHILDREN, AGENCY_NAME_TAKEN
   */
  async save(): Promise<{ revised: Revised[]; paths: PathChange[] }> {
    const replaced = this.edited.filter((id) => standsElsewhere(this.before.get(id) ?? [], this.facts(id)));
    await this.knowBelow(replaced);
    await this.knowAbove();
    const after = this.placed(new Set(replaced));
    const revised = [...after].flatMap(([id, spans]) => revisedBetween(id, this.before.get(id) ?? [], spans));
    await this.write([...after].filter(([id, spans]) => !sameSpans(this.before.get(id) ?? [], spans)));
    await this.refuseTakenNames(revised);
    // One that was founded just now has handed in nothing that could be elsewhere.
    const known = revised.filter(({ agencyId }) => (this.before.get(agencyId) ?? []).length > 0);
    return { revised, paths: pathChanges(known) };
  }

  /** Where each agency is, from one year in which anything changes anywhere to the next. */
  private placed(replaced: ReadonlySet<string>): Map<string, PlacedSpan[]> {
    const all = [...this.before.keys(), ...this.wanted.keys()];
    const concerned = new Set(this.edited);
    for (const [id, spans] of this.before)
      if (spans.some(({ path }) => path.split('/').some((step) => replaced.has(step)))) concerned.add(id);
    const begins = new Set(
      all.flatMap((id) => [...this.facts(id), ...(this.before.get(id) ?? [])]).flatMap(bounds),
    );
    const years = [...begins].toSorted((a, b) => a - b);
    const placed = new Map([...concerned].map((id): [string, PlacedSpan[]] => [id, []]));
    for (const [index, fromYear] of years.entries()) {
      const toYear = (years[index + 1] ?? FOREVER + 1) - 1;
      const paths = new Map<string, string>();
      for (const [id, spans] of placed) {
        const span = inYear(this.facts(id), fromYear);
        if (span)
          spans.push({ ...span, fromYear, toYear, path: this.pathIn(fromYear, id, concerned, paths) });
      }
    }
    return new Map([...placed].map(([id, spans]) => [id, joined(spans, samePlace)]));
  }

  private pathIn(
    year: number,
    id: string,
    concerned: ReadonlySet<string>,
    known: Map<string, string>,
    below: readonly string[] = [],
  ): string {
    const found = known.get(id);
    if (found !== undefined) return found;
    if (below.includes(id))
      throw moveBelowItself(this.nameOf(below.find((each) => this.wanted.has(each)) ?? id));
    const span = concerned.has(id) ? inYear(this.facts(id), year) : inYear(this.before.get(id) ?? [], year);
    if (!span) throw this.nothingBelow(id, below.at(-1) ?? id, year);
    const isKnown = !concerned.has(id) && 'path' in span;
    const path = isKnown
      ? String(span.path)
      : `${span.parentId === null ? '' : this.pathIn(year, span.parentId, concerned, known, [...below, id])}${id}/`;
    known.set(id, path);
    return path;
  }

  /** An agency would be below one that does not exist; the one whose facts were rewritten is to blame. */
  private nothingBelow(parentId: string, childId: string, year: number): Error {
    const facts = this.facts(parentId);
    const known = this.before.get(parentId) ?? [];
    if (facts.length === 0 && known.length === 0) return agencyNotFound();
    if (this.wanted.has(parentId) && !this.wanted.has(childId)) {
      const children = [...this.before.keys()].filter(
        (id) => inYear(this.facts(id), year)?.parentId === parentId,
      );
      return agencyHasChildren(this.nameOf(parentId), children.length, year);
    }
    const last = (facts.length > 0 ? facts : known).at(-1);
    return last && last.toYear < year
      ? parentAbolished(this.nameOf(parentId), last.toYear)
      : parentNotInYear(this.nameOf(parentId), year);
  }

  private nameOf(id: string): string {
    return (this.facts(id).at(-1) ?? this.before.get(id)?.at(-1))?.name ?? '';
  }

  /** Identities of rows mean nothing: an agency's are rewritten. All at once, since a whole area may be elsewhere. */
  private async write(agencies: readonly [agencyId: string, spans: PlacedSpan[]][]): Promise<void> {
    if (agencies.length === 0) return;
    await this.manager.query('DELETE FROM agency_placement WHERE agency_id = ANY($1)', [
      agencies.map(([agencyId]) => agencyId),
    ]);
    const rows = agencies.flatMap(([agencyId, spans]) => spans.map((span) => ({ ...span, agencyId })));
    await this.manager.query(
      `INSERT INTO agency_placement (agency_id, from_year, to_year, parent_id, name, kind, path)
       SELECT * FROM unnest($1::uuid[], $2::smallint[], $3::smallint[], $4::uuid[], $5::text[], $6::text[], $7::text[])`,
      [
        rows.map(({ agencyId }) => agencyId),
        rows.map(({ fromYear }) => fromYear),
        rows.map(({ toYear }) => (toYear === FOREVER ? null : toYear)),
        rows.map(({ parentId }) => parentId),
        rows.map(({ name }) => name),
        rows.map(({ kind }) => kind),
        rows.map(({ path }) => path),
      ],
    );
    const written = agencies.map(([agencyId]) => agencyId);
    await putInOrder(this.manager, written);
    await keepSought(this.manager, written);
  }

  private async refuseTakenNames(revised: readonly Revised[]): Promise<void> {
    const renamed = revised.filter(
      ({ before, after }) => after && (before?.name !== after.name || before?.parentId !== after.parentId),
    );
    if (renamed.length === 0) return;
    const [taken] = await this.manager.query<{ name: string }[]>(
      `SELECT mine.name
       FROM unnest($1::uuid[], $2::smallint[], $3::smallint[]) AS changed (id, from_year, to_year)
       JOIN agency_placement AS mine ON mine.agency_id = changed.id
         AND mine.from_year <= changed.to_year AND coalesce(mine.to_year, ${FOREVER}) >= changed.from_year
       JOIN agency_placement AS other ON other.name = mine.name AND other.agency_id <> mine.agency_id
         AND other.parent_id IS NOT DISTINCT FROM mine.parent_id
         AND other.from_year <= least(coalesce(mine.to_year, ${FOREVER}), changed.to_year)
         AND coalesce(other.to_year, ${FOREVER}) >= greatest(mine.from_year, changed.from_year)
       LIMIT 1`,
      [
        renamed.map(({ agencyId }) => agencyId),
        renamed.map(({ fromYear }) => fromYear),
        renamed.map(({ toYear }) => toYear),
      ],
    );
    if (taken) throw agencyNameTaken(taken.name);
  }

  /** Agencies whose facts are to be seen as well. */
  async include(ids: readonly string[]): Promise<void> {
    const unknown = ids.filter((id) => !this.before.has(id));
    if (unknown.length === 0) return;
    this.keep(
      await this.manager.query<Row[]>(`SELECT ${COLUMNS} FROM agency_placement WHERE agency_id = ANY($1)`, [
        unknown,
      ]),
    );
    for (const id of unknown) if (!this.before.has(id)) this.before.set(id, []);
  }

  /** Everything that was ever below them. */
  private async knowBelow(ids: readonly string[]): Promise<void> {
    const paths = ids.flatMap((id) => (this.before.get(id) ?? []).map(({ path }) => path));
    if (paths.length === 0) return;
    const rows = await this.manager.query<{ id: string }[]>(
      `SELECT DISTINCT agency_id AS id FROM unnest($1::text[]) AS top (path)
       JOIN agency_placement ON ${isBelowPath('agency_placement.path', 'top.path')}`,
      [[...new Set(paths)]],
    );
    await this.include(rows.map(({ id }) => id));
  }

  private async knowAbove(): Promise<void> {
    const parents = [...this.before.keys(), ...this.edited].flatMap((id) =>
      this.facts(id).flatMap(({ parentId }) => parentId ?? []),
    );
    const before = this.before.size;
    await this.include([...new Set(parents)]);
    // A circle shows only when every agency on it is known.
    if (this.before.size > before) await this.knowAbove();
  }

  private keep(rows: readonly Row[]): void {
    for (const { id, ...span } of rows.toSorted((a, b) => a.fromYear - b.fromYear))
      this.before.set(id, [...(this.before.get(id) ?? []), span]);
  }
}

const withoutPath = ({ path: _path, ...span }: PlacedSpan): Span => span;
const bounds = ({ fromYear, toYear }: Span): number[] =>
  toYear === FOREVER ? [fromYear] : [fromYear, toYear + 1];
const samePlace = (a: PlacedSpan, b: PlacedSpan): boolean => a.path === b.path && sameFacts(a, b);
const sameYears = (a: Span, b: Span): boolean => a.fromYear === b.fromYear && a.toYear === b.toYear;

const sameSpans = (a: readonly PlacedSpan[], b: readonly PlacedSpan[]): boolean =>
  a.length === b.length &&
  a.every((span, index) => {
    const other = b[index];
    return other !== undefined && sameYears(span, other) && samePlace(span, other);
  });

/** Whether the years or the parents differ: only then is anything below it elsewhere. */
function standsElsewhere(before: readonly Span[], after: readonly Span[]): boolean {
  const underParent = (spans: readonly Span[]) => joined(spans, (a, b) => a.parentId === b.parentId);
  const [was, is] = [underParent(before), underParent(after)];
  return (
    was.length !== is.length ||
    was.some((span, index) => {
      const other = is[index];
      return !other || !sameYears(span, other) || span.parentId !== other.parentId;
    })
  );
}

function revisedBetween(
  agencyId: string,
  before: readonly PlacedSpan[],
  after: readonly PlacedSpan[],
): Revised[] {
  const years = [...new Set([...before, ...after].flatMap(bounds))].toSorted((a, b) => a - b);
  return years.flatMap((fromYear, index) => {
    const was = inYear(before, fromYear) ?? null;
    const is = inYear(after, fromYear) ?? null;
    if (was === is || (was && is && samePlace(was, is))) return [];
    const toYear = (years[index + 1] ?? FOREVER + 1) - 1;
    return [{ agencyId, fromYear, toYear, before: was, after: is }];
  });
}

const pathChanges = (revised: readonly Revised[]): PathChange[] =>
  revised.flatMap(({ agencyId, fromYear, toYear, before, after }) => {
    const [from, to] = [before?.path ?? null, after?.path ?? null];
    return from === to ? [] : [{ agencyId, fromYear, toYear, from, to }];
  });
