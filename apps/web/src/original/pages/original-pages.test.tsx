import type { RenderedPage } from '@zhaojian/contract';
import { fireEvent, render, screen } from '@testing-library/react';
import { goTo } from '../go-to.ts';
import type { LocatedFigure } from '../marked-locations.ts';
import { OriginalPages } from './original-pages.tsx';

jest.mock('../go-to.ts', () => ({ goTo: jest.fn() }));

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
      unobserve() {}
      disconnect() {}
    },
  });
});

const PAYLOAD = '</text><script>alert(1)</script><image href="http://192.0.2.1/x"/>';
const page = (text: string, angle = 0): RenderedPage => ({
  width: 595,
  height: 842,
  texts: [{ text, x: 59.5, y: 92, width: 20, size: 10, angle, colour: '#000000' }],
  shapes: [{ path: 'M50 80L90 80', stroke: '#ff0000', fill: null, lineWidth: 0.5 }],
});
const figure: LocatedFigure = {
  key: 'a',
  name: '格 a',
  location: { kind: 'box', page: 2, x: 59.5, y: 84.2, width: 20, height: 10 },
};
const onSelect = jest.fn();

const show = (pages: readonly RenderedPage[]) =>
  render(
    <OriginalPages
      pages={pages}
      figures={[figure]}
      location={figure.location}
      marked
      entry="a"
      onSelect={onSelect}
    />,
  );

describe('an original of texts and shapes on pages', () => {
  it('is drawn page under page, with a button over each figure that selects its cell', () => {
    show([page('规章'), page('12')]);
    const second = screen.getByRole('group', { name: '第 2 页' });
    expect(second.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 595 842');
    expect(second.querySelector('text')?.textContent).toBe('12');
    expect(second.querySelector('path')?.getAttribute('d')).toBe('M50 80L90 80');
    fireEvent.click(screen.getByRole('button', { name: '格 a' }));
    expect(onSelect).toHaveBeenCalledWith('a');
  });

  it('marks the selected cell on its page and goes to it', () => {
    const { container } = show([page('规章'), page('12')]);
    const mark = container.querySelector<HTMLElement>('[data-marked]');
    expect(mark?.style).toMatchObject({ left: '10%', top: '10%' });
    expect(goTo).toHaveBeenCalledWith(mark, 'middle');
  });

  it('turns text that is aslant', () => {
    const { container } = show([page('规章', 90)]);
    expect(container.querySelector('text')?.getAttribute('transform')).toBe('rotate(90 59.5 92)');
  });

  it('shows markup in its text as the characters that it is', () => {
    const { container } = show([page(PAYLOAD)]);
    expect(container.querySelector('text')?.textContent).toBe(PAYLOAD);
    expect(container.querySelector('script, image, [href]')).toBeNull();
  });

  it('says that pictures and seals are not shown', () => {
    show([page('规章')]);
    expect(screen.getByText(/图片、印章和批注不在这里显示/)).toBeDefined();
  });
});
