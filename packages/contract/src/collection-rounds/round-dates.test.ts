import { NO_OWN_DAYS } from './due-days.ts';
import { roundStateOn, roundViolations } from './round-dates.ts';

const round = {
  opensOn: '2026-01-01',
  closesOn: '2026-03-31',
  submitOn: '2026-01-31',
  publishOn: '2026-01-31',
  byKind: NO_OWN_DAYS,
};
const own = (submitOn: string | null, publishOn: string | null = null) => ({ submitOn, publishOn });

describe('the dates of a round', () => {
  it('are in order where the due days are between the opening and the closing day', () => {
    expect(roundViolations(round, 2025)).toEqual({});
    expect(roundViolations({ ...round, publishOn: null }, 2025)).toEqual({});
  });

  it('are in order whether reports are published before or after they are handed in, or after the close', () => {
    expect(roundViolations({ ...round, publishOn: '2026-01-20' }, 2025)).toEqual({});
    expect(roundViolations({ ...round, publishOn: '2026-04-20' }, 2025)).toEqual({});
  });

  it('are out of order at the field that is wrong, with the day it is compared with', () => {
    const byKind = {
      ...NO_OWN_DAYS,
      government: own('2026-04-01'),
      township: own('2025-12-31', '2025-12-30'),
    };
    expect(roundViolations({ ...round, publishOn: '2025-12-31', byKind }, 2025)).toEqual({
      publishOn: '公开截止日期 2025-12-31 早于开始日期 2026-01-01',
      'byKind.government.submitOn': '人民政府的报送截止日期 2026-04-01 晚于关闭日期 2026-03-31',
      'byKind.township.submitOn': '乡镇（街道）的报送截止日期 2025-12-31 早于开始日期 2026-01-01',
      'byKind.township.publishOn': '乡镇（街道）的公开截止日期 2025-12-30 早于开始日期 2026-01-01',
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
