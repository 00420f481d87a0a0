import { cellsOf, formById } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';
import type { OpenItem } from '../../checking/open-items/open-items.ts';
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

  it('does not say twice where: most messages begin with it', () => {
    const line = lineForItem({ ...item, message: '表三“自然人”列：应为 15，实为 12。' });
    expect(line).toBe('表三“自然人”列：应为 15，实为 12。');
  });

  it('quotes the sentence a text finding is about', () => {
    expect(lineForItem({ ...item, quote: '受理 12 件' })).toContain('（原文：受理 12 件）');
  });

  it('names all that one mend would settle', () => {
    const finding = { check: 'x', severity: 'error' as const, cells: [], message: '' };
    const mend = { key: 'k', from: 12, to: 21, resolves: 2, message: '把“自然人 · 予以公开”由 12 改为 21' };
    const line = lineForItem({
      ...item,
      mend,
      findings: [
        { ...finding, subject: '“自然人”列' },
        { ...finding, subject: '“予以公开”行' },
      ],
    });
    expect(line).toBe('“自然人”列、“予以公开”行不符：把“自然人 · 予以公开”由 12 改为 21。请核对。');
  });

  it('begins a remark about one cell with its place and its figure', () => {
    const key = cellsOf(formById('2021'))[0]?.key ?? '';
    expect(lineForCell(aReport().with(key, 1200).build(), key)).toMatch(
      /^第二部分“.+”（现为 1,200）：请核实。$/,
    );
  });
});
