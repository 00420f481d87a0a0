import { checkReport } from '../../index.ts';
import { aReport } from '../../testing/index.ts';

describe('pending cases come back in the next total', () => {
  const previous = aReport({ year: 2022 })
    .withAll({ 'disputes.reconsideration.pending': 2, 'disputes.reconsideration.total': 2 })
    .build();

  it('or are found', () => {
    expect(checkReport(aReport().build(), previous)).toMatchObject([
      { check: 'PENDING_CONTINUITY', severity: 'warning', about: 'reconsideration', expected: 2, found: 0 },
    ]);
  });

  it('and more is fine', () => {
    const more = aReport().withAll({
      'disputes.reconsideration.upheld': 3,
      'disputes.reconsideration.total': 3,
    });
    expect(checkReport(more.build(), previous)).toEqual([]);
  });
});
