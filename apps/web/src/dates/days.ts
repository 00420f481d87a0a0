import { dayInChina, daysBetween, dayText } from '@zhaojian/contract';

export { dayText };

const chineseMoment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The day it is in China. */
export const todayInChina = (now: Date = new Date()): string => dayInChina(now);

/** 周一 to 周日. */
export const weekdayText = (day: string): string => `周${'日一二三四五六'.charAt(new Date(day).getUTCDay())}`;

/** The day in China at an instant. */
export const dayOfInstant = (instant: string): string => dayInChina(new Date(instant));

/** How far a due day is from today: a day is over when the next begins. */
export function dueText(due: string, today: string): string {
  const days = daysBetween(today, due);
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
  const days = daysBetween(dayOfInstant(instant), todayInChina(now));
  if (days === 0) return `${Math.floor(minutes / 60)} 小时前`;
  if (days === 1) return '昨天';
  return days <= 30 ? `${days} 天前` : dayText(dayOfInstant(instant), todayInChina(now));
}
