import {
  type DraftReport,
  type FileKind,
  ReadRefusal,
  readReport,
  type Rendering,
} from '@zhaojian/report-reader';

/** What a thread answers: errors lose their class on the way between threads, so a refusal is a value here. */
export type ThreadAnswer =
  | { read: { draft: DraftReport; kind: FileKind; rendering: Rendering } }
  | { refused: { code: string; message: string } };

/** Runs in a worker thread. */
export default async function readInThread(bytes: Uint8Array): Promise<ThreadAnswer> {
  try {
    const { draft, document } = await readReport(bytes);
    return { read: { draft, kind: document.kind, rendering: document.rendering } };
  } catch (error) {
    if (error instanceof ReadRefusal) return { refused: { code: error.code, message: error.message } };
    throw error;
  }
}
