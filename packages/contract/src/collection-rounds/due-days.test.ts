import { type ArrangedDays, dueDaysOf, isLate, NO_OWN_DAYS } from './due-days.ts';

const round = {
  submitOn: '2026-01-26',
  publishOn: '2026-01-28',
  byKind: { ...NO_OWN_DAYS, government: { submitOn: '2026-03-20', publishOn: null } },
};
const area = (depth: number, submitOn: string | null, publishOn: string | null = null): ArrangedDays => ({
  whose: 'area',
  depth,
  submitOn,
  publishOn,
});

describe('when an agency is to hand in and to publish', () => {
  it('is that of the round for the whole area', () => {
    expect(dueDaysOf(round, 'department')).toEqual({ submitOn: '2026-01-26', publishOn: '2026-01-28' });
  });

  it('is that of its kind where there is one, each of the two days by itself', () => {
    expect(dueDaysOf(round, 'government')).toEqual({ submitOn: '2026-03-20', publishOn: '2026-01-28' });
  });

  it('is that of the nearest area that it is in rather than that of its kind', () => {
    const arranged = [area(1, '2026-02-10', '2026-02-12'), area(2, '2026-02-20')];
    expect(dueDaysOf(round, 'government', arranged)).toEqual({
      submitOn: '2026-02-20',
      publishOn: '2026-02-12',
    });
  });

  it('is that of its own arrangement before all others', () => {
    const own: ArrangedDays = { whose: 'agency', depth: 2, submitOn: '2026-03-01', publishOn: null };
    expect(dueDaysOf(round, 'department', [area(2, '2026-02-20', '2026-02-22'), own])).toEqual({
      submitOn: '2026-03-01',
      publishOn: '2026-02-22',
    });
  });

  it('is unknown where the year has no round, or no day of publishing is set', () => {
    expect(dueDaysOf(null, 'department', [area(1, '2026-02-10')])).toEqual({
      submitOn: null,
      publishOn: null,
    });
    expect(dueDaysOf({ ...round, publishOn: null }, 'department').publishOn).toBeNull();
  });
});

describe('a report', () => {
  it('is late once the due day is over without it, or if it came after', () => {
    expect(isLate('2026-01-31', null, '2026-01-31')).toBe(false);
    expect(isLate('2026-01-31', null, '2026-02-01')).toBe(true);
    expect(isLate('2026-01-31', '2026-02-01', '2026-06-01')).toBe(true);
    expect(isLate('2026-01-31', '2026-01-31', '2026-06-01')).toBe(false);
  });

  it('is never late in a year without a round', () => {
    expect(isLate(null, null, '2026-05-01')).toBe(false);
  });
});
