import { barsBetweenCells } from './bars-between-cells.ts';

/** The numbers of the lines that are empty cells, from 1; `/` stands for a new line. */
const emptyCells = (text: string): number[] =>
  [...barsBetweenCells(text.split('/'))].flatMap(([index, { kind }]) =>
    kind === 'empty' ? [index + 1] : [],
  );

const table = '规章/|/1/|/2/|/3/|/4/|/5/|/6/|/7/|';

describe('tables with one cell a line and a bar after each', () => {
  it('have a bar after a bar for an empty cell, with or without an empty line before it', () => {
    expect(emptyCells(`${table}/文件/|/|/2/|//|/`)).toEqual([19, 23]);
  });

  it('have lost what was between two bars where their empty cells have empty lines', () => {
    const rows = `${table}/文件/|//|//|/许可/|//|`;
    expect(emptyCells(`${rows}/处罚/|/|/2/|`)).toEqual([20, 22, 26]);
    expect(emptyCells(`${rows}/处罚/|//|/2/|`)).toEqual([20, 22, 26, 30]);
  });

  it('have an empty cell between a number and a bar that are not on lines that follow, where empty cells have lines', () => {
    const rows = `${table}/文件/|//|//|/许可/|//|`;
    expect(emptyCells(`${rows}/处罚/|/1/|/4//|/2/|`)).toEqual([20, 22, 26, 32]);
    expect(emptyCells(`${rows}/处罚/|/1/|//4/|/2/|`)).toEqual([20, 22, 26, 31]);
    expect(emptyCells(`${rows}/处罚/|//|//4/|/2/|`)).toEqual([20, 22, 26, 30, 31]);
    expect(emptyCells(`${table}/文件/|/|/2/|/4//|/`)).toEqual([19]);
  });

  it('open a row with a bar where most rows are so opened', () => {
    const opened = table.replace('规章', '|/规章');
    expect(emptyCells([opened, opened, '|/许可/|/|/8/|'].join('/'))).toEqual([38]);
  });

  it('are not seen where bars are beside their values', () => {
    expect(emptyCells(table.replaceAll('/|', ' |'))).toEqual([]);
  });

  it('may have a tab instead of each bar', () => {
    expect(emptyCells(`${table}/文件/|/|/2/|//|/`.replaceAll('|', '\t'))).toEqual([19, 23]);
  });

  it('are not seen where only a few values have a bar on the line between them', () => {
    expect(emptyCells('规章/1/|/2/|/|/文件/3/4')).toEqual([]);
  });
});
