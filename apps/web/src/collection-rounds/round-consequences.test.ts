import { roundConsequences } from './round-consequences.ts';
import { suggestedRound } from './round-draft.ts';

const saved = suggestedRound(2025);
const today = '2026-01-20';
const withDue = (day: string) => ({
  ...saved,
  dueDates: { ...saved.dueDates, department: day, township: day },
});

describe('what saving the dates of a round does', () => {
  it('is nothing when nothing changes', () => {
    expect(roundConsequences(saved, saved, today)).toEqual([]);
  });

  it('says that a later due day makes late reports timely', () => {
    expect(roundConsequences(saved, withDue('2026-02-10'), today)).toEqual([
      '政府部门、乡镇（街道）的截止日期由 2026年1月31日推迟到 2026年2月10日：2月10日前提交的都算按时，已记的逾期随之改正。',
    ]);
  });

  it('warns that a due day in the past makes agencies late at once', () => {
    expect(roundConsequences(saved, withDue('2026-01-15'), today)[0]).toContain('立即记为逾期');
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
});
