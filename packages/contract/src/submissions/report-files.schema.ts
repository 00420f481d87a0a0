import { z } from 'zod';

/** The kinds of file that a version of a report can be had as, in the statutory layout. */
export const reportFileKindSchema = z.enum(['docx', 'html', 'xlsx']);
export type ReportFileKind = z.infer<typeof reportFileKindSchema>;

export const REPORT_FILE_KIND_NAMES: Readonly<Record<ReportFileKind, string>> = {
  docx: 'Word',
  html: '网页',
  xlsx: 'Excel',
};

export const reportFileQuerySchema = z.object({ kind: reportFileKindSchema });
export type ReportFileQuery = z.infer<typeof reportFileQuerySchema>;
