import { queueReasons } from './queue-reasons.ts';

const clean = {
  errors: 0,
  warnings: 0,
  unread: 0,
  doubtful: 0,
  returns: 0,
  late: false,
  setAside: false,
};
const words = (row: Parameters<typeof queueReasons>[0]) => queueReasons(row).map(({ text }) => text);

describe('why a report waits for review', () => {
  it('says that nothing is wrong when nothing is', () => {
    expect(words(clean)).toEqual(['勾稽无异常']);
  });

  it('puts what is wrong first and what happened after', () => {
    expect(
      words({ errors: 2, warnings: 3, unread: 1, doubtful: 4, returns: 1, late: true, setAside: false }),
    ).toEqual([
      '2 项不符，单位已说明',
      '1 格没有数',
      '4 格存疑未核对',
      '3 项提示',
      '退回 1 次后重新提交',
      '逾期提交',
    ]);
  });

  it('asks to read one that was drawn for the sample, though nothing is wrong', () => {
    expect(words({ ...clean, setAside: true })).toEqual(['抽查：请打开逐项看', '勾稽无异常']);
  });

  it('still calls a late report without findings clean', () => {
    expect(words({ ...clean, late: true })).toEqual(['逾期提交', '勾稽无异常']);
  });
});
