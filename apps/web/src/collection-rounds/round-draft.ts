import type { CollectionRound } from '@zhaojian/contract';

/** The newest year that has no round: the one after the last round, or last year's when there is none. */
export function nextRoundYear(rounds: readonly Pick<CollectionRound, 'year'>[], thisYear: number): number {
  return rounds.length === 0 ? thisYear - 1 : Math.max(...rounds.map(({ year }) => year)) + 1;
}
