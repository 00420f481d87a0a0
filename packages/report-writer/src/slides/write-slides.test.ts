import JSZip from 'jszip';
import { type ChartSlide, type NativeChart, writeSlides } from './write-slides.ts';

const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const count = (value: number) => ({ value, format: 'count' }) as const;
const table = {
  title: '历年办结 <示例>',
  facts: ['示例市 2025 年度', '已汇总 41/56 家'],
  columns: ['年度', '办结', '结转'],
  rows: [
    ['2024', count(3050), count(12)],
    ['2025（未收齐）', count(1200), '—'],
  ],
};
const native: ChartSlide = {
  table,
  drawing: {
    kind: 'columns',
    series: [
      { column: '办结', colour: '#1F4E8C' },
      { column: '结转', colour: '#B9C3CF' },
    ],
  },
};

const opened = async (charts: readonly ChartSlide[]) => {
  const zip = await JSZip.loadAsync(await writeSlides('示例市 2025 年度', charts));
  const names = Object.keys(zip.files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  const read = (name: string) => zip.file(name)?.async('string') ?? Promise.resolve('');
  return { zip, slides: await Promise.all(names.map(read)), read };
};

describe('charts as a presentation', () => {
  it('are drawn by PowerPoint from their figures where it has the kind', async () => {
    const { zip, read } = await opened([native]);
    const name = Object.keys(zip.files).find((each) => /^ppt\/charts\/chart\d+\.xml$/.test(each)) ?? '';
    const chart = await read(name);
    expect(chart).toContain('<c:v>3050</c:v>');
    expect(chart).toContain('2025（未收齐）');
    expect(chart).toContain('1F4E8C');
    expect(Object.keys(zip.files).some((each) => each.endsWith('.xlsx'))).toBe(true);
  });

  it('say on each slide what they are of', async () => {
    const { slides } = await opened([native, { table, drawing: { png: PNG, width: 912, height: 300 } }]);
    expect(slides).toHaveLength(3);
    for (const slide of slides) {
      expect(slide).toContain('历年办结 &lt;示例&gt;');
      expect(slide).toContain('已汇总 41/56 家');
    }
  });

  it('are a picture with its table where PowerPoint has no such chart', async () => {
    const { slides } = await opened([{ table, drawing: { png: PNG, width: 912, height: 300 } }]);
    expect(slides[0]).toContain('<p:pic>');
    expect(slides[1]).toContain('3,050 件');
    expect(slides[1]).toContain('—');
  });

  it('have no row in the foot: a long table goes on with its heads on the next slide', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => [`单位 ${index}`, count(index), '—']);
    const { slides } = await opened([
      { table: { ...table, rows }, drawing: { png: PNG, width: 912, height: 9_000 } },
    ]);
    expect(slides).toHaveLength(4);
    for (const slide of slides.slice(1)) expect(slide).toContain('结转');
  });

  it('have the figures of stacks in a table below them, and parts of a whole end at 100 %', async () => {
    const part = (value: number) => ({ value, format: 'part' }) as const;
    const rows = [['2024', part(0.6), part(0.4)]];
    const { series } = native.drawing as NativeChart;
    const { zip, read } = await opened([
      { table: { ...table, rows }, drawing: { kind: 'stackedColumns', series } },
    ]);
    const name = Object.keys(zip.files).find((each) => /^ppt\/charts\/chart\d+\.xml$/.test(each)) ?? '';
    expect(await read(name)).toMatch(/<c:dTable>.*/s);
    expect(await read(name)).toContain('<c:max val="1"/>');
  });

  it('leave blank what is not known, and never draw it as 0', async () => {
    const { zip, read } = await opened([native]);
    const name = Object.keys(zip.files).find((each) => /^ppt\/charts\/chart\d+\.xml$/.test(each)) ?? '';
    const [, ofCarried = ''] = (await read(name)).split('<c:ser>').slice(1);
    expect(ofCarried).toContain('<c:v>12</c:v>');
    expect(ofCarried).not.toContain('<c:v>0</c:v>');
  });
});
