import { aChild, aChildWithoutReports } from '../testing/figures-for-tests.ts';
import { orderedBy, outcomeHeat } from './outcome-heat.ts';

const rows = outcomeHeat([
  aChildWithoutReports('示例院'),
  aChild('示例区', { 'applications.disclosed.total': 20, 'applications.outcomesTotal.total': 100 }),
  aChild('示例局', { 'applications.disclosed.total': 9, 'applications.outcomesTotal.total': 10 }),
]);
const names = (order: 'concluded' | number) => orderedBy(rows, order).map(({ agencyName }) => agencyName);

describe('agencies × outcomes', () => {
  it('orders by what was concluded, or by the part of an outcome', () => {
    expect(names('concluded')).toEqual(['示例区', '示例局', '示例院']);
    expect(names(0)).toEqual(['示例局', '示例区', '示例院']);
  });

  it('keeps an agency without reports apart from one with none disclosed', () => {
    expect(rows[0]?.concluded).toBeNull();
    expect(rows[0]?.shares[0]?.value).toBeNull();
    expect(rows[1]?.shares[1]?.value).toBe(0);
  });

  it('marks the shares of few applications', () => {
    expect(rows[2]?.shares[0]).toMatchObject({ value: 0.9, smallSample: true });
  });
});
