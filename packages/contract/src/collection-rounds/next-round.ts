import { type AgencyKind, agencyKindSchema } from '../agencies/agencies.schema.ts';
import { dayAfter, yearOfDay } from '../values/days.ts';
import { type IsWorkingDay, nearestWorkingDay, workingDaysBy } from '../working-days.schema.ts';
import type { CollectionRound, OwnDays, SaveCollectionRound } from './collection-rounds.schema.ts';
import { NO_OWN_DAYS } from './due-days.ts';

/**
 * The year that a new round is proposed for: of those without a round the first whose reports can still be handed in when a
 * round has the dates proposed. Reports of a year are collected in the next, so last year's is the earliest.
 *
 * @param today in China
 */
export function nextRoundYear(rounds: readonly CollectionRound[], today: string): number {
  const taken = new Set(rounds.map(({ year }) => year));
  const byWeek = workingDaysBy([]);
  let year = yearOfDay(today) - 1;
  while (taken.has(year) || proposedRound(rounds, year, byWeek).closesOn < today) year += 1;
  return year;
}

/**
 * The dates that a new round is proposed to have: those of the newest round, moved by as many years; where there is none,
 * those of the law: departments publish by 31 January, governments by 31 March (《政府信息公开条例》第四十九、五十条). What falls on
 * a day off moves: the opening to the working day after it, all days by which something is to be done to the one before.
 *
 * @param rounds those there are, in any order
 */
export function proposedRound(
  rounds: readonly CollectionRound[],
  year: number,
  isWorkingDay: IsWorkingDay,
): SaveCollectionRound {
  const last = lastRoundBefore(rounds, year);
  const { opensOn, submitOn, publishOn, byKind, closesOn } = last ?? OF_THE_LAW;
  const years = year - (last?.year ?? 0);
  const by = (day: string): string => nearestWorkingDay(yearsLater(day, years), -1, isWorkingDay);
  const byOrNull = (day: string | null): string | null => day && by(day);
  return {
    opensOn: nearestWorkingDay(yearsLater(opensOn, years), 1, isWorkingDay),
    submitOn: by(submitOn),
    publishOn: byOrNull(publishOn),
    byKind: Object.fromEntries(
      agencyKindSchema.options.map((kind): [AgencyKind, OwnDays] => [
        kind,
        { submitOn: byOrNull(byKind[kind].submitOn), publishOn: byOrNull(byKind[kind].publishOn) },
      ]),
    ) as Record<AgencyKind, OwnDays>,
    closesOn: by(closesOn),
  };
}

/** The newest round about a year before this one: the one whose dates the proposal moves. */
export const lastRoundBefore = <Round extends Pick<CollectionRound, 'year'>>(
  rounds: readonly Round[],
  year: number,
): Round | undefined => rounds.filter((round) => round.year < year).toSorted((a, b) => b.year - a.year)[0];

/** A round about the year 0. */
const OF_THE_LAW: SaveCollectionRound = {
  opensOn: '0001-01-01',
  submitOn: '0001-01-31',
  publishOn: '0001-01-31',
  byKind: { ...NO_OWN_DAYS, government: { submitOn: '0001-03-31', publishOn: '0001-03-31' } },
  closesOn: '0001-04-30',
};

/** The same day that many years later; of 29 February the 28th where the year has none. */
function yearsLater(day: string, years: number): string {
  const year = String(yearOfDay(day) + years).padStart(4, '0');
  const same = `${year}${day.slice(4)}`;
  return Number.isNaN(Date.parse(same)) || dayAfter(same, 0) !== same ? `${year}-02-28` : same;
}
