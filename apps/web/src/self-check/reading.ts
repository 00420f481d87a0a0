import type { DraftReport, Rendering } from '@zhaojian/report-reader';

/** What a person drops. */
export interface ReadRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
  /** Which file of an archive to read, counted from 0. */
  readonly fileInArchive?: number;
}

/** A file as it lay in an archive. */
interface UnpackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the worker answers. `prepared` comes once: whether all it needs is loaded, so that the page can go offline. */
export type ReadAnswer =
  | { readonly kind: 'prepared'; readonly complete: boolean }
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly draft: DraftReport;
      readonly rendering: Rendering;
      /** Where the file that was read lay in an archive. */
      readonly unpacked?: UnpackedFile;
    }
  /** An archive that holds several files, of which one is to be chosen. */
  | { readonly kind: 'archive'; readonly id: number; readonly paths: readonly string[] }
  | { readonly kind: 'refused'; readonly id: number; readonly message: string };
