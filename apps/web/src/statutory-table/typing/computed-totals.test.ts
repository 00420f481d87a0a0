import { checkReport, emptyReport, figuresOf, formById } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import { computeTotals, totalKeys } from './computed-totals.ts';

const form = formById('2021');

describe('totals computed while filling in', () => {
  it('takes its totals from the declared relations: rows and columns of 表三, groups of 表四', () => {
    // 25 row totals, 7 column totals of which one is a row total too, 3 group totals.
    expect(totalKeys(form).size).toBe(25 + 6 + 3);
  });

  it('adds up rows, columns, and the total of totals', () => {
    const report = aReport()
      .with('applications.disclosed.naturalPerson', 4)
      .with('applications.withheld.stateSecret.commercialEnterprise', 2)
      .build();
    const totals = computeTotals(form, figuresOf(report));
    expect(totals['applications.disclosed.total']).toBe(4);
    expect(totals['applications.outcomesTotal.naturalPerson']).toBe(4);
    expect(totals['applications.outcomesTotal.total']).toBe(6);
  });

  it('leaves a report whose sums all hold', () => {
    const report = aReport()
      .withAll({
        'applications.newlyReceived.naturalPerson': 7,
        'applications.partiallyDisclosed.naturalPerson': 7,
        'disputes.reconsideration.upheld': 2,
      })
      .build();
    const totals = computeTotals(form, figuresOf(report));
    expect(
      checkReport(
        aReport()
          .withAll({ ...valuesOf(report), ...totals })
          .build(),
      ),
    ).toEqual([]);
  });

  it('does not make a zero of what nobody filled in', () => {
    const totals = computeTotals(form, figuresOf(emptyReport('示例市数据局', 2023)));
    expect(Object.values(totals).every((value) => value === null)).toBe(true);
  });
});

const valuesOf = (report: ReturnType<typeof emptyReport>) =>
  Object.fromEntries(Object.entries(report.cells).map(([key, cell]) => [key, cell.value]));
