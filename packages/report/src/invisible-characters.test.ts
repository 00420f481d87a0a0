import {
  firstInvisible,
  VISIBLE_LINE,
  VISIBLE_TEXT,
  visibleLine,
  visibleText,
} from './invisible-characters.ts';

const invisible: [string, string][] = [
  ['NUL', '\u0000'],
  ['a control character', '\u0007'],
  ['one of the second block', '\u0090'],
  ['the first half of a pair', '\uD83D'],
  ['the second half of a pair', '\uDE00'],
  ['what turns around the reading', '\u202E'],
  ['what isolates a direction', '\u2066'],
  ['a mark of direction', '\u200F'],
  ['a separator of lines', '\u2028'],
  ['what no XML file may hold', '\uFFFF'],
];

describe('a character that nobody sees', () => {
  it.each(invisible)('is found, and named with its position: %s', (_, character) => {
    const text = `年度${character}报告`;
    expect([VISIBLE_LINE.test(text), VISIBLE_TEXT.test(text)]).toEqual([false, false]);
    expect(firstInvisible(text)).toEqual({
      position: 3,
      name: `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    });
  });

  it.each(invisible)('does not remain in what is kept: %s', (_, character) => {
    expect(VISIBLE_TEXT.test(visibleText(`年度${character}报告`))).toBe(true);
    expect(visibleLine(`年度${character}报告`)).toBe('年度报告');
  });

  it('is none of those that people write', () => {
    const text = '“示例”——𠮷野 👨‍👩‍👧 Ünï ①（1）、%_';
    expect([VISIBLE_LINE.test(text), VISIBLE_TEXT.test(text), firstInvisible(text)]).toEqual([
      true,
      true,
      null,
    ]);
    expect([visibleText(text), visibleLine(text)]).toEqual([text, text]);
  });

  it('is no line break and no tab, where a text may have lines', () => {
    expect([VISIBLE_TEXT.test('一\n\t二'), VISIBLE_LINE.test('一\n二'), VISIBLE_LINE.test('一\t二')]).toEqual(
      [true, false, false],
    );
    expect(visibleText('一\r\n二\r三\u2028四')).toBe('一\n二\n三\n四');
  });
});
