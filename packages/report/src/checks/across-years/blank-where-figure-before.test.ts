import { checkReport, describeFinding, formOf, type Report } from '../../index.ts';
import { aReport } from '../../testing/index.ts';

const blankAt = (keys: readonly string[], printed = ''): Report => {
  const report = aReport().build();
  const blank = { value: 0, printed, basis: 'blank' } as const;
  return { ...report, cells: { ...report.cells, ...Object.fromEntries(keys.map((key) => [key, blank])) } };
};
const found = (report: Report, before: Record<string, number>, year = 2022) =>
  checkReport(report, aReport({ year }).withAll(before).build()).filter(
    ({ check }) => check === 'BLANK_WHERE_FIGURE_BEFORE',
  );
const LICENCES = 'proactiveDisclosure.licences.decisions';

describe('a blank cell where last year’s figure was above 0', () => {
  it('is a warning with both', () => {
    const report = blankAt([LICENCES]);
    const [finding, ...others] = found(report, { [LICENCES]: 23 });
    expect(finding).toMatchObject({ severity: 'warning', cells: [LICENCES], expected: 23, found: 0 });
    expect(others).toEqual([]);
    expect(finding && describeFinding(formOf(report), finding).message).toBe(
      '“行政许可 · 处理决定数量”留空，按 0 计，而上一年度年报这一格是 23。请核对是否漏填；本年确实没有的，填 0。',
    );
  });

  it('is one finding a row, opened where most was', () => {
    const row = ['upheld', 'rectified', 'total'].map((result) => `disputes.reconsideration.${result}`);
    const report = blankAt(row);
    const [finding, ...others] = found(report, Object.fromEntries(row.map((key, index) => [key, index + 1])));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ cells: row, expected: 3 });
    expect(finding && describeFinding(formOf(report), finding)).toMatchObject({
      subject: '“行政复议”',
      message: expect.stringContaining('等 3 格留空'),
    });
  });

  it('is as blank with a dash or 无 in it', () => {
    expect(found(blankAt([LICENCES], '—'), { [LICENCES]: 23 })).toHaveLength(1);
  });

  it('is left alone where 0 is printed, where nothing was before, and where nobody knows', () => {
    expect(found(aReport().build(), { [LICENCES]: 23 })).toEqual([]);
    expect(found(blankAt([LICENCES]), {})).toEqual([]);
    expect(checkReport(blankAt([LICENCES]))).toEqual([]);
  });
});
