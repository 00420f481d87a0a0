/**
 * @jest-environment ./testing/environment-with-pdfjs.js
 */
import { gridLines, makePdf, type DrawnPage, type DrawnText } from '../../../fixtures/files/make-pdf.ts';
import { readPdf } from './read-pdf.ts';

const at = (x: number, y: number, text: string, appearance?: string): DrawnText => ({
  x,
  y,
  text,
  ...(appearance ? { appearance } : {}),
});
/** Enough words for a page not to be taken for a picture. */
const heading = at(100, 100, '示例局政府信息公开工作年度报告（示例文件，仅供测试使用）');

/** What the second cell of a row shows of these texts, and what it holds besides. */
async function shown(texts: readonly DrawnText[], page: DrawnPage = {}): Promise<string> {
  const bytes = makePdf([
    {
      lines: gridLines([100, 200, 300], [150, 170]),
      ...page,
      texts: [heading, at(105, 163, '规章'), ...texts],
    },
  ]);
  const block = (await readPdf(bytes)).blocks.find(({ type }) => type === 'table');
  const cell = block?.type === 'table' ? block.cells[1] : undefined;
  const { hidden = '', struck = '' } = cell?.leftOut ?? {};
  return `${cell?.text ?? 'no cell'}|${hidden}|${struck}`;
}

const area = (colour: string) => ({ x: 201, y: 151, width: 98, height: 18, colour });

describe('text of a PDF that nobody sees', () => {
  it.each([
    '1 1 1 rg',
    '1 g',
    '0 0 0 0 k',
    '.99 .99 .99 rg',
    '3 Tr',
    '7 Tr',
    '1 Tr 1 1 1 RG',
    '0 0 1 1 re W n',
  ])('is kept apart: %s', async (appearance) => {
    expect(await shown([at(205, 163, '12'), at(215, 163, '3', appearance)])).toBe('12|3|');
    expect(await shown([at(205, 163, '3', appearance)])).toBe('|3|');
  });

  it('has the colour of the area behind it', async () => {
    expect(await shown([at(205, 163, '3', '0 0 1 rg')], { areas: [area('0 0 1')] })).toBe('|3|');
  });

  it('is covered by an area that is painted over it, and typed again', async () => {
    const over = { areas: [area('1 1 1')], texts: [at(205, 163, '15')] };
    expect(await shown([at(205, 163, '12')], { over })).toBe('15|12|');
  });

  it('is beyond the edge of what is shown of the page', async () => {
    const page = { over: { texts: [at(100, 320, '本年度报告由以下部分组成')] }, cropBox: '0 0 240 842' };
    expect(await shown([at(250, 163, '3')], page)).toBe('|3|');
  });
});

describe('text of a PDF that is seen', () => {
  it('is white on a dark area', async () => {
    expect(await shown([at(205, 163, '3', '1 1 1 rg')], { areas: [area('.1 .3 .5')] })).toBe('3||');
  });

  it('is drawn twice at one position, once unseen', async () => {
    expect(await shown([at(205, 163, '3', '1 1 1 rg'), at(205, 163, '3')])).toBe('3||');
    expect(await shown([at(205, 163, '12', '3 Tr'), at(205, 163, '12')])).toBe('12||');
  });

  it('has an area painted over it that lets it show through, or that lies beside it', async () => {
    const beside = { x: 230, y: 151, width: 60, height: 18, colour: '1 1 1' };
    expect(await shown([at(205, 163, '12')], { over: { areas: [beside] } })).toBe('12||');
    const line = { ...area('0 0 0'), height: 1 };
    expect(await shown([at(205, 163, '12')], { over: { areas: [line] } })).toBe('12||');
  });
});

describe('text of a PDF that is off its line', () => {
  it('is small and lowered, as a mark', async () => {
    expect(await shown([at(205, 163, '12'), { x: 215.5, y: 166, size: 6, text: '1' }])).toBe('12₁||');
  });
});

describe('a scanned page with text that a program recognised in it', () => {
  it('is read, and nothing in it is certain', async () => {
    const unseen = (text: DrawnText): DrawnText => ({ ...text, appearance: '3 Tr' });
    const document = await readPdf(
      makePdf([
        {
          lines: gridLines([100, 200, 300], [150, 170]),
          texts: [heading, at(105, 163, '规章'), at(205, 163, '12')].map(unseen),
        },
      ]),
    );
    expect(document.doubt).toContain('扫描件');
    expect(document.blocks.at(-1)).toMatchObject({ cells: [{ text: '规章' }, { text: '12' }] });
  });
});
