import {
  CHECKS,
  checkReport,
  describeFinding,
  describeSuggestedFix,
  type Finding,
  formOf,
  type Report,
} from '../index.ts';
import { aReport } from '../testing/index.ts';

const words = (report: Report, previous: Report | null = null) =>
  checkReport(report, previous).map((finding) => describeFinding(formOf(report), finding));

describe('a finding in words', () => {
  it('of a relation names column, row, group or stock, both sides, and what to do', () => {
    const [column, row] = words(aReport().with('applications.carriedForward.total', 2).build());
    expect(column).toEqual({
      subject: '表三“总计”列',
      detail:
        '“第一项 + 第二项”为 0，“第三项总计 + 第四项”为 2，相差 2。请对照原始台账核对这些单元格，改正其中填错的一项。',
      message:
        '表三“总计”列：“第一项 + 第二项”为 0，“第三项总计 + 第四项”为 2，相差 2。请对照原始台账核对这些单元格，改正其中填错的一项。',
    });
    expect(row?.subject).toBe('表三“结转下年度”行');
    const [group] = words(aReport().with('disputes.litigation.direct.upheld', 2).build());
    expect(group?.subject).toBe('表四“未经复议直接起诉”');
    const inForce = aReport({ year: 2022 }).with('proactiveDisclosure.regulations.inForce', 3).build();
    expect(words(aReport().build(), inForce)[0]).toMatchObject({ subject: '表二“规章”' });
  });

  it('of a relation that asks for a minimum says how many there are', () => {
    const previous = aReport({ year: 2022 })
      .withAll({ 'disputes.reconsideration.pending': 2, 'disputes.reconsideration.total': 2 })
      .build();
    expect(words(aReport().build(), previous)[0]?.message).toBe(
      '表四“行政复议”：上一年度年报“尚未审结”为 2，本年“总计”只有 0。各机关对跨年案件的计法不一；确属如此的，提交时说明即可。',
    );
  });

  it('of a single cell names the cell and what its unit does not allow', () => {
    const [found] = words(aReport().with('proactiveDisclosure.penalties.decisions', -3).build());
    expect(found).toEqual({
      subject: '“行政处罚 · 处理决定数量”',
      detail: '“行政处罚 · 处理决定数量”填的是 -3，不应为负数。请核对原表后改正。',
      message: '“行政处罚 · 处理决定数量”填的是 -3，不应为负数。请核对原表后改正。',
    });
  });

  it('has a subject and a full sentence for every check, and is not made without one', () => {
    const form = formOf(aReport().build());
    for (const { code, severity } of CHECKS) {
      const finding: Finding = { check: code, severity, section: 'overview', cells: [] };
      expect(describeFinding(form, finding).subject).not.toBe('');
      expect(describeFinding(form, finding).message).toMatch(/。$/);
    }
    const unknown = {
      check: 'GONE',
      severity: 'error',
      section: 'overview',
      cells: [],
    } as unknown as Finding;
    expect(() => describeFinding(form, unknown)).toThrow(RangeError);
  });
});

describe('a suggested fix in words', () => {
  it('says what to change and how many failures that removes', () => {
    const fix = { key: 'applications.disclosed.naturalPerson', from: 12, to: 21, resolves: 2 };
    expect(describeSuggestedFix(formOf(aReport().build()), fix)).toBe(
      '把“予以公开 · 自然人”由 12 改为 21，可同时消除 2 项不符。请先与原始台账核对。',
    );
  });
});

describe('the checks', () => {
  it('have a code each', () => {
    const codes = CHECKS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
