import { reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { idSchema, instantSchema, yearParameterSchema } from '../values/identifiers.schema.ts';
import { countSchema } from '../values/numbers.schema.ts';

/** How long an archive can be taken away; then it goes, and is made again where somebody needs it. */
export const ARCHIVE_DAYS = 3;

/** The area whose reports are wanted. */
export const reportArchiveRequestSchema = z
  .object({ agencyId: idSchema, year: reportYearSchema })
  .meta({ id: 'ReportArchiveRequest' });
export type ReportArchiveRequest = z.infer<typeof reportArchiveRequestSchema>;

export const ownArchiveQuerySchema = z.object({ agencyId: idSchema, year: yearParameterSchema });

/** All accepted reports of an area as one .zip of Word files with an index, made in the background for one person. */
export const reportArchiveSchema = z
  .object({
    id: idSchema,
    agencyId: idSchema,
    agencyName: z.string(),
    year: reportYearSchema,
    stage: z.enum(['making', 'ready', 'failed']),
    /** How many reports are in it, and how many of them are written. */
    total: countSchema,
    done: countSchema,
    /** Until when it can be taken away; null before it is ready. */
    keptUntil: instantSchema.nullable(),
    /** Why there is none, and what to do; null unless it failed. */
    message: z.string().nullable(),
  })
  .meta({ id: 'ReportArchive' });
export type ReportArchive = z.infer<typeof reportArchiveSchema>;

/** What the asker had made of an area and can still take away, or waits for; null where there is nothing. */
export const ownArchiveSchema = z
  .object({ archive: reportArchiveSchema.nullable() })
  .meta({ id: 'OwnReportArchive' });
