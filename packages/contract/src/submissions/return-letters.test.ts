import { formById } from '@zhaojian/report';
import { letterLines, type ReturnPoint, unansweredPoints } from './return-letters.schema.ts';

const point = (number: number, changes: Partial<ReturnPoint> = {}): ReturnPoint => ({
  number,
  about: { kind: 'whole' },
  text: '请按台账重新核对。',
  check: null,
  times: 1,
  again: null,
  answer: null,
  changed: null,
  ...changes,
});

describe('a letter with which a report goes back', () => {
  it('is composed of its points, each with its place, and the day', () => {
    const lines = letterLines(formById('2021'), {
      opening: '经审核，请修改以下内容。',
      closing: '如有疑问请来电。',
      answerBy: '2026-02-03',
      points: [
        point(1, { about: { kind: 'section', section: 'improvement' }, text: '没有内容，请补充。' }),
        point(2, { times: 2 }),
      ],
    });
    expect(lines).toEqual([
      '经审核，请修改以下内容。',
      '1. 第五部分：没有内容，请补充。',
      '2. （第 2 次提出）整份报告：请按台账重新核对。',
      '请在 2026 年 2 月 3 日前逐条修改或说明，并重新提交。',
      '如有疑问请来电。',
    ]);
  });

  it('is unanswered where nothing was changed at the place and hardly a word said', () => {
    const letter = {
      points: [
        point(1, { about: { kind: 'section', section: 'overview' } }),
        point(2, { answer: '台账如此，已核对。' }),
        point(3, { answer: '好' }),
      ],
    };
    const numbersWhere = (isChanged: boolean) =>
      unansweredPoints(letter, ({ kind }) => isChanged && kind === 'section').map(({ number }) => number);
    expect(numbersWhere(true)).toEqual([3]);
    expect(numbersWhere(false)).toEqual([1, 3]);
  });
});
