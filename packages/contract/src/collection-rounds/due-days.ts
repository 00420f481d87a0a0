import { type AgencyKind, agencyKindSchema } from '../agencies/agencies.schema.ts';
import type { CollectionRound, OwnDays } from './collection-rounds.schema.ts';

/** Which days a round has for the whole area and for kinds of agencies. */
export type RoundDays = Pick<CollectionRound, 'submitOn' | 'publishOn' | 'byKind'>;

/** When one agency is to hand in and to publish; null where no day is set. */
export interface DueDays {
  readonly submitOn: string | null;
  readonly publishOn: string | null;
}

/** Days that were arranged for an agency alone, or for an area and all in it. */
export interface ArrangedDays extends DueDays {
  readonly whose: 'agency' | 'area';
  /** How far down the tree the agency is that they were arranged for; the more, the nearer. */
  readonly depth: number;
}

/**
 * When an agency is to hand in and to publish. The most specific day holds: its own, then that of the nearest area it is in,
 * then that of its kind, then that of the whole area; each of the two days by itself.
 *
 * @param arranged all that is arranged for it or for an area it is in, in any order
 */
export function dueDaysOf(
  round: RoundDays | null,
  kind: AgencyKind,
  arranged: readonly ArrangedDays[] = [],
): DueDays {
  if (!round) return { submitOn: null, publishOn: null };
  const particular = arranged.toSorted((a, b) =>
    a.whose === b.whose ? b.depth - a.depth : a.whose === 'agency' ? -1 : 1,
  );
  const order: readonly DueDays[] = [...particular, round.byKind[kind], round];
  const first = (day: keyof DueDays) => order.find((days) => days[day] !== null)?.[day] ?? null;
  return { submitOn: first('submitOn'), publishOn: first('publishOn') };
}

/** Late: not handed in by the due day, or handed in after it. What counts is the first time. */
export const isLate = (due: string | null, firstSubmittedOn: string | null, today: string): boolean =>
  due !== null && (firstSubmittedOn ?? today) > due;

/** No kind has days of its own. */
export const NO_OWN_DAYS = Object.fromEntries(
  agencyKindSchema.options.map((kind): [AgencyKind, OwnDays] => [kind, { submitOn: null, publishOn: null }]),
) as Record<AgencyKind, OwnDays>;
