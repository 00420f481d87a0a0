import {
  AGENCY_KIND_NAMES,
  type AgencyKind,
  type CollectionRound,
  type SaveCollectionRound,
} from '@zhaojian/contract';
import { datesOutOfOrder } from './collection-rounds.errors.ts';

type Dates = Pick<CollectionRound, 'opensOn' | 'closesOn'>;

/** Days compare as text. The opening and the closing day both belong to the round. */
export function stateOn(today: string, { opensOn, closesOn }: Dates): CollectionRound['state'] {
  if (today < opensOn) return 'upcoming';
  return today <= closesOn ? 'open' : 'closed';
}

/** @throws Refusal DATES_OUT_OF_ORDER */
export function checkDates({ opensOn, closesOn, dueDates }: SaveCollectionRound, year: number): void {
  if (opensOn <= `${year}-06-30`) throw datesOutOfOrder(`开始日期 ${opensOn} 早于 ${year} 年度下半年`);
  if (closesOn < opensOn) throw datesOutOfOrder(`关闭日期 ${closesOn} 早于开始日期 ${opensOn}`);
  for (const [kind, day] of Object.entries(dueDates)) {
    const name = AGENCY_KIND_NAMES[kind as AgencyKind];
    if (day < opensOn) throw datesOutOfOrder(`${name}的截止日期 ${day} 早于开始日期 ${opensOn}`);
    if (day > closesOn) throw datesOutOfOrder(`${name}的截止日期 ${day} 晚于关闭日期 ${closesOn}`);
  }
}
