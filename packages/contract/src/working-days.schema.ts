import { z } from 'zod';
import { dayAfter, daysBetween } from './values/days.ts';
import { daySchema } from './values/identifiers.schema.ts';
import { specialDayNameSchema } from './values/texts.schema.ts';

/** A day off, or worked, against its day of the week. */
export const specialDaySchema = z
  .object({
    day: daySchema,
    /** Why, e.g. 春节. */
    name: z.string(),
    isWorkingDay: z.boolean(),
    /** Entered by the office; otherwise announced by the State Council. */
    isOwn: z.boolean(),
  })
  .meta({ id: 'SpecialDay' });
export type SpecialDay = z.infer<typeof specialDaySchema>;

export const specialDaysQuerySchema = z.object({ year: z.coerce.number().int().min(2000).max(2199) });

/** The special days of a calendar year, in their order. */
export const specialDaysSchema = z
  .object({
    /** Whether this version knows what the State Council announced for the year. */
    isAnnounced: z.boolean(),
    items: z.array(specialDaySchema),
  })
  .meta({ id: 'SpecialDays' });
export type SpecialDays = z.infer<typeof specialDaysSchema>;

/** More days than any holiday has: a typing mistake. */
const MOST_DAYS = 31;

/** Days that follow each other, of which the office says the same. */
export const saveSpecialDaysSchema = z
  .object({ from: daySchema, until: daySchema, name: specialDayNameSchema, isWorkingDay: z.boolean() })
  .refine(({ from, until }) => from <= until, {
    path: ['until'],
    message: '最后一天早于第一天，请核对日期。',
  })
  .refine(({ from, until }) => daysBetween(from, until) < MOST_DAYS, {
    path: ['until'],
    message: `一次最多填写 ${MOST_DAYS} 天，请核对日期。`,
  })
  .meta({ id: 'SaveSpecialDays' });
export type SaveSpecialDays = z.infer<typeof saveSpecialDaysSchema>;

export const specialDayParametersSchema = z.object({ day: daySchema });

/** Whether a day is a working day. */
export type IsWorkingDay = (day: string) => boolean;

/** By the days of the week, and by what is known to be otherwise. */
export function workingDaysBy(special: readonly SpecialDay[]): IsWorkingDay {
  const known = new Map(special.map(({ day, isWorkingDay }) => [day, isWorkingDay]));
  return (day) => known.get(day) ?? ![0, 6].includes(new Date(day).getUTCDay());
}

/** More days off than ever follow each other. */
const LONGEST_REST = 30;

/** The day itself where people are at work, otherwise the nearest working day in one direction. */
export function nearestWorkingDay(day: string, step: 1 | -1, isWorkingDay: IsWorkingDay): string {
  let found = day;
  for (let moved = 0; moved < LONGEST_REST && !isWorkingDay(found); moved += 1) found = dayAfter(found, step);
  return found;
}
