import type { LeftOut } from '../../neutral-document.ts';
import { sentenceOf } from '../doubts/doubt.ts';
import { readCell } from './read-cell.ts';

const read = (text: string, leftOut: LeftOut) => {
  const location = { kind: 'element', id: 'c1' } as const;
  const { cell, doubts, isBlank } = readCell({ text, location, leftOut }, 'count', 'label', []);
  return { value: cell.value, isBlank, said: sentenceOf(doubts) };
};

describe('text of a cell that a reader of the page does not see', () => {
  it('leaves the cell unread where there is nothing else, and is named in the doubt', () => {
    expect(read('', { hidden: '12' })).toEqual({
      value: null,
      isBlank: false,
      said: expect.stringContaining('“12”'),
    });
    expect(read('—', { hidden: '见附件' }).said).toContain('“见附件”');
  });

  it('makes the figure beside it doubtful, and both are named', () => {
    expect(read('7', { hidden: '12' })).toMatchObject({
      value: 7,
      said: expect.stringMatching(/“7”.*“12”/),
    });
  });

  it('casts no doubt where it is no figure, or the same figure as the one beside it', () => {
    expect(read('7', { hidden: '7' })).toMatchObject({ value: 7, said: null });
    expect(read('7', { hidden: '单位：件' })).toMatchObject({ value: 7, said: null });
    expect(read('', { hidden: '0' })).toMatchObject({ isBlank: true, said: null });
    expect(read('', { hidden: ' / ' })).toMatchObject({ isBlank: true, said: null });
  });
});

describe('a figure that is struck out', () => {
  it('is replaced by the one beside it', () => {
    expect(read('7', { struck: '12' })).toMatchObject({ value: 7, said: null });
  });

  it('leaves its cell unread where nothing replaces it', () => {
    expect(read('', { struck: '12' })).toMatchObject({ value: null, said: expect.stringContaining('“12”') });
  });
});
