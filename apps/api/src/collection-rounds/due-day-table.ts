import {
  type AgencyKind,
  type CollectionRound,
  agencyKindSchema,
  type ArrangedDays,
  type DueDays,
  dueDaysOf,
  type RoundDays,
} from '@zhaojian/contract';
import { idsOnPath } from '../agencies/placement/placed-agency.ts';
import { isAsked } from './agencies-asked.ts';

/** Days arranged for an agency or for its area, with the agency's place in the tree of the year. */
export interface PlacedDays extends DueDays {
  readonly whose: ArrangedDays['whose'];
  readonly path: string;
}

/** The days of a round, and whether agencies are asked when they published. */
type AskingRound = RoundDays & Pick<CollectionRound, 'asksPublication'>;

const KINDS = agencyKindSchema.options;

/**
 * The due days of all agencies of a year as a table that SQL can look up, however many agencies there are: the paths of the
 * tree in their order (collation C) fall into stretches, in each of which the same is arranged; each stretch has the days of
 * every kind. What the days are decides `dueDaysOf` of the contract alone.
 */
export class DueDayTable {
  /** Where a stretch begins; what comes before the first is a stretch as well. */
  readonly begins: readonly string[];
  /** The days to hand in by, stretch after stretch, in each kind after kind. */
  readonly submitDays: readonly (string | null)[];
  /** The days to publish by, likewise. */
  readonly publishDays: readonly (string | null)[];
  private readonly stretches: readonly Readonly<Record<AgencyKind, DueDays>>[];

  constructor(round: AskingRound | null, arranged: readonly PlacedDays[]) {
    const parts = arranged.map((days) => ({ ...days, ...stretchOf(days) }));
    this.begins = [...new Set(parts.flatMap(({ from, to }) => [from, to]))].toSorted(inOrder);
    this.stretches = ['', ...this.begins].map((begin) => {
      const here = parts.filter(({ from, to }) => from <= begin && begin < to).map(withDepth);
      return Object.fromEntries(
        KINDS.map((kind) => [kind, askedDays(round, dueDaysOf(round, kind, here))]),
      ) as Record<AgencyKind, DueDays>;
    });
    this.publishDays = this.stretches.flatMap((days) => KINDS.map((kind) => days[kind].publishOn));
    this.submitDays = this.stretches.flatMap((days) => KINDS.map((kind) => days[kind].submitOn));
  }

  /** The same as SQL looks up, for one agency. */
  of({ path, kind }: { readonly path: string; readonly kind: AgencyKind }): DueDays {
    const stretch = this.begins.filter((begin) => begin <= path).length;
    const days = this.stretches[stretch];
    if (!days) throw new Error('there is a stretch for every path');
    return days[kind];
  }
}

/**
 * The day by which an agency is to hand in, in SQL; null where the year has no round.
 *
 * @param agency an alias of `agenciesInYear`
 * @param begins, submitDays SQL expressions, usually parameters: those of a table
 */
export const submitDaySql = (agency: string, begins: string, submitDays: string): string => `
  (${submitDays}::date[])[width_bucket(${agency}.path COLLATE "C", ${begins}::text[]) * ${KINDS.length}
                          + array_position('{${KINDS.join()}}'::text[], ${agency}.kind)]`;

/**
 * The day by which each agency is to hand in as `due.due_on`, and where `publishDays` is given that by which it is to publish as
 * `due.publish_on`, to join to `agenciesAsked`; null where it is exempt. `OFFSET 0` has it
 * looked up once a row however often a statement names it: without it, progress of 30,000 agencies with days arranged for 500 took
 * three times as long.
 */
export const dueOn = (agency: string, begins: string, submitDays: string, publishDays?: string): string => {
  const dayOf = (days: string) =>
    `CASE WHEN ${isAsked(agency)} THEN ${submitDaySql(agency, begins, days)} END`;
  const publishOn = publishDays === undefined ? '' : `, ${dayOf(publishDays)} AS publish_on`;
  return `
  CROSS JOIN LATERAL (SELECT ${dayOf(submitDays)} AS due_on${publishOn} OFFSET 0) AS due`;
};

/** Nobody is late with what nobody asked for. */
const askedDays = (round: AskingRound | null, days: DueDays): DueDays =>
  round?.asksPublication === false ? { ...days, publishOn: null } : days;

/** In the order of paths, `0` follows `/`, and nothing in a path comes before `0` but `-` and `/`: ids are hexadecimal. */
const stretchOf = ({ whose, path }: PlacedDays): { from: string; to: string } =>
  whose === 'agency' ? { from: path, to: `${path}0` } : { from: path, to: `${path.slice(0, -1)}0` };

const withDepth = (days: PlacedDays): ArrangedDays => ({ ...days, depth: idsOnPath(days.path).length });

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
