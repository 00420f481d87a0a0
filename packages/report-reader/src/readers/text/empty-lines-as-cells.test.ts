import { emptyLinesAsCells } from './empty-lines-as-cells.ts';

/** The numbers of the lines that are empty cells, from 1. */
const emptyCells = (text: string): number[] =>
  [...emptyLinesAsCells(text.split('\n')).keys()].map((index) => index + 1);

const table = '规章\n1\n2\n3\n4\n5\n6\n7';

describe('tables as office programs write them as plain text', () => {
  it('have an empty line for an empty cell, between values and after the last one', () => {
    expect(emptyCells(`${table}\n文件\n1\n\n\n4\n5\n\n`)).toEqual([11, 12, 15, 16]);
  });

  it('have an empty line for an empty cell before their first value', () => {
    expect(emptyCells('标题\n\n规章\n\n2\n3\n4\n5\n6\n7\n8')).toEqual([4]);
  });

  it('have a row of empty cells below a label, but no single one: that may be space', () => {
    expect(emptyCells(`${table}\n文件\n\n\n\n许可\n\n处罚\n8\n9`)).toEqual([10, 11, 12]);
  });

  it('are not seen where empty lines set every line apart', () => {
    expect(emptyCells(`${table}\n文件\n1\n\n4`.replaceAll('\n', '\n\n'))).toEqual([]);
  });

  it('do not begin before their first values: a text before them keeps its space', () => {
    expect(emptyCells(`标题\n\n\n\n正文\n\n\n\n${table}`)).toEqual([]);
  });

  it('leave more space between tables than a row could have cells', () => {
    expect(emptyCells(`${table}${'\n'.repeat(60)}1\n2`)).toEqual([]);
  });
});
