import { dayAfter, type SpecialDay } from '@zhaojian/contract';

/** Special days that follow each other and say the same. */
export interface Stretch extends Omit<SpecialDay, 'day'> {
  readonly from: string;
  readonly until: string;
}

/** What is read at a glance: 春节 from its first to its last day. Days that the office entered are each on their own, to be taken back. */
export function stretchesOf(days: readonly SpecialDay[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { day, ...said } of days) {
    const last = found.at(-1);
    const goesOn =
      last !== undefined &&
      !said.isOwn &&
      !last.isOwn &&
      last.name === said.name &&
      last.isWorkingDay === said.isWorkingDay &&
      dayAfter(last.until, 1) === day;
    if (goesOn) found[found.length - 1] = { ...last, until: day };
    else found.push({ from: day, until: day, ...said });
  }
  return found;
}
