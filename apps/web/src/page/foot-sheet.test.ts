import { footSheet } from './foot-sheet.ts';

describe('the foot of printed pages', () => {
  test('says what is known', () => {
    expect(footSheet('left', ['示例市', null, '', '2025 年度'])).toBe(
      '@page { @bottom-left { content: "示例市 · 2025 年度" } }',
    );
  });

  test('numbers the sheets at the right', () => {
    expect(footSheet('right', ['2026-03-01 09:30 打印'])).toBe(
      '@page { @bottom-right { content: "2026-03-01 09:30 打印" "  " counter(page) " / " counter(pages) } }',
    );
  });

  test('words of people cannot end the quotes or the sheet', () => {
    expect(footSheet('center', ['查找“"} body {</style>\n\\”'])).toBe(
      '@page { @bottom-center { content: "查找“\\22 } body {\\3c /style\\3e \\a \\5c ”" } }',
    );
  });
});
