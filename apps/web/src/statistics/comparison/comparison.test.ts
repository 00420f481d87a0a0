import { aChild, aChildWithoutReports, aYear } from '../testing/figures-for-tests.ts';
import { comparableOf } from './comparable.ts';
import { compare } from './comparison.ts';

const outcomes = (disclosed: number, total: number) => ({
  'applications.disclosed.total': disclosed,
  'applications.outcomesTotal.total': total,
});

describe('what children are compared by', () => {
  it('is a measure by its id, or a cell by its key', () => {
    expect(comparableOf('penalties')).toMatchObject({ label: '行政处罚', kind: 'volume' });
    expect(comparableOf('applications.withheld.stateSecret.total')).toMatchObject({
      label: '不予公开 · 国家秘密',
    });
  });

  it('is the 公开率 when the address names nothing that there is', () => {
    expect(comparableOf(undefined).label).toBe('公开率');
    expect(comparableOf('nonsense').label).toBe('公开率');
  });

  it('opens a report at the first cell of the figure that its form has', () => {
    expect(comparableOf('otherHandlingRate').cellIn('2019')).toBe('applications.otherHandling.total');
    expect(comparableOf('otherHandlingRate').cellIn('2021')).toBe(
      'applications.otherHandling.supplementOverdue.total',
    );
    expect(comparableOf('fees').cellIn('2019')).toBeNull();
  });
});

describe('the comparison of children', () => {
  const comparison = compare(
    comparableOf('disclosureRate'),
    [aChildWithoutReports('示例院'), aChild('示例局', outcomes(1, 4)), aChild('示例区', outcomes(50, 100))],
    [aChild('示例区', outcomes(40, 100))],
    aYear(2024, outcomes(51, 104)),
  );

  it('puts the highest first and those without a figure last', () => {
    expect(comparison.children.map(({ agencyName }) => agencyName)).toEqual(['示例区', '示例局', '示例院']);
    expect(comparison.children.map(({ length }) => length)).toEqual([1, 0.5, null]);
  });

  it('marks small samples and sets last year beside', () => {
    expect(comparison.children[1]?.value.smallSample).toBe(true);
    expect(comparison.children[0]?.previous?.value).toBe(0.4);
    expect(comparison.children[1]?.previous).toBeNull();
  });

  it('shows how all children together compare, for a rate only', () => {
    expect(comparison.whole).toBeCloseTo(51 / 104 / 0.5);
    expect(compare(comparableOf('penalties'), [aChild('示例区')], [], aYear(2024)).whole).toBeNull();
  });
});
