import { escapeCellText, escapeXml } from './xml-text.ts';

describe('text in a workbook', () => {
  it('cannot become an element or an attribute', () => {
    expect(escapeXml('<f>"A"&B</f>')).toBe('&lt;f&gt;&quot;A&quot;&amp;B&lt;/f&gt;');
  });

  it('loses what XML does not know, and no Chinese character', () => {
    expect(escapeXml('甲\u0001乙\ufffe𠮷\ud800')).toBe('甲乙𠮷');
  });

  it('keeps what looks like a character’s code', () => {
    expect(escapeCellText('_x0041_')).toBe('_x005F_x0041_');
  });
});
