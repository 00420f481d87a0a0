import { aRound } from '../collection-rounds/testing/sample-round.ts';
import { whyNotOpen } from './why-not-open.ts';

describe('why no report of a year can be brought in', () => {
  it('says what to do when the year is closed, not yet open, or not collected at all', () => {
    const dates = { opensOn: '2026-01-01', closesOn: '2026-04-30' };
    expect(whyNotOpen(aRound({ ...dates, state: 'closed' }), 2025)).toMatch(
      /4月30日关闭.*请联系管理员推迟关闭日期/,
    );
    expect(whyNotOpen(aRound({ ...dates, state: 'upcoming' }), 2025)).toMatch(/从 .*1月1日开始/);
    expect(whyNotOpen(null, 2025)).toMatch(/请联系管理员建立/);
  });

  it('is silent while it is open', () => {
    expect(whyNotOpen(aRound({ state: 'open' }), 2025)).toBeNull();
  });
});
