import { emptyReport, checkReport } from '../../index.ts';
import { completeReport, findingsOf } from '../../testing/index.ts';

describe('the narratives', () => {
  it('must not be empty', () => {
    expect(findingsOf(completeReport().withNarrative('improvement', ' '))).toMatchObject([
      { check: 'NARRATIVE_EMPTY', section: 'improvement', severity: 'warning', cells: [] },
    ]);
    expect(findingsOf(completeReport())).toEqual([]);
  });

  it('are not asked for where none is written yet', () => {
    expect(checkReport(emptyReport('示例市数据局', 2023))).toEqual([]);
  });
});
