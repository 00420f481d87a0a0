import { cellsOf, emptyReport, formById } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import { sheetFormulas } from './table-formulas.ts';

const form = formById('2021');

/** All figures of 表四 in one row, as its sheet has them. */
const disputes = new Map(
  cellsOf(form)
    .filter(({ table }) => table === 'disputes')
    .map(({ key }, column) => [key, { row: 5, column }]),
);
const upheld = 'disputes.reconsideration.upheld';
const total = 'disputes.reconsideration.total';

describe('totals as formulas', () => {
  it('add up their parts, and show nothing while none is filled in', () => {
    const { totals } = sheetFormulas(form, emptyReport('示例市数据局', 2023), disputes);
    expect([...totals.keys()].toSorted()).toEqual([
      'disputes.litigation.afterReconsideration.total',
      'disputes.litigation.direct.total',
      total,
    ]);
    expect(totals.get(total)).toEqual({ formula: 'IF(COUNT(A6:D6)=0,"",SUM(A6:D6))', value: '' });
  });

  it('come with their value, for programs that do not compute', () => {
    const report = aReport().with(upheld, 3).with(total, null).build();
    expect(sheetFormulas(form, report, disputes).totals.get(total)?.value).toBe(3);
  });

  it('know the total of totals though only the parts of its parts are filled in', () => {
    const applications = new Map(
      cellsOf(form)
        .filter(({ table }) => table === 'applications')
        .map(({ key }, index) => [key, { row: Math.floor(index / 7), column: index % 7 }]),
    );
    const blank = emptyReport('示例市数据局', 2023);
    const key = 'applications.withheld.stateSecret.naturalPerson';
    const report = {
      ...blank,
      cells: { ...blank.cells, [key]: { value: 4, printed: null, basis: 'entered' as const } },
    };
    const { totals } = sheetFormulas(form, report, applications);
    expect(totals.get('applications.outcomesTotal.total')?.value).toBe(4);
    expect(totals.get('applications.newlyReceived.total')?.value).toBe('');
  });

  it('are no formulas where the report says another total than the sum', () => {
    const report = aReport().with(upheld, 3).with(total, 5).build();
    expect(sheetFormulas(form, report, disputes).totals.has(total)).toBe(false);
  });
});

describe('alarms', () => {
  it('go off at the total that is not the sum of its parts', () => {
    const { alarms } = sheetFormulas(form, aReport().build(), disputes);
    expect(alarms).toHaveLength(3);
    expect(alarms[0]).toEqual({ cell: disputes.get(total), formula: 'SUM(A6:D6)<>SUM(E6)' });
  });

  it('leave out relations whose cells are in another sheet', () => {
    expect(sheetFormulas(form, aReport().build(), new Map()).alarms).toEqual([]);
  });
});
