import { formById, layOutTable, placeOnGrid, tableSections } from '../index.ts';

const cell = (text: string, rowSpan = 1, colSpan = 1) => ({ text, rowSpan, colSpan });
const places = (...rows: ReturnType<typeof cell>[][]): string[] =>
  placeOnGrid(rows).map(({ cell: { text }, row, column }) => `${text} ${row},${column}`);

describe('the position of a cell on the grid', () => {
  it('is after the cells of its row, however many columns they span', () => {
    expect(places([cell('甲', 1, 3), cell('乙'), cell('丙')])).toEqual(['甲 0,0', '乙 0,3', '丙 0,4']);
  });

  it('is beside the cells that reach down from above', () => {
    expect(places([cell('甲', 3), cell('乙')], [cell('丙')], [], [cell('丁')])).toEqual([
      '甲 0,0',
      '乙 0,1',
      '丙 1,1',
      '丁 3,0',
    ]);
    expect(places([cell('甲'), cell('乙', 2), cell('丙')], [cell('丁'), cell('戊')])).toEqual([
      '甲 0,0',
      '乙 0,1',
      '丙 0,2',
      '丁 1,0',
      '戊 1,2',
    ]);
  });

  it('puts the figures of a statutory table after its row heads', () => {
    const applications = tableSections(formById('2021'))[1];
    const placed = applications ? placeOnGrid(layOutTable(applications.table).rows) : [];
    const columns = placed.flatMap(({ cell: { role }, column }) => (role === 'figure' ? [column] : []));
    expect([...new Set(columns)]).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });
});
