import { agenciesAlike } from '../../index.ts';

const size = (id: string, ...concluded: number[]) => ({ id, kind: 'department', concluded });

describe('agencies like one', () => {
  it('are those of its kind in the same third by the median of what they concluded', () => {
    const sizes = [1, 2, 3, 40, 50, 60, 700, 800, 900].map((median, index) => size(`${index}`, median));
    expect(agenciesAlike('0', sizes)).toEqual(['1', '2']);
    expect(agenciesAlike('4', sizes)).toEqual(['3', '5']);
    expect(agenciesAlike('8', sizes)).toEqual(['6', '7']);
  });

  it('are not told by one year that was unlike the others', () => {
    const sizes = [
      size('a', 3, 5000, 4),
      size('b', 3),
      size('c', 60),
      size('d', 70),
      size('e', 800),
      size('f', 900),
    ];
    expect(agenciesAlike('a', sizes)).toEqual(['b']);
  });

  it('are all of its kind where all are equal', () => {
    expect(
      agenciesAlike(
        'a',
        ['a', 'b', 'c', 'd'].map((id) => size(id, 0)),
      ),
    ).toEqual(['b', 'c', 'd']);
  });

  it('are never of another kind, and nobody for one of whom nothing was accepted', () => {
    const sizes = [size('a', 5), size('b'), { id: 'c', kind: 'township', concluded: [5] }];
    expect(agenciesAlike('a', sizes)).toEqual([]);
    expect(agenciesAlike('b', sizes)).toEqual([]);
    expect(agenciesAlike('x', sizes)).toEqual([]);
  });
});
