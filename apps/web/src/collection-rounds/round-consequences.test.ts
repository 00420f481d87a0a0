import { NO_OWN_DAYS } from '@zhaojian/contract';
import { roundConsequences } from './round-consequences.ts';
import { aRound } from './testing/sample-round.ts';

const saved = aRound();
const today = '2026-01-20';
const withDue = (day: string) => ({
  ...saved,
  byKind: {
    ...saved.byKind,
    department: { submitOn: day, publishOn: null },
    township: { submitOn: day, publishOn: null },
  },
});

describe('what saving the dates of a round does', () => {
  it('is nothing when nothing changes', () => {
    expect(roundConsequences(saved, saved, today)).toEqual([]);
  });

  it('says that a later due day makes late reports timely', () => {
    expect(roundConsequences(saved, withDue('2026-02-10'), today)).toEqual([
      '政府部门、乡镇（街道）的报送截止日期由 2026年1月31日推迟到 2026年2月10日：2月10日前提交的都算按时，已记的逾期随之改正。',
    ]);
  });

  it('warns that a due day in the past makes agencies late at once', () => {
    expect(roundConsequences(saved, withDue('2026-01-15'), today)[0]).toContain('立即记为逾期');
  });

  it('says the day of the whole area once, and a day of publishing by itself', () => {
    const moved = { ...saved, submitOn: '2026-02-10', publishOn: null, byKind: NO_OWN_DAYS };
    expect(roundConsequences({ ...saved, byKind: NO_OWN_DAYS }, moved, today)).toEqual([
      expect.stringMatching(/^各类机构的报送截止日期由 2026年1月31日推迟到 2026年2月10日：/),
      '各类机构的公开截止日期不再规定，原为 2026年1月31日。',
    ]);
  });

  it('warns that closing stops everyone', () => {
    const closed = { ...saved, closesOn: '2026-01-10' };
    expect(roundConsequences(saved, closed, today)).toEqual([expect.stringContaining('立即停止')]);
  });

  it('says that a round opens again', () => {
    expect(roundConsequences({ ...saved, closesOn: '2026-01-10' }, saved, today)).toEqual([
      expect.stringContaining('立即开放'),
    ]);
  });

  it('says when a new round begins', () => {
    expect(roundConsequences(null, saved, '2025-12-20')[0]).toContain('2026年1月1日起');
    expect(roundConsequences(null, saved, today)[0]).toContain('立即开始');
  });

  it('warns that the due day of a new round is over already, while it can still be moved', () => {
    expect(roundConsequences(null, saved, '2026-02-05')).toEqual([
      expect.stringContaining('立即开始'),
      expect.stringContaining('1月31日已过'),
    ]);
    expect(roundConsequences(null, saved, '2030-01-01')).toHaveLength(1);
  });
});
