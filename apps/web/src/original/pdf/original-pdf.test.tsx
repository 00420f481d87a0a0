import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PDFPageProxy } from 'pdfjs-dist';
import { goTo } from '../go-to.ts';
import type { LocatedFigure } from '../marked-locations.ts';
import type { OpenPdf } from './open-pdf.ts';
import { OriginalPdf } from './original-pdf.tsx';

/** What the next PDFs that are opened turn out to be, one after another. */
let openings: (OpenPdf | Error)[] = [];

jest.mock('../go-to.ts', () => ({ goTo: jest.fn() }));

jest.mock('./open-pdf.ts', () => ({
  isFaultOfFile: ({ name }: Error) => name === 'InvalidPDFException',
  openPdf: () => {
    const next = openings.shift() ?? new Error('Nothing was to be opened.');
    return {
      opened: next instanceof Error ? Promise.reject(next) : Promise.resolve(next),
      close: () => undefined,
    };
  },
}));

beforeAll(() => {
  // Every page is in view.
  Object.assign(globalThis, {
    IntersectionObserver: class {
      readonly #tell: (entries: { isIntersecting: boolean }[]) => void;
      constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
        this.#tell = tell;
      }
      observe() {
        this.#tell([{ isIntersecting: true }]);
      }
      unobserve() {}
      disconnect() {}
    },
    ResizeObserver: class {
      readonly #tell: (entries: { contentRect: { width: number } }[]) => void;
      constructor(tell: (entries: { contentRect: { width: number } }[]) => void) {
        this.#tell = tell;
      }
      observe() {
        this.#tell([{ contentRect: { width: 600 } }]);
      }
      // Tooltips of the toolbar, which open where the machine is slow, leave off watching one element at a time.
      unobserve() {}
      disconnect() {}
    },
  });
});

/** A page of A4 that is drawn at once, or cannot be. */
const page = (pageNumber: number, drawn = true): PDFPageProxy =>
  ({
    pageNumber,
    getViewport: ({ scale }: { scale: number }) => ({ width: 595 * scale, height: 842 * scale }),
    render: () => ({
      promise: drawn ? Promise.resolve() : Promise.reject(new Error('broken')),
      cancel: () => undefined,
    }),
  }) as unknown as PDFPageProxy;

const figure = (key: string, pageNumber: number): LocatedFigure => ({
  key,
  name: `格 ${key}`,
  location: { kind: 'box', page: pageNumber, x: 59.5, y: 84.2, width: 20, height: 10 },
});

const onSelect = jest.fn();

function showPdf(figures: readonly LocatedFigure[] = [], selected: LocatedFigure | null = null) {
  return render(
    <OriginalPdf
      address="/original.pdf"
      figures={figures}
      location={selected?.location ?? null}
      marked
      entry={selected?.key ?? figures[0]?.key ?? null}
      onSelect={onSelect}
    />,
  );
}

describe('a PDF as the original', () => {
  it('is drawn page under page, with a button over each figure that selects its cell', async () => {
    openings = [{ pages: [page(1), page(2)] }];
    showPdf([figure('a', 1), figure('b', 2)]);
    await waitFor(() =>
      expect(screen.getByRole('group', { name: '第 2 页' }).dataset['drawing']).toBe('drawn'),
    );
    expect(
      screen.getByRole('group', { name: '第 1 页' }).contains(screen.getByRole('button', { name: '格 a' })),
    ).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: '格 b' }));
    expect(onSelect).toHaveBeenCalledWith('b');
  });

  it('marks the selected cell on its page and goes to it', async () => {
    openings = [{ pages: [page(1), page(2)] }];
    const [first, second] = [figure('a', 1), figure('b', 2)];
    const { container } = showPdf([first, second], second);
    const marked = await waitFor(() => {
      const mark = container.querySelector<HTMLElement>('[data-marked]');
      expect(mark).not.toBeNull();
      return mark;
    });
    expect(screen.getByRole('group', { name: '第 2 页' }).contains(marked)).toBe(true);
    expect(marked?.style).toMatchObject({ left: '10%', top: '10%' });
    expect(goTo).toHaveBeenCalledWith(marked, 'middle');
    expect(screen.getByRole('button', { name: '格 b' }).getAttribute('aria-current')).toBe('true');
  });

  it('is one stop for Tab: the selected figure', async () => {
    openings = [{ pages: [page(1)] }];
    const [first, second] = [figure('a', 1), figure('b', 1)];
    showPdf([first, second], second);
    expect((await screen.findByRole('button', { name: '格 a' })).tabIndex).toBe(-1);
    expect(screen.getByRole('button', { name: '格 b' }).tabIndex).toBe(0);
  });

  it('can be shown larger and as wide as the panel again', async () => {
    openings = [{ pages: [page(1)] }];
    showPdf();
    const widthOf = () => screen.getByRole('group', { name: '第 1 页' }).parentElement?.style.width;
    await screen.findByRole('group', { name: '第 1 页' });
    expect(widthOf()).toBe('600px');
    const user = userEvent.setup({ delay: null });
    await user.click(screen.getByRole('button', { name: '放大' }));
    expect(widthOf()).toBe('750px');
    await user.click(screen.getByRole('button', { name: '适合宽度' }));
    expect(widthOf()).toBe('600px');
  });

  it('says which page cannot be drawn, and shows the others', async () => {
    openings = [{ pages: [page(1), page(2, false), null] }];
    showPdf();
    expect(await screen.findByText('第 2 页画不出来')).toBeDefined();
    expect(screen.getByText('第 3 页画不出来')).toBeDefined();
    expect(screen.queryByText('第 1 页画不出来')).toBeNull();
  });

  it('that is damaged is offered for download; what was read stays usable', async () => {
    openings = [Object.assign(new Error('Invalid PDF structure.'), { name: 'InvalidPDFException' })];
    showPdf();
    expect(await screen.findByText('这个 PDF 画不出来')).toBeDefined();
    expect(screen.getByRole('link', { name: /下载原文/ }).getAttribute('href')).toBe('/original.pdf');
  });

  it('that could not be fetched is asked for again', async () => {
    openings = [new Error('Failed to fetch'), { pages: [page(1)] }];
    showPdf();
    const again = await screen.findByRole('button', { name: /重试/ });
    await act(async () => fireEvent.click(again));
    expect(await screen.findByRole('group', { name: '第 1 页' })).toBeDefined();
    expect(screen.queryByText('原文没有取到')).toBeNull();
  });
});
