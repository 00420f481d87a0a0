import { categoriesOfYear, type ImprovementCount, named } from './improvement-counts.ts';
import { mostProblems, problemHeat } from './problem-heat/problem-heat.ts';

const count = (
  year: number,
  category: string,
  kind: ImprovementCount['kind'],
  items: number,
): ImprovementCount => ({
  year,
  category,
  kind,
  items,
  agencies: Math.min(items, 3),
});
const counts = [
  count(2020, 'platform', 'problem', 2),
  count(2022, 'platform', 'problem', 5),
  count(2022, 'platform', 'measure', 9),
  count(2022, 'staff', 'problem', 8),
];

describe('what section 五 names', () => {
  it('is counted by category, the most problems first, measures beside them', () => {
    expect(
      categoriesOfYear(counts, 2022).map(({ id, problems, measures }) => [
        id,
        problems.items,
        measures.items,
      ]),
    ).toEqual([
      ['staff', 8, 0],
      ['platform', 5, 9],
    ]);
    expect(categoriesOfYear(counts, 2019)).toEqual([]);
  });

  it('is 0 where reports name nothing in a category, and unknown where no report names anything', () => {
    const rows = problemHeat(counts, [2020, 2021, 2022]);
    expect(rows.map(({ id, years }) => [id, years.map((cell) => cell?.items ?? null)])).toEqual([
      ['staff', [0, null, 8]],
      ['platform', [2, null, 5]],
    ]);
    expect(mostProblems(rows)).toBe(8);
    expect(named(counts, 'staff', 2020, 'problem')).toEqual({ items: 0, agencies: 0 });
  });
});
