import { checkReport, describeFinding, formOf } from '../../index.ts';
import { completeReport, findingsOf } from '../../testing/index.ts';

const blank = completeReport()
  .withNarrative('overview', '')
  .withNarrative('improvement', '五、存在的主要问题及改进情况')
  .withNarrative('otherMatters', '无');
const isBlank = (builder: typeof blank) => findingsOf(builder).some(({ check }) => check === 'BLANK_FORM');

describe('the blank form', () => {
  it('is an error of the whole report, in its own words', () => {
    const [first] = findingsOf(blank);
    expect(first).toMatchObject({ check: 'BLANK_FORM', severity: 'error', cells: [] });
    expect(first && describeFinding(formOf(blank.build()), first).message).toMatch(
      /^这是一份没有填写的空白表格/,
    );
  });

  it('is known in either era, and with cells that could not be read', () => {
    const older = completeReport({ year: 2019 })
      .withNarrative('overview', '略')
      .withNarrative('improvement', '')
      .withNarrative('otherMatters', '');
    expect(isBlank(older)).toBe(true);
    const place = { kind: 'line', line: 4, from: 0, to: 1 } as const;
    const report = blank.with('disputes.reconsideration.total', null).build();
    const first = { value: 0, printed: '', basis: 'blank', place } as const;
    const cells = { ...report.cells, 'disputes.reconsideration.upheld': first };
    expect(checkReport({ ...report, cells })[0]?.check).toBe('BLANK_FORM');
  });

  it('is not what one figure or one narrative is in', () => {
    expect(isBlank(blank.with('proactiveDisclosure.fees.amount', 0.5))).toBe(false);
    expect(isBlank(blank.withNarrative('otherMatters', '本年度未收取信息处理费。'))).toBe(false);
    expect(isBlank(blank.withNarrative('overview', '全年主动公开政府信息一百条。'))).toBe(false);
  });
});
