import { withoutRadicals } from './radicals.ts';

describe('the text layer of pages printed to a PDF by a browser', () => {
  it('is written in ideographs, not in the radicals that look like them', () => {
    expect(withoutRadicals('⽰例县⼈⺠政府⻔⼾⽹站（⼀）⾏政许可 12 件')).toBe(
      '示例县人民政府门户网站（一）行政许可 12 件',
    );
  });

  it('keeps everything else as it is', () => {
    expect(withoutRadicals('第二十条第（八）项　１２．５')).toBe('第二十条第（八）项　１２．５');
  });
});
