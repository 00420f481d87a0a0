import { chartPicture, type PictureParts } from './chart-picture.ts';

const parts: PictureParts = {
  title: '历年办结',
  note: '件',
  legend: [{ label: '2025 年', colour: '#1F4E8C' }],
  drawing: '<svg width="912" height="200"><g/></svg>',
  height: 200,
  foot: ['示例市 · 2025 年度', '已汇总 41/56 家', '来源：昭鉴'],
};
const drawn = (more: Partial<PictureParts> = {}) => {
  const picture = chartPicture({ ...parts, ...more });
  const document = new DOMParser().parseFromString(picture.svg, 'image/svg+xml');
  return { ...picture, texts: [...document.querySelectorAll('text')].map(({ textContent }) => textContent) };
};

describe('the picture of a chart', () => {
  it('says what the chart says on its page, and below it what it is of', () => {
    expect(drawn().texts).toEqual(['历年办结', '件', '2025 年', ...parts.foot]);
  });

  it('holds the drawing as it is', () => {
    expect(drawn().svg).toMatch(/<svg x="24" y="\d+(\.\d+)?" width="912" height="200"><g\/><\/svg>/);
  });

  it('takes names for text, never for markup', () => {
    expect(drawn({ title: '<script>"&' }).texts[0]).toBe('<script>"&');
  });

  it('breaks what is too long for a line, and grows', () => {
    const long = drawn({ title: '很长的标题'.repeat(30) });
    expect(long.texts.length).toBeGreaterThan(drawn().texts.length);
    expect(long.texts.join('')).toContain('很长的标题'.repeat(30).slice(0, 40));
    expect(long.height).toBeGreaterThan(drawn().height);
  });

  it('breaks a legend between its entries', () => {
    const legend = Array.from({ length: 30 }, (_, index) => ({ label: `第 ${index} 项`, colour: 'red' }));
    expect(drawn({ legend }).height).toBeGreaterThan(drawn().height);
  });

  it('says nothing twice on a slide that has its words', () => {
    const bare = drawn({ title: '', note: '', foot: [] });
    expect(bare.texts).toEqual(['2025 年']);
    expect(bare.height).toBeLessThan(drawn().height);
  });

  it('knows each mark of a legend', () => {
    const marks = ['block', 'hatch', 'hollow', 'line', 'tick', 'dot', 'ring'] as const;
    for (const mark of marks)
      expect(drawn({ legend: [{ label: mark, colour: '#123456', mark }] }).svg).toContain('#123456');
  });
});
