import { agencyKindSchema, type CollectionRound, type SaveCollectionRound } from '@zhaojian/contract';

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

/** What is out of order, by the path of its field; empty when all is well. The server checks the same. */
export function roundViolations(dates: SaveCollectionRound): Readonly<Record<string, string>> {
  const violations: Record<string, string> = {};
  if (dates.closesOn < dates.opensOn) violations['closesOn'] = '关闭日期不能早于开始日期。';
  for (const kind of agencyKindSchema.options) {
    const day = dates.dueDates[kind];
    if (day < dates.opensOn) violations[`dueDates.${kind}`] = '截止日期不能早于开始日期。';
    else if (day > dates.closesOn) violations[`dueDates.${kind}`] = '截止日期不能晚于关闭日期。';
  }
  return violations;
}
