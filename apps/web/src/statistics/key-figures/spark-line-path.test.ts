import { breakAt, sparkRuns } from './spark-line-path.ts';

const points = (...values: (number | null)[]) =>
  values.map((value, index) => ({ year: 2019 + index, value }));

describe('the spark line', () => {
  it('runs from the lowest at the bottom to the highest at the top', () => {
    expect(sparkRuns(points(10, 20), 100, 20)).toEqual([
      [
        { year: 2019, x: 0, y: 20 },
        { year: 2020, x: 100, y: 0 },
      ],
    ]);
  });

  it('breaks where a year is missing', () => {
    expect(sparkRuns(points(1, null, 3), 100, 20).map((run) => run.map(({ year }) => year))).toEqual([
      [2019],
      [2021],
    ]);
  });

  it('does not join a year whose reports are outstanding', () => {
    const series = [...points(5, 6), { year: 2021, value: 1, apart: true }];
    expect(sparkRuns(series, 100, 20).map((run) => run.map(({ year }) => year))).toEqual([
      [2019, 2020],
      [2021],
    ]);
  });

  it('draws an unchanging figure as a level line, and nothing where nothing is known', () => {
    expect(sparkRuns(points(7, 7), 100, 20)[0]?.map(({ y }) => y)).toEqual([10, 10]);
    expect(sparkRuns(points(null, null), 100, 20)).toEqual([]);
  });

  it('places the change of form between two years', () => {
    expect(breakAt(points(1, 2, 3), 2021, 100)).toBe(75);
  });
});
