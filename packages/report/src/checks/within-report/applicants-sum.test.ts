import { checkReport } from '../../index.ts';
import { aReport } from '../../testing/index.ts';

describe('the categories of applicants add up to 总计', () => {
  const inRow = (figures: Record<string, number>) =>
    checkReport(aReport().withAll(figures).build()).filter(({ check }) => check === 'APPLICANTS_SUM');

  it('and a row whose total is wrong is found', () => {
    expect(inRow({ 'applications.carriedForward.total': 2 })).toMatchObject([
      { section: 'applications', about: 'carriedForward', expected: 0, found: 2 },
    ]);
    expect(inRow({ 'applications.withheld.stateSecret.naturalPerson': 1 })).toMatchObject([
      { about: 'withheld.stateSecret', expected: 1, found: 0 },
    ]);
  });

  it('and a row that adds up is not', () => {
    const right = { 'applications.carriedForward.naturalPerson': 2, 'applications.carriedForward.total': 2 };
    expect(inRow(right)).toEqual([]);
  });
});
