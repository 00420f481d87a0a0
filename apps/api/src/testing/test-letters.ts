import type { AskedLetter } from '@zhaojian/contract';

/** A letter with one point about the whole report, to be answered some day. */
export const aLetter = (text = '请补充第五部分的改进措施'): AskedLetter => ({
  opening: '',
  closing: '',
  answerBy: '2099-12-31',
  points: [{ about: { kind: 'whole' }, text, check: null, again: null }],
});
