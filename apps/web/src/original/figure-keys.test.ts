import { entryFigure, goAmongFigures } from './figure-keys.ts';
import type { LocatedFigure } from './marked-locations.ts';

const figure = (key: string): LocatedFigure => ({
  key,
  name: key,
  location: { kind: 'sheet', sheet: '表', cell: key },
});

/** Two lines of three figures, 20 by 10 each. */
function drawFigures(): HTMLElement {
  const root = document.createElement('div');
  for (const [index, name] of ['a', 'b', 'c', 'd', 'e', 'f'].entries()) {
    const button = document.createElement('button');
    button.dataset['figure'] = '';
    button.id = name;
    button.getBoundingClientRect = () =>
      ({ left: (index % 3) * 30, top: index < 3 ? 0 : 20, width: 20, height: 10 }) as DOMRect;
    root.append(button);
  }
  document.body.replaceChildren(root);
  root.addEventListener('keydown', (event) => goAmongFigures(event, root));
  return root;
}

function press(key: string): string | undefined {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
  return document.activeElement?.id;
}

describe('the keyboard in an original', () => {
  it('enters at the selected figure, otherwise at the first', () => {
    const figures = [figure('A1'), figure('B1')];
    expect(entryFigure(figures, null)).toBe('A1');
    expect(entryFigure(figures, figures[1]?.location ?? null)).toBe('B1');
    expect(entryFigure([], null)).toBeNull();
  });

  it('goes from figure to figure with the arrows, up and down as they are on the page', () => {
    drawFigures();
    document.getElementById('b')?.focus();
    expect(press('ArrowDown')).toBe('e');
    expect(press('ArrowLeft')).toBe('d');
    expect(press('ArrowUp')).toBe('a');
    expect(press('End')).toBe('f');
    expect(press('Home')).toBe('a');
  });

  it('stays where there is no further figure, and leaves other keys alone', () => {
    drawFigures();
    document.getElementById('a')?.focus();
    expect(press('ArrowUp')).toBe('a');
    expect(press('ArrowLeft')).toBe('a');
    expect(press('x')).toBe('a');
  });
});
