import {
  checkReport,
  describeFinding,
  evaluateMeasure,
  figuresOf,
  formOf,
  measureById,
  openItems,
  type Cell,
  type Report,
  unreadKeys,
  valuesInOrder,
  summedKeys,
} from '../../index.ts';
import { aReport } from '../../testing/index.ts';

const PARTS = ['supplementOverdue', 'feeOverdue', 'other'];
const partsOf = (column: string): string[] =>
  PARTS.map((part) => `applications.otherHandling.${part}.${column}`);
const undivided: Cell = { value: null, printed: '5', basis: 'undivided' };

/** Five applications of natural persons ended otherwise, printed in one row; the total of outcomes is as given. */
function report(concluded = 5): Report {
  const built = aReport()
    .withAll({
      'applications.newlyReceived.naturalPerson': concluded,
      'applications.newlyReceived.total': concluded,
      'applications.outcomesTotal.naturalPerson': concluded,
      'applications.outcomesTotal.total': concluded,
    })
    .build();
  const keys = ['naturalPerson', 'total'].flatMap(partsOf);
  return {
    ...built,
    cells: { ...built.cells, ...Object.fromEntries(keys.map((key) => [key, undivided])) },
    undivided: Object.fromEntries(
      ['naturalPerson', 'total'].map((column) => [
        `applications.otherHandling.${column}`,
        { value: 5, printed: '5', basis: 'label' } as const,
      ]),
    ),
  };
}

describe('a row printed as one although the form divides it', () => {
  it('is named, with its sum, and nobody is asked for its parts', () => {
    const [finding, ...others] = checkReport(report());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ check: 'ROW_UNDIVIDED', about: 'otherHandling', found: 5 });
    expect(finding && describeFinding(formOf(report()), finding).message).toContain('总计 5');
    expect(unreadKeys(report())).toEqual([]);
    expect(openItems(report(), checkReport(report())).map(({ kind }) => kind)).toEqual(['warning']);
  });

  it('counts in the sums that must hold', () => {
    expect(checkReport(report(6))).toContainEqual(
      expect.objectContaining({ check: 'OUTCOMES_SUM', about: 'naturalPerson', expected: 5, found: 6 }),
    );
    const apart = report();
    const whole = apart.undivided?.['applications.otherHandling.total'];
    const wrong = { ...apart.undivided, 'applications.otherHandling.total': { ...whole, value: 7 } };
    const [row] = checkReport({ ...apart, undivided: wrong as Report['undivided'] }).filter(
      ({ check }) => check === 'APPLICANTS_SUM',
    );
    expect(row).toMatchObject({ about: 'otherHandling', expected: 5, found: 7 });
    expect(row && describeFinding(formOf(apart), row).subject).toBe('表三“其他处理”行');
  });

  it('counts in its group and not in its parts, alone and added up with others', () => {
    const form = formOf(report());
    const rate = measureById('otherHandlingRate');
    expect(evaluateMeasure(rate, figuresOf(report()), form)).toMatchObject({ numerator: 5, denominator: 5 });
    const divided = aReport().with('applications.otherHandling.other.total', 2).build();
    const [one, two] = [report(), divided].map(valuesInOrder);
    const sums = new Map(summedKeys(form).map((key, at) => [key, (one?.[at] ?? 0) + (two?.[at] ?? 0)]));
    expect(evaluateMeasure(rate, (key) => sums.get(key) ?? null, form)).toMatchObject({ numerator: 7 });
    expect(sums.get('applications.otherHandling.other.total')).toBe(2);
  });

  it('is what its parts leave over once some of them are known, and gone once all are', () => {
    const known = (values: readonly number[]): Report => {
      const cells = Object.fromEntries(
        partsOf('total').flatMap((key, at) => {
          const value = values[at];
          return value === undefined ? [] : [[key, { value, printed: '5', basis: 'corrected' } as const]];
        }),
      );
      return { ...report(), cells: { ...report().cells, ...cells } };
    };
    const rest = (values: readonly number[]) => figuresOf(known(values))('applications.otherHandling.total');
    expect([rest([]), rest([2]), rest([2, 1, 2])]).toEqual([5, 3, null]);
    const rate = measureById('otherHandlingRate');
    for (const values of [[], [2], [2, 1, 2]])
      expect(evaluateMeasure(rate, figuresOf(known(values)), formOf(report())).numerator).toBe(5);
  });
});
