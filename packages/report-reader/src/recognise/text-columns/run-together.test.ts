import type { LineCell } from '../lines/line-cell.ts';
import { apartFromLabel, digitsApart } from './run-together.ts';

const cell = (text: string): LineCell => ({
  text,
  location: { kind: 'line', line: 1, from: 0, to: text.length },
});
const apart = (text: string): string[] => apartFromLabel(cell(text)).map((part) => part.text);
const digits = (text: string, columns: number): string[] | null =>
  digitsApart([cell(text)], columns)?.map((figure) => figure.text) ?? null;

describe('figures printed right after their label', () => {
  it('are taken apart from a label of the form, and from no other text', () => {
    expect(apart('规章000')).toEqual(['规章', '000']);
    expect(apart('三、本年度办理结果（一）予以公开0000000')).toEqual([
      '三、本年度办理结果（一）予以公开',
      '0000000',
    ]);
    expect(apart('行政许可4550')).toEqual(['行政许可', '4550']);
    expect(apart('联系电话0000')).toEqual(['联系电话0000']);
  });

  it('are single digits when they begin with 0 and are as many as the columns', () => {
    expect(digits('0000000', 7)).toEqual(['0', '0', '0', '0', '0', '0', '0']);
    expect(digits('035', 3)).toEqual(['0', '3', '5']);
  });

  it('stay one figure where they may be one number, or are not as many as the columns', () => {
    expect(digits('125', 3)).toBeNull();
    expect(digits('8000008', 7)).toBeNull();
    expect(digits('0000', 3)).toBeNull();
    expect(digits('0', 1)).toBeNull();
  });
});
