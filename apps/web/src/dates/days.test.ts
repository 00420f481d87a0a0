import { agoText, dayText, dueText, momentText, todayInChina } from './days.ts';

describe('days in China', () => {
  it('begin at midnight in China, not in London', () => {
    expect(todayInChina(new Date('2026-01-31T15:59:00Z'))).toBe('2026-01-31');
    expect(todayInChina(new Date('2026-01-31T16:00:00Z'))).toBe('2026-02-01');
    expect(momentText('2026-01-31T16:05:00.000Z')).toBe('2026-02-01 00:05');
  });

  it('are stated without their year where it is plain', () => {
    expect(dayText('2026-01-31', '2026-02-10')).toBe('1月31日');
    expect(dayText('2026-01-31')).toBe('2026年1月31日');
    expect(dayText('2025-12-31', '2026-02-10')).toBe('2025年12月31日');
  });
});

describe('a due day', () => {
  it('is over only when the next day begins', () => {
    expect(dueText('2026-01-31', '2026-01-29')).toBe('还有 2 天');
    expect(dueText('2026-01-31', '2026-01-31')).toBe('今天截止');
    expect(dueText('2026-01-31', '2026-02-03')).toBe('已过 3 天');
  });
});

describe('how long ago', () => {
  const now = new Date('2026-01-28T08:00:00Z');
  it.each([
    ['2026-01-28T07:58:00Z', '刚刚'],
    ['2026-01-28T07:20:00Z', '40 分钟前'],
    ['2026-01-28T03:00:00Z', '5 小时前'],
    ['2026-01-27T14:00:00Z', '昨天'],
    ['2026-01-20T08:00:00Z', '8 天前'],
    ['2025-06-20T08:00:00Z', '2025年6月20日'],
  ])('%s was %s', (instant, text) => expect(agoText(instant, now)).toBe(text));
});
