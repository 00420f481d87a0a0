import { formatListNumber } from './number-formats.ts';

describe('list numbers', () => {
  it.each([
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 21, '二十一'],
    ['chineseCountingThousand', 103, '一百零三'],
    ['chineseCounting', 110, '一百一十'],
    ['decimalEnclosedCircle', 3, '③'],
    ['decimalEnclosedCircle', 21, '21'],
    ['upperRoman', 4, 'IV'],
    ['lowerLetter', 28, 'bb'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['bullet', 1, ''],
    ['a format of the future', 5, '5'],
  ])('%s %i is printed %s', (format, value, printed) => {
    expect(formatListNumber(value, format)).toBe(printed);
  });
});
