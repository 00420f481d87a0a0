import { type CollectionRound, dayInChina, type Role, roleMay, yearOfDay } from '@zhaojian/contract';
import { FIRST_REPORT_YEAR } from '@zhaojian/report';

/** The years that can be chosen, newest first: from the first form to the newest round. */
export function reportYears(rounds: readonly CollectionRound[], now: Date): number[] {
  const begun = rounds.filter((round) => round.state !== 'upcoming').map((round) => round.year);
  const newest = begun.length > 0 ? Math.max(...begun) : yearOfDay(dayInChina(now)) - 1;
  return Array.from({ length: newest - FIRST_REPORT_YEAR + 1 }, (_, index) => newest - index);
}

/**
 * The year a page opens with when its address names none. Somebody who sees reports under way starts with the round they
 * belong to; somebody who only sees accepted ones starts with the newest complete year, because half a year's totals
 * mislead.
 */
export function startingYear(rounds: readonly CollectionRound[], role: Role, now: Date): number {
  const newest = reportYears(rounds, now)[0] ?? FIRST_REPORT_YEAR;
  if (roleMay(role, 'report.readUnaccepted')) return newest;
  const closed = rounds.filter((round) => round.state === 'closed').map((round) => round.year);
  return closed.length > 0 ? Math.max(...closed) : newest;
}
