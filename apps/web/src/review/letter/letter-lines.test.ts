import { cellsOf, type Finding, formById, type OpenItem } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import { lineForCell, lineForItem } from './letter-lines.ts';

const item: OpenItem = {
  id: 'a',
  kind: 'error',
  section: 'applications',
  key: null,
  title: '表三“自然人”列',
  message: '应为 15，实为 12。',
  findings: [],
};

describe('a line of the letter', () => {
  it('says where and what', () => {
    expect(lineForItem(item)).toBe('表三“自然人”列：应为 15，实为 12。');
  });

  it('quotes the sentence a text finding is about', () => {
    expect(lineForItem({ ...item, quote: '受理 12 件' })).toContain('（原文：受理 12 件）');
  });

  it('names all that one suggested fix would settle', () => {
    const finding: Finding = {
      check: 'OUTCOMES_SUM',
      severity: 'error',
      section: 'applications',
      cells: [],
    };
    const line = lineForItem({
      ...item,
      message: '表三“自然人”列、表三“予以公开”行',
      suggestedFix: { key: 'k', from: 12, to: 21, resolves: 2 },
      suggestedFixMessage: '把“自然人 · 予以公开”由 12 改为 21。请先与原始台账核对。',
      findings: [finding, finding],
    });
    expect(line).toBe(
      '表三“自然人”列、表三“予以公开”行不符：把“自然人 · 予以公开”由 12 改为 21。请先与原始台账核对。',
    );
  });

  it('begins a remark about one cell with its location and its figure', () => {
    const key = cellsOf(formById('2021'))[0]?.key ?? '';
    expect(lineForCell(aReport().with(key, 1200).build(), key)).toMatch(
      /^第二部分“.+”（现为 1,200）：请核实。$/,
    );
  });
});
