import { openPoints } from './open-points.ts';

describe('walking over a chart with the arrow keys', () => {
  it('visits what can be opened, item by item, and leaves out what cannot', () => {
    const points = openPoints({
      series: [
        {
          type: 'bar',
          data: [
            { value: 1, opens: { year: 2020 } },
            { value: 2, opens: { year: 2021 } },
          ] as object[],
        },
        { type: 'line', data: [1, 2] },
        { type: 'bar', data: [{ value: 3, opens: { year: 2020, figure: 'fees' } }] as object[] },
      ],
    });
    expect(points).toEqual([
      { seriesIndex: 0, dataIndex: 0, opens: { year: 2020 } },
      { seriesIndex: 2, dataIndex: 0, opens: { year: 2020, figure: 'fees' } },
      { seriesIndex: 0, dataIndex: 1, opens: { year: 2021 } },
    ]);
  });

  it('finds nothing in an empty chart', () => {
    expect(openPoints({})).toEqual([]);
  });
});
