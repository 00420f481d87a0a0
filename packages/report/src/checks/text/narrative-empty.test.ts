import { emptyReport, checkReport } from '../../index.ts';
import { completeReport, findingsOf } from '../../testing/index.ts';

describe('the narratives', () => {
  it('must not be empty', () => {
    expect(findingsOf(completeReport().withNarrative('improvement', ' '))).toMatchObject([
      { check: 'NARRATIVE_EMPTY', section: 'improvement', severity: 'warning', cells: [] },
    ]);
    expect(findingsOf(completeReport())).toEqual([]);
  });

  it('are missed in a document that has figures only', () => {
    const report = emptyReport('示例市数据局', 2023);
    const place = { kind: 'sheet', sheet: '表二', cell: 'B2' } as const;
    const cells = {
      ...report.cells,
      'disputes.reconsideration.total': { value: 0, printed: '0', basis: 'label', place },
    } as const;
    expect(checkReport({ ...report, cells }).map(({ check, section }) => [check, section])).toEqual([
      ['NARRATIVE_EMPTY', 'overview'],
      ['NARRATIVE_EMPTY', 'improvement'],
      ['NARRATIVE_EMPTY', 'otherMatters'],
    ]);
  });

  it('are not asked for where none is written yet', () => {
    expect(checkReport(emptyReport('示例市数据局', 2023))).toEqual([]);
  });
});
