/** Days are calendar days in China as YYYY-MM-DD, so that they compare as text. Instants are ISO 8601 in UTC. */

const A_DAY = 86_400_000;

const chineseDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** The day it is in China at a moment, whatever the machine's zone. */
export const dayInChina = (moment: Date): string => chineseDay.format(moment);

const chineseTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
});

/** The time of day in China at a moment as HH:MM, so that it compares as text. */
export const timeInChina = (moment: Date): string => chineseTime.format(moment);

/** The moment at which a day begins in China. */
export const beginningOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** The calendar year of a day. */
export const yearOfDay = (day: string): number => Number(day.slice(0, 4));

/** That many days later; earlier where it is negative. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * A_DAY).toISOString().slice(0, 10);

/** How many days from the first to the second; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / A_DAY);

/** 1月31日, with its year when it is not the year of `beside`. */
export function dayText(day: string, beside?: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const short = `${month}月${date}日`;
  return beside?.startsWith(`${year}-`) ? short : `${year}年${short}`;
}
