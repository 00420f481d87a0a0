import { agencyKindSchema, type AgencyKind } from './agencies/agencies.schema.ts';
import { isLate, roundStateOn, roundViolations } from './round-dates.ts';

const dueDates = Object.fromEntries(agencyKindSchema.options.map((kind) => [kind, '2026-01-31'])) as Record<
  AgencyKind,
  string
>;
const round = { opensOn: '2026-01-01', closesOn: '2026-03-31', dueDates };

describe('the dates of a round', () => {
  it('are in order where the due days are between the opening and the closing day', () => {
    expect(roundViolations(round, 2025)).toEqual({});
  });

  it('are out of order at the field that is wrong, with the day it is compared with', () => {
    const wrong = { ...round, dueDates: { ...dueDates, government: '2026-04-01', township: '2025-12-31' } };
    expect(roundViolations(wrong, 2025)).toEqual({
      'dueDates.government': '人民政府的截止日期 2026-04-01 晚于关闭日期 2026-03-31',
      'dueDates.township': '乡镇（街道）的截止日期 2025-12-31 早于开始日期 2026-01-01',
    });
    expect(Object.keys(roundViolations({ ...round, closesOn: '2025-12-31' }, 2025))).toContain('closesOn');
  });

  it('do not lie in the year that the reports are about', () => {
    expect(Object.keys(roundViolations({ ...round, opensOn: '2025-06-30' }, 2025))).toEqual(['opensOn']);
  });

  it('both belong to the round, the opening and the closing day', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01'];
    expect(days.map((day) => roundStateOn(day, round))).toEqual(['upcoming', 'open', 'open', 'closed']);
  });
});

describe('a report', () => {
  it('is late once the day after its due day has come without it', () => {
    expect(isLate('2026-01-31', null, '2026-01-31')).toBe(false);
    expect(isLate('2026-01-31', null, '2026-02-01')).toBe(true);
  });

  it('is judged by the day on which it was handed in for the first time', () => {
    expect(isLate('2026-01-31', '2026-01-30', '2026-05-01')).toBe(false);
    expect(isLate('2026-01-31', '2026-02-01', '2026-05-01')).toBe(true);
  });

  it('is never late in a year without a round', () => {
    expect(isLate(null, null, '2026-05-01')).toBe(false);
  });
});
