import type { Block } from '../../neutral-document.ts';
import { ReadRefusal } from '../../read-refusal.ts';
import { readText } from './read-text.ts';

const blocksOf = (text: string): readonly Block[] => readText(text).blocks;
/** Tables as rows of texts, text blocks as strings. */
const shown = (text: string): (string | string[][])[] =>
  blocksOf(text).map((block) => {
    if (block.type === 'text') return block.text;
    const rows: string[][] = [];
    for (const cell of block.cells) (rows[cell.row] ??= [])[cell.column] = cell.text;
    return rows;
  });

describe('the reader of plain text', () => {
  it('makes one table of the lines with tabs, and keeps the empty cells between tabs', () => {
    expect(shown('二、主动公开\n规章\t0\t\t3\t\n许可\t1\n以上。')).toEqual([
      '二、主动公开',
      [
        ['规章', '0', '', '3', ''],
        ['许可', '1'],
      ],
      '以上。',
    ]);
  });

  it('does not trust the columns, since merged cells may be missing', () => {
    expect(blocksOf('规章\t0')[0]).toMatchObject({ type: 'table', aligned: false });
  });

  it('keeps a line of nothing but tabs inside a table: every value of the row is blank', () => {
    expect(shown('维持\t纠正\t总计\n\t\t\n')).toEqual([
      [
        ['维持', '纠正', '总计'],
        ['', '', ''],
      ],
    ]);
  });

  it('says where a cell is in its line, without the spaces around it', () => {
    const [table] = blocksOf('标题\n规章\t 12 \t3');
    const second = blocksOf('标题\n规章\t 12 \t3')[1];
    expect(table?.type).toBe('text');
    expect(second?.type === 'table' && second.cells[1]?.location).toEqual({
      kind: 'line',
      line: 2,
      from: 4,
      to: 6,
    });
  });

  it('takes an indented line and a long line with a stray tab for text', () => {
    const sentence =
      '本年度共受理政府信息公开申请若干件，均已在法定期限内答复，未发生行政复议和行政诉讼案件，没有收取费用。';
    expect(shown(`\t一、总体情况\n\n${sentence}\t`)).toEqual(['一、总体情况', sentence]);
  });

  it('keeps a line that holds only a bar: it is between two values', () => {
    expect(shown('规章\n|\n0')).toEqual(['规章', '|', '0']);
  });

  it('reads every line end, and keeps all lines to be shown', () => {
    const { blocks, rendering } = readText('a\r\nb\rc\u2028d');
    expect(blocks.map((block) => block.type === 'text' && block.text)).toEqual(['a', 'b', 'c', 'd']);
    expect(rendering).toEqual({ kind: 'lines', lines: ['a', 'b', 'c', 'd'] });
  });
});

describe('the reader of Markdown', () => {
  it('reads tables without the line that only draws', () => {
    expect(shown('| 规章 | 0 |  |\n|:---|:-:|---|\n| 文件 | 1 | 2 |')).toEqual([
      [
        ['规章', '0', ''],
        ['文件', '1', '2'],
      ],
    ]);
  });

  it('keeps small tables apart', () => {
    expect(shown('|规章|0|\n|---|---|\n\n|文件|1|\n|---|---|')).toEqual([[['规章', '0']], [['文件', '1']]]);
  });

  it('reads rows without bars at their ends, full-width bars and box drawing', () => {
    expect(shown('规章 | 0 | 1')).toEqual([[['规章', '0', '1']]]);
    expect(shown('｜规章｜0｜')).toEqual([[['规章', '0']]]);
    expect(shown('┌──┬──┐\n│规章│0 │\n└──┴──┘')).toEqual([[['规章', '0']]]);
  });

  it('takes bars that only fill up a row for no cells, but keeps the empty cells between spaced bars', () => {
    const rows = '条款 | |||\n内容 | 制发 | 废止 | 有效 |\n规章 | 0 | | 3 |\n许可 | 5 | ||';
    expect(shown(rows)).toEqual([
      [
        ['条款', '', '', ''],
        ['内容', '制发', '废止', '有效'],
        ['规章', '0', '', '3'],
        ['许可', '5'],
      ],
    ]);
  });

  it('keeps an empty first cell where rows do not open with a bar', () => {
    expect(shown('规章 | 0 | 1 |\n| 2 | 3 |\n文件 | 4 | 5 |')).toEqual([
      [
        ['规章', '0', '1'],
        ['', '2', '3'],
        ['文件', '4', '5'],
      ],
    ]);
  });

  it('shows headings, emphasis, line breaks and escapes as they read', () => {
    expect(shown('## 二、**主动公开**')).toEqual(['二、主动公开']);
    expect(shown('| 结果<br>维持 | **3** | 1\\|2 |')).toEqual([[['结果\n维持', '3', '1|2']]]);
  });

  it('takes a sentence with one bar in it for text', () => {
    expect(shown('来源：办公室 | 发布时间：2024-01-20')).toEqual(['来源：办公室 | 发布时间：2024-01-20']);
  });
});

describe('texts that are no report', () => {
  it('are refused when they are long beyond reason', () => {
    expect(() => readText('规'.repeat(4_000_001))).toThrow(ReadRefusal);
    expect(() => readText('0\t'.repeat(300_000))).toThrow(ReadRefusal);
  });
});
