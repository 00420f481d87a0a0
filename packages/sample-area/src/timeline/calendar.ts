import { beginningOfDay } from '@zhaojian/contract';

/** Half past eight. */
const OFFICE_BEGINS = 8.5 * 60;

/** A moment of an office day in China: this many minutes after half past eight. */
export const officeTime = (day: string, minutes: number): Date =>
  new Date(beginningOfDay(day).getTime() + (OFFICE_BEGINS + minutes) * 60_000);

/** How long an office day is, in minutes. */
export const OFFICE_MINUTES = 9 * 60;
