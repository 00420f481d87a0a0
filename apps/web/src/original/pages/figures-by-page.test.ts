import type { LocatedFigure } from '../marked-locations.ts';
import { byPage } from './figures-by-page.ts';

const onPage = (key: string, page: number): LocatedFigure => ({
  key,
  name: key,
  location: { kind: 'box', page, x: 0, y: 0, width: 10, height: 10 },
});

describe('figures on the pages of a PDF', () => {
  it('are on the page their box names, in the order of the form', () => {
    const pages = byPage([onPage('a', 2), onPage('b', 3), onPage('c', 2)]);
    expect(pages.get(2)?.map(({ key }) => key)).toEqual(['a', 'c']);
    expect(pages.get(3)?.map(({ key }) => key)).toEqual(['b']);
    expect(pages.get(1)).toBeUndefined();
  });

  it('are none where a location is no box', () => {
    expect(byPage([{ key: 'a', name: 'a', location: { kind: 'element', id: '4' } }]).size).toBe(0);
  });
});
