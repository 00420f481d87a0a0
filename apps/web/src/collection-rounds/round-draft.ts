import type { CollectionRound, SaveCollectionRound } from '@zhaojian/contract';

/**
 * The dates a new round starts from. Departments hand in by 31 January and governments publish by 31 March
 * (《政府信息公开条例》第四十九、五十条); the area sets its own earlier dates.
 */
export function suggestedRound(year: number): SaveCollectionRound {
  const spring = year + 1;
  return {
    opensOn: `${spring}-01-01`,
    dueDates: {
      government: `${spring}-03-31`,
      department: `${spring}-01-31`,
      township: `${spring}-01-31`,
      developmentZone: `${spring}-01-31`,
      publicInstitution: `${spring}-01-31`,
    },
    closesOn: `${spring}-06-30`,
  };
}

/** The newest year that has no round: the one after the last round, or last year's when there is none. */
export function nextRoundYear(rounds: readonly Pick<CollectionRound, 'year'>[], thisYear: number): number {
  return rounds.length === 0 ? thisYear - 1 : Math.max(...rounds.map(({ year }) => year)) + 1;
}
