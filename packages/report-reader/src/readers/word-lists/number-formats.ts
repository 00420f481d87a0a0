const DIGITS = '〇一二三四五六七八九';

/** 1 to 9999 as Chinese counts: 十一, 二十, 一百零三. */
function chineseCounting(value: number): string {
  if (value <= 0 || value > 9999) return String(value);
  const digits = String(value).split('').map(Number);
  let text = '';
  digits.forEach((digit, index) => {
    const unit = ['', '十', '百', '千'][digits.length - 1 - index] ?? '';
    if (digit > 0) text += (DIGITS[digit] ?? '') + unit;
    else if (!text.endsWith('零')) text += '零';
  });
  return text.replace(/零$/, '').replace(/^一十/, '十');
}

const inDigits = (value: number, digits: string): string =>
  String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);

/** The character `value` steps after the one before 1, where the set reaches that far. */
const inSet = (value: number, first: string, size: number): string =>
  value >= 1 && value <= size ? String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1) : String(value);

function inLetters(value: number): string {
  if (value < 1) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function inRoman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  return signs.reduce((text, [size, sign]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return text + sign.repeat(count);
  }, '');
}

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  bullet: () => '',
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  chineseCounting,
  chineseCountingThousand: chineseCounting,
  japaneseCounting: chineseCounting,
  taiwaneseCounting: chineseCounting,
  taiwaneseCountingThousand: chineseCounting,
  ideographDigital: (value) => inDigits(value, DIGITS),
  japaneseDigitalTenThousand: (value) => inDigits(value, DIGITS),
  decimalFullWidth: (value) => inDigits(value, '０１２３４５６７８９'),
  decimalFullWidth2: (value) => inDigits(value, '０１２３４５６７８９'),
  decimalEnclosedCircle: (value) => inSet(value, '①', 20),
  decimalEnclosedCircleChinese: (value) => inSet(value, '①', 20),
  decimalEnclosedParen: (value) => inSet(value, '⑴', 20),
  decimalEnclosedFullstop: (value) => inSet(value, '⒈', 20),
  ideographEnclosedCircle: (value) => inSet(value, '㊀', 10),
  lowerLetter: inLetters,
  upperLetter: (value) => inLetters(value).toUpperCase(),
  lowerRoman: inRoman,
  upperRoman: (value) => inRoman(value).toUpperCase(),
};

/** A list number as Word prints it in a format of ECMA-376 17.18.59; decimal for formats not known here. */
export function formatListNumber(value: number, format: string): string {
  return FORMATS[format]?.(value) ?? String(value);
}

/** The formats as Word 97–2003 numbers them ([MS-OSHARED] 2.2.1.3 MSONFC). */
const NUMBERED_FORMATS: readonly string[] = (
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ' +
  'ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal ' +
  'japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth ' +
  'decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen ' +
  'decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac ' +
  'ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand ' +
  'taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'
).split(' ');

/** The name of a format that a Word 97–2003 file gives by its number; 255 is none. */
export const nameOfListFormat = (code: number): string =>
  code === 255 ? 'none' : (NUMBERED_FORMATS[code] ?? 'decimal');
