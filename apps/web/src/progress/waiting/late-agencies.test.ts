import { agenciesCsv, callList } from './late-agencies.ts';
import { aSubmissionRow } from '../../submissions/testing/sample-submission-row.ts';

describe('whom to call', () => {
  it('reads as a list at the telephone', () => {
    expect(callList([aSubmissionRow({ state: 'notStarted' })])).toBe(
      '1. 示例市 · 示例市教育局（未开始，应于 2026-01-31 前提交）',
    );
  });
});

describe('the list as a file for Excel', () => {
  it('has a heading and a line for each agency', () => {
    const lines = agenciesCsv([aSubmissionRow({ late: true, state: 'draft', errors: 3 })]).split('\r\n');
    expect(lines[0]).toContain('上级机构,机构,类别');
    expect(lines[1]).toBe('示例市,示例市教育局,政府部门,2025,草稿,2026-01-31,是,3,0,0');
  });

  it('keeps commas and quotes in a name, and lets no name act as a formula', () => {
    const [, line] = agenciesCsv([aSubmissionRow({ agencyName: '示例,“局”"A"', parentName: '=1+1' })]).split(
      '\r\n',
    );
    expect(line?.startsWith(`'=1+1,"示例,“局”""A""",`)).toBe(true);
  });

  it('leaves empty what is not known, never 0', () => {
    const [, line] = agenciesCsv([aSubmissionRow({ errors: null, warnings: null })]).split('\r\n');
    expect(line?.endsWith(',,,0')).toBe(true);
  });
});
