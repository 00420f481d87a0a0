import { visibleText } from '@zhaojian/report';
import {
  type DraftReport,
  type FileKind,
  ReadRefusal,
  type ReadOptions,
  readReport,
  readSheets,
  type Rendering,
  type Sheet,
  type SheetLimits,
} from '@zhaojian/report-reader';

/** What is to be made of a file: a report, or the cells of a workbook within limits. */
export type WantedReading = { what: 'report' } | { what: 'sheets'; limits: SheetLimits };

/** What the worker process is sent of a file: one piece after the other, and after the last what is wanted of it. */
export type FilePart =
  { readonly part: Uint8Array } | { readonly part: null; readonly wanted: WantedReading };

/** What the worker process answers: errors lose their class on the way between processes, so they are values here. */
export type ReadingAnswer =
  | { sheets: readonly Sheet[] }
  | { read: { draft: DraftReport; kind: FileKind; rendering: Rendering } }
  | { refused: { code: string; message: string } }
  | { failed: string };

/** The same with all its texts as they can be kept: a stranger's file may hold NUL, which no database takes. */
function visible<T>(value: T): T {
  if (typeof value === 'string') return visibleText(value) as T;
  if (Array.isArray(value)) return value.map(visible) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visible(inner)])) as T;
}

export async function readingAnswer(
  bytes: Uint8Array,
  options: ReadOptions,
  wanted: WantedReading = { what: 'report' },
): Promise<ReadingAnswer> {
  try {
    if (wanted.what === 'sheets') return { sheets: visible(readSheets(bytes, wanted.limits)) };
    const { draft, document } = await readReport(bytes, options);
    return { read: visible({ draft, kind: document.kind, rendering: document.rendering }) };
  } catch (error) {
    if (error instanceof ReadRefusal) return { refused: { code: error.code, message: error.message } };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
