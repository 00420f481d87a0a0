import type { StreamedChange } from '@zhaojian/contract';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { useFollowing } from './use-following.ts';

const OWN = '00000000-0000-4000-8000-00000000000a';
const OTHER = '00000000-0000-4000-8000-00000000000b';

/** The browser's streams that the page opened. */
class PretendStream extends EventTarget {
  static readonly CLOSED = 2;
  static opened: PretendStream[] = [];
  readyState = 0;
  constructor() {
    super();
    PretendStream.opened.push(this);
  }
  close() {
    this.readyState = PretendStream.CLOSED;
  }
  tell(...changes: readonly StreamedChange[]) {
    for (const change of changes)
      this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(change) }));
  }
}
const held = () => PretendStream.opened.filter(({ readyState }) => readyState !== PretendStream.CLOSED);
const newest = () => PretendStream.opened.at(-1) as PretendStream;

const see = (visibility: 'visible' | 'hidden') => {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
};

/** A page that shows the board and the report of an agency, and how often it has asked for each. */
function openPage() {
  const asked = { board: 0, report: 0, version: 0 };
  const shows = (name: keyof typeof asked, queryKey: readonly unknown[]) => ({
    queryKey,
    queryFn: async () => (asked[name] += 1),
  });
  const queries = new QueryClient();
  const page = renderHook(
    () => {
      useQuery(shows('board', [...QUERY_KEYS.progress, OWN, 2025]));
      useQuery(shows('report', [...QUERY_KEYS.submissions, OWN, 2025, 'state']));
      useQuery(shows('version', [...QUERY_KEYS.submissions, OWN, 2025, 'version', 1]));
      return useFollowing();
    },
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      ),
    },
  );
  return { asked, page };
}

describe('a page that others change', () => {
  const real = globalThis.EventSource;
  beforeEach(() => {
    PretendStream.opened = [];
    globalThis.EventSource = PretendStream as unknown as typeof EventSource;
  });
  afterEach(() => {
    globalThis.EventSource = real;
    jest.restoreAllMocks();
  });

  it('asks once for what it shows when many changes come together', async () => {
    const { asked } = openPage();
    await waitFor(() => expect(asked).toEqual({ board: 1, report: 1, version: 1 }));
    act(() =>
      newest().tell(...Array.from({ length: 50 }, () => ({ kind: 'report', agencyId: OWN }) as const)),
    );
    await waitFor(() => expect(asked).toEqual({ board: 2, report: 2, version: 1 }));
  });

  it('asks for lists when the report of another agency changes, and not for the report that is open', async () => {
    const { asked } = openPage();
    await waitFor(() => expect(asked.report).toBe(1));
    act(() => newest().tell({ kind: 'report', agencyId: OTHER }));
    await waitFor(() => expect(asked).toEqual({ board: 2, report: 1, version: 1 }));
  });

  it('asks for nothing it shows when its person has a new notification', async () => {
    const { asked } = openPage();
    await waitFor(() => expect(asked.report).toBe(1));
    act(() => newest().tell({ kind: 'notification', agencyId: null }));
    act(() => newest().tell({ kind: 'report', agencyId: OTHER }));
    await waitFor(() => expect(asked.board).toBe(2));
    expect(asked.report).toBe(1);
  });

  it('holds one stream while it is in sight, none while it is not, and asks for what it missed', async () => {
    const { asked, page } = openPage();
    await waitFor(() => expect(asked.board).toBe(1));
    expect(held()).toHaveLength(1);
    act(() => see('hidden'));
    expect(held()).toEqual([]);
    act(() => see('visible'));
    expect(held()).toHaveLength(1);
    act(() => void newest().dispatchEvent(new Event('open')));
    expect(page.result.current).toBe('told');
    await waitFor(() => expect(asked.board).toBe(2));
    page.unmount();
    expect(held()).toEqual([]);
  });

  it('asks at intervals where it cannot be told, and says so', async () => {
    const every = jest.spyOn(globalThis, 'setInterval');
    const { asked, page } = openPage();
    await waitFor(() => expect(asked.board).toBe(1));
    act(() => void newest().dispatchEvent(new Event('error')));
    expect(page.result.current).toBe('asking');
    // The half minute is over.
    const [askAgain] = every.mock.calls.filter(([, wait]) => wait === 30_000).at(-1) ?? [];
    act(() => askAgain?.());
    await waitFor(() => expect(asked.board).toBe(2));
  });
});
