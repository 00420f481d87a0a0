import { dayAfter, type SpecialDay } from '@zhaojian/contract';
import chineseDays from 'chinese-days';

/** The holidays of a year that the State Council has announced, and the days worked instead, as far as this version knows them. */
export function announcedDays(year: number): SpecialDay[] {
  const found: SpecialDay[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = dayAfter(day, 1)) {
    const { name, work } = chineseDays.getDayDetail(day);
    // An ordinary day has its name in the week; an announced one is “New Year's Day,元旦,1”.
    const [, holiday] = name.split(',');
    if (holiday !== undefined) found.push({ day, name: holiday, isWorkingDay: work, isOwn: false });
  }
  return found;
}
