/** Days are calendar days in China as YYYY-MM-DD, so they compare as text; instants are ISO 8601 in UTC. */

const chineseDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
const chineseMoment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

const A_DAY = 86_400_000;

/** The day it is in China. */
export const todayInChina = (now: Date = new Date()): string => chineseDay.format(now);

const dayOfInstant = (instant: string): string => chineseDay.format(new Date(instant));

/** From the first day to the second; negative when the second is earlier. */
export const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / A_DAY);

/** 1月31日, with its year when it is not the year of `beside`. */
export function dayText(day: string, beside?: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const short = `${month}月${date}日`;
  return beside?.startsWith(`${year}-`) ? short : `${year}年${short}`;
}

/** How a due day stands to today: a day is over when the next begins. */
export function dueText(due: string, today: string): string {
  const days = daysFrom(today, due);
  if (days > 0) return `还有 ${days} 天`;
  return days === 0 ? '今天截止' : `已过 ${-days} 天`;
}

/** To the minute in China time: 2026-01-28 11:05. */
export const momentText = (instant: string): string => chineseMoment.format(new Date(instant));

/** How long ago, as one says it: 刚刚, 3 小时前, 昨天, 5 天前; beyond a month the day itself. */
export function agoText(instant: string, now: Date = new Date()): string {
  const minutes = Math.floor((now.getTime() - Date.parse(instant)) / 60_000);
  if (minutes < 5) return '刚刚';
  if (minutes < 60) return `${minutes} 分钟前`;
  const days = daysFrom(dayOfInstant(instant), todayInChina(now));
  if (days === 0) return `${Math.floor(minutes / 60)} 小时前`;
  if (days === 1) return '昨天';
  return days <= 30 ? `${days} 天前` : dayText(dayOfInstant(instant), todayInChina(now));
}
