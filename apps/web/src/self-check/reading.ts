import type { DraftReport, Rendering } from '@zhaojian/report-reader';

/** What a person drops. */
export interface ReadRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** What the worker answers. `ready` comes once, when all it needs is loaded and the page can go offline. */
export type ReadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly id: number; readonly draft: DraftReport; readonly rendering: Rendering }
  | { readonly kind: 'refused'; readonly id: number; readonly message: string };
