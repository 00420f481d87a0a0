import { ROUTES, type StreamedChange, streamedChangeSchema } from '@zhaojian/contract';
import { linkTo } from '../api/agency-at-work.ts';

/** How a page follows what others do: told of it, or by asking now and then; `opening` until one of them is known. */
export type Following = 'opening' | 'told' | 'asking';

interface Page {
  readonly onFollowing: (following: Following) => void;
  readonly onChange: (change: StreamedChange) => void;
}

/** A stream that was refused is asked for again. */
const AGAIN_MS = 30_000;

/**
 * The one stream of the page, held while it is in sight: browsers have few connections to one address, and nobody reads what is
 * hidden. A connection that is lost the browser opens again by itself; one that was refused is asked for again here.
 *
 * @returns how to end it
 */
export function followChanges({ onFollowing, onChange }: Page): () => void {
  let stream: EventSource | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(again);
    stream?.close();
    stream = null;
  };
  const open = () => {
    close();
    const opened = new EventSource(linkTo(ROUTES.changes, {}));
    stream = opened;
    opened.addEventListener('open', () => onFollowing('told'));
    opened.addEventListener('message', ({ data }: MessageEvent<string>) =>
      onChange(streamedChangeSchema.parse(JSON.parse(data))),
    );
    opened.addEventListener('error', () => {
      onFollowing('asking');
      if (opened.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
    });
  };
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') close();
    else open();
  };
  document.addEventListener('visibilitychange', onVisibility);
  onVisibility();
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    close();
  };
}
