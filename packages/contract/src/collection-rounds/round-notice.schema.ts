import { reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { agencyKindSchema } from '../agencies/agencies.schema.ts';
import {
  idSchema,
  instantSchema,
  pageOf,
  pageQuerySchema,
  yearParameterSchema,
} from '../values/identifiers.schema.ts';
import { ordinalSchema } from '../values/numbers.schema.ts';
import { noticeTextSchema, noticeTitleSchema } from '../values/texts.schema.ts';

/** Kinds of files that go with a notice, by their endings: documents, tables, pictures and archives, and nothing that runs. */
export const NOTICE_FILE_ENDINGS = (
  'docx doc wps pdf ofd txt rtf ' +
  'xlsx xls et csv pptx ppt ' +
  'jpg jpeg png zip'
).split(' ');

/** How many files a notice has at most. */
export const MOST_NOTICE_FILES = 20;

export const noticeFileSchema = z
  .object({ id: idSchema, fileName: z.string(), bytes: z.int().nonnegative() })
  .meta({ id: 'NoticeFile' });
export type NoticeFile = z.infer<typeof noticeFileSchema>;

/** The 通知 by which a round is announced: one a round, which can be changed. */
export const roundNoticeSchema = z
  .object({
    year: reportYearSchema,
    title: z.string(),
    text: z.string(),
    files: z.array(noticeFileSchema),
    /** Counts its changes: each is to be read again. */
    revision: z.int().positive(),
    savedBy: z.string(),
    savedAt: instantSchema,
    /** When somebody of the caller's agency opened it as it is now; null while nobody has. */
    readAt: instantSchema.nullable(),
  })
  .meta({ id: 'RoundNotice' });
export type RoundNotice = z.infer<typeof roundNoticeSchema>;

/** The notice of a year; null where there is none. */
export const noticeOfYearSchema = z
  .object({ notice: roundNoticeSchema.nullable() })
  .meta({ id: 'NoticeOfYear' });
export type NoticeOfYear = z.infer<typeof noticeOfYearSchema>;

export const saveNoticeSchema = z
  .object({
    title: noticeTitleSchema,
    text: noticeTextSchema,
    /** The files that go with it, in their order. */
    fileIds: z.array(idSchema).max(MOST_NOTICE_FILES),
  })
  .meta({ id: 'SaveNotice' });
export type SaveNotice = z.infer<typeof saveNoticeSchema>;

export const noticeFileParametersSchema = z.object({ year: yearParameterSchema, id: idSchema });

/** Which notice was opened: one that was changed meanwhile has not been. */
export const noticeReadingSchema = z.object({ revision: ordinalSchema }).meta({ id: 'NoticeReading' });

export const noticeReadingsQuerySchema = pageQuerySchema.extend({
  /** Those whose agency has opened it, or those who have not. */
  read: z.enum(['true', 'false']).default('false'),
});
export type NoticeReadingsQuery = z.infer<typeof noticeReadingsQuerySchema>;

/** Who has opened the notice as it is now, of the agencies that are to report. */
export const noticeReadingsSchema = pageOf(
  z.object({
    agencyId: idSchema,
    agencyName: z.string(),
    kind: agencyKindSchema,
    readBy: z.string().nullable(),
    readAt: instantSchema.nullable(),
  }),
)
  .extend({ read: z.int().nonnegative(), unread: z.int().nonnegative() })
  .meta({ id: 'NoticeReadings' });
export type NoticeReadings = z.infer<typeof noticeReadingsSchema>;
