import { nextStep } from './next-step.ts';
import { reportSteps } from './report-steps.ts';
import { aSubmission, openRound } from './testing/submissions.ts';

const today = '2026-01-20';

describe('the next step of a year’s report', () => {
  it('asks for the report while the round is open, and says by when', () => {
    const step = nextStep(aSubmission(), today);
    expect(step).toMatchObject({ action: 'begin', urgent: false });
    expect(step.advice).toBe('请在 1月31日前提交，还有 11 天。');
  });

  it('grows urgent near the due day and says when it has passed', () => {
    expect(nextStep(aSubmission(), '2026-01-29').urgent).toBe(true);
    expect(nextStep(aSubmission(), '2026-01-31').advice).toBe('今天 24:00 前须提交。');
    expect(nextStep(aSubmission(), '2026-02-02').advice).toContain('已过 2 天');
  });

  it('says what is left in a draft', () => {
    const draft = aSubmission({ state: 'draft', versions: [{ unread: 2, errors: 3 }] });
    expect(nextStep(draft, today)).toMatchObject({
      action: 'check',
      headline: '报告已保存，还有 2 格没有数字、3 项不符，核对后提交。',
    });
  });

  it('puts the return first', () => {
    expect(nextStep(aSubmission({ state: 'returned' }), today)).toMatchObject({
      action: 'check',
      urgent: true,
    });
  });

  it('offers nothing to do before the round opens, after it closed, and without a round', () => {
    const upcoming = aSubmission({ editable: false, round: { ...openRound, state: 'upcoming' } });
    const closed = aSubmission({ editable: false, round: { ...openRound, state: 'closed' } });
    expect(nextStep(upcoming, today).action).toBe('none');
    expect(nextStep(closed, today).headline).toBe('2025 年度填报已经关闭。');
    expect(nextStep(aSubmission({ editable: false, round: null }), today).action).toBe('none');
  });

  it('leaves an accepted report to be read', () => {
    expect(nextStep(aSubmission({ state: 'accepted', editable: false }), today).action).toBe('read');
  });
});

describe('the five steps', () => {
  const states = (...input: Parameters<typeof aSubmission>) =>
    reportSteps(aSubmission(...input)).map(({ state }) => state);

  it('go from 准备 to 审核通过', () => {
    expect(states()).toEqual(['done', 'now', 'ahead', 'ahead', 'ahead']);
    expect(states({ state: 'draft' })).toEqual(['done', 'done', 'now', 'ahead', 'ahead']);
    expect(states({ state: 'submitted' })).toEqual(['done', 'done', 'done', 'done', 'now']);
    expect(states({ state: 'accepted' })).toEqual(['done', 'done', 'done', 'done', 'done']);
  });

  it('are at 核对 again when it was returned', () => {
    expect(states({ state: 'returned' })).toEqual(['done', 'done', 'back', 'ahead', 'ahead']);
  });
});
