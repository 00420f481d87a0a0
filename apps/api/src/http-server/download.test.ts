import { fileNameOf } from './download.ts';

describe('the name of a file that the platform made', () => {
  it('is what the file is called', () => {
    expect(fileNameOf('东示例区教育局2025年政府信息公开工作年度报告', 'docx')).toBe(
      '东示例区教育局2025年政府信息公开工作年度报告.docx',
    );
  });

  it.each([
    ['a folder', '民政局/老龄办', '民政局_老龄办.docx'],
    ['a folder of Windows', '民政局\\老龄办', '民政局_老龄办.docx'],
    ['what no system takes', '年报：“定稿”?*<1>|"2"', '年报：“定稿”_1_2_.docx'],
    ['a line break, and letters that turn the direction', '年报\r\n\u202excod', '年报_xcod.docx'],
    ['nothing but dots', '...', '文件.docx'],
    ['nothing', '', '文件.docx'],
  ])('has no place for %s', (_, name, expected) => {
    expect(fileNameOf(name, 'docx')).toBe(expected);
  });

  it('ends between two characters where it is too long for a system', () => {
    const name = fileNameOf('局😀'.repeat(150), 'docx');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(205);
    expect(name).toMatch(/^(局😀)+局?\.docx$/u);
  });
});
