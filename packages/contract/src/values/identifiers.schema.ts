import { FIRST_REPORT_YEAR, LAST_REPORT_YEAR } from '@zhaojian/report';
import { z } from 'zod';

/** An id. UUIDs may be written in capitals; ids are compared letter by letter, so they are read in one way. */
export const idSchema = z.uuid().toLowerCase();
/** An instant as ISO 8601 in UTC, e.g. 2026-01-31T15:59:59.000Z. */
export const instantSchema = z.iso.datetime();
/** A calendar day in China, e.g. 2026-01-31. */
export const daySchema = z.iso
  .date()
  .refine((day) => day >= '2000' && day < '2200', '请填写 2000 至 2199 年之间的日期。');
/** A report year in a path or a query, where everything is text. */
export const yearParameterSchema = z.coerce.number().int().min(FIRST_REPORT_YEAR).max(LAST_REPORT_YEAR);
/** Which page of a list: 1 is the first. */
export const pageQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
});
/** One page of a list, with how many items all pages have together. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: z.int().nonnegative() });
