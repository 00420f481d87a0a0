import { shownName, shownPath } from './shown-path.ts';

describe('how a file that was handed in is called', () => {
  it('is with its folders, without steps up and control characters', () => {
    expect(shownPath('区县/ 一.docx')).toBe('区县/一.docx');
    expect(shownPath('..\\..\\区县\\一\u0000.docx')).toBe('区县/一.docx');
    expect(shownPath('/./一.docx')).toBe('一.docx');
  });

  it('is not turned around, and keeps to one line', () => {
    expect(shownName('年报\u202Excod.exe')).toBe('年报xcod.exe');
    expect(shownPath('区县\u2066/一\u2028\r\n二\uD800.docx')).toBe('区县/一二.docx');
  });

  it('is by its name alone where it came alone', () => {
    expect(shownName('C:\\我的文档\\2025 年报（终稿）.docx')).toBe('2025 年报（终稿）.docx');
    expect(shownName('区县/一.docx')).toBe('一.docx');
  });

  it('is not endless; its ending stays', () => {
    expect(shownName(`${'长'.repeat(400)}.docx`)).toBe(`${'长'.repeat(195)}.docx`);
    expect(shownPath(`${'长'.repeat(400)}.docx`)).toHaveLength(300);
  });

  it.each(['', ' ', '..', '/', '\u0007'])('says so where there is no name: “%s”', (path) => {
    expect([shownPath(path), shownName(path)]).toEqual(['未命名文件', '未命名文件']);
  });
});
