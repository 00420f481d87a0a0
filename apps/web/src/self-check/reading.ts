import type { DraftReport, Rendering } from '@zhaojian/report-reader';

/** What a person drops. */
export interface ReadRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** What the worker answers. `prepared` comes once: whether all it needs is loaded, so that the page can go offline. */
export type ReadAnswer =
  | { readonly kind: 'prepared'; readonly complete: boolean }
  | { readonly kind: 'read'; readonly id: number; readonly draft: DraftReport; readonly rendering: Rendering }
  | { readonly kind: 'refused'; readonly id: number; readonly message: string };
