import type { Report } from '@zhaojian/report';
import { docxOf } from './docx/docx-of.ts';
import { htmlOf } from './html/html-of.ts';
import { statutoryDocument } from './statutory-document.ts';
import { textOf } from './text/text-of.ts';

/** A report as a Word file (.docx) in the statutory layout. */
export const writeDocx = (report: Report): Promise<Uint8Array> => docxOf(statutoryDocument(report));

/** A report as a self-contained web page, in the statutory layout. */
export const writeHtml = (report: Report): string => htmlOf(statutoryDocument(report));

/** A report as plain text, its tables as lines of cells apart by tabs. */
export const writeText = (report: Report): string => textOf(statutoryDocument(report));
