import { callList } from './late-agencies.ts';
import { aSubmissionRow } from '../../submissions/testing/sample-submission-row.ts';

describe('whom to call', () => {
  it('reads as a list at the telephone', () => {
    expect(callList([aSubmissionRow({ state: 'notStarted' })])).toBe(
      '1. 示例市 · 示例市教育局（未开始，应于 2026-01-31 前提交）',
    );
  });
});
