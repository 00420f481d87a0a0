import { checkReport } from '../../index.ts';
import { aReport } from '../../testing/index.ts';

const failing = (year: number, row: string) => {
  const figures = { [`applications.${row}.naturalPerson`]: 1, [`applications.${row}.total`]: 1 };
  return checkReport(aReport({ year }).withAll(figures).build()).map(({ check, about }) => [check, about]);
};

describe('the outcomes add up to （七）总计', () => {
  it('in each column', () => {
    expect(failing(2023, 'withheld.deliberative')).toEqual([
      ['OUTCOMES_SUM', 'naturalPerson'],
      ['OUTCOMES_SUM', 'total'],
    ]);
  });

  it('with 2019’s single row of 其他处理', () => {
    expect(failing(2020, 'otherHandling')).toHaveLength(2);
  });
});
