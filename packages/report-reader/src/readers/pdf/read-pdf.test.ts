/**
 * @jest-environment ./testing/environment-with-pdfjs.js
 */
import { gridLines, makePdf, type DrawnPage, type DrawnText } from '../../../fixtures/files/make-pdf.ts';
import { refusalOfPromise } from '../../../fixtures/refusal-of.ts';
import { showBlocks } from '../../../fixtures/show-blocks.ts';
import { readPdf } from './read-pdf.ts';

const read = async (...pages: DrawnPage[]): Promise<(string | string[])[]> =>
  showBlocks((await readPdf(makePdf(pages))).blocks);
const refusal = (bytes: Uint8Array): Promise<string> => refusalOfPromise(readPdf(bytes));
const at = (x: number, y: number, text: string): DrawnText => ({ x, y, text });
/** Enough words for a page not to be taken for a picture. */
const heading = at(100, 100, '示例局政府信息公开工作年度报告（示例文件，仅供测试使用）');

describe('tables of PDFs', () => {
  it.each([
    ['stroked', false],
    ['filled', true],
  ])('are rebuilt from %s lines', async (_how, isFilled) => {
    expect(
      await read({
        lines: gridLines([100, 200, 300], [150, 170, 190], { isFilled }),
        texts: [
          heading,
          at(105, 163, '规章'),
          at(205, 163, '12'),
          at(105, 183, '规范性文件'),
          at(205, 183, '3'),
        ],
      }),
    ).toEqual([heading.text, ['0,0 规章', '0,1 12', '1,0 规范性文件', '1,1 3']]);
  });

  it('have merged cells where no line separates the fields', async () => {
    const lines = [
      ...gridLines([100, 400], [150, 210]),
      { from: [200, 150], to: [200, 210] },
      { from: [300, 170], to: [300, 210] },
      { from: [200, 170], to: [400, 170] },
      { from: [100, 190], to: [400, 190] },
    ] as const;
    expect(
      await read({ lines, texts: [heading, at(110, 175, '合并'), at(220, 163, '横跨'), at(310, 203, '0')] }),
    ).toEqual([heading.text, ['0,0+2×1 合并', '0,1+1×2 横跨', '1,1 ', '1,2 ', '2,0 ', '2,1 ', '2,2 0']]);
  });

  it('get the values of a row drawn as one run of characters each into its cell', async () => {
    expect(
      await read({
        lines: gridLines([100, 140, 180, 220], [150, 170]),
        texts: [heading, at(115, 163, '1       2       3')],
      }),
    ).toEqual([heading.text, ['0,0 1', '0,1 2', '0,2 3']]);
  });

  it('keep the mark of a footnote apart from the digits before it', async () => {
    expect(
      await read({
        lines: gridLines([100, 200, 300], [150, 170]),
        texts: [
          heading,
          at(105, 163, '规章'),
          { ...at(205, 164, '12'), size: 10 },
          { x: 215.5, y: 160, size: 6, text: '1' },
        ],
      }),
    ).toEqual([heading.text, ['0,0 规章', '0,1 12¹']]);
  });

  it('leave out a figure that was struck out for another, but no figure that a border touches', async () => {
    expect(
      await read({
        lines: [
          ...gridLines([100, 200, 250, 300], [150, 170, 190]),
          { from: [205, 159.5], to: [210, 159.5] },
          { from: [205, 164], to: [217, 164], isFilled: true },
          { from: [255, 159.5], to: [265, 159.5] },
        ],
        texts: [
          heading,
          at(105, 163, '规章'),
          at(205, 163, '9'),
          at(212, 163, '2'),
          at(255, 163, '9912'),
          at(105, 193, '行政规范性文件'),
          at(205, 193, '7'),
        ],
      }),
    ).toEqual([heading.text, ['0,0 规章', '0,1 2', '0,2 12', '1,0 行政规范性文件', '1,1 7', '1,2 ']]);
  });

  it('keep a figure that a rule of a table without upright lines runs through', async () => {
    const texts = [heading, at(105, 163, '规章'), at(205, 163, '9')];
    const [, ...blocks] = await read({ lines: [{ from: [100, 159.5], to: [300, 159.5] }], texts });
    expect(blocks.flat().join(' ')).toMatch(/规章.*9/);
  });

  it('keep the lines of a cell', async () => {
    expect(
      await read({
        lines: gridLines([100, 200, 300], [150, 190]),
        texts: [heading, at(120, 165, '结果'), at(120, 180, '维持'), at(220, 170, '0')],
      }),
    ).toEqual([heading.text, ['0,0 结果\n维持', '0,1 0']]);
  });

  it('are closed at the ends of their lines where a border is missing', async () => {
    const sides = gridLines([100, 200, 300], [150, 170, 190]).filter(
      ({ from, to }) => !(from[1] === 190 && to[1] === 190) && !(from[0] === 300 && to[0] === 300),
    );
    expect(await read({ lines: sides, texts: [heading, at(110, 163, '规章'), at(210, 183, '5')] })).toEqual([
      heading.text,
      ['0,0 规章', '0,1 ', '1,0 ', '1,1 5'],
    ]);
  });

  it('flag a blank without a line beside it as perhaps no cell, where other rows have that line', async () => {
    const lines = [...gridLines([100, 200, 300], [150, 170]), ...gridLines([100, 200], [170, 190])];
    const texts = [heading, at(105, 163, '行政许可'), at(205, 163, '5'), at(105, 183, '行政处罚')];
    const { blocks } = await readPdf(makePdf([{ lines, texts }]));
    const cells = blocks.flatMap((block) => (block.type === 'table' ? block.cells : []));
    expect(cells.map(({ text, doubt }) => [text, doubt])).toEqual([
      ['行政许可', undefined],
      ['5', undefined],
      ['行政处罚', undefined],
      ['', '这里是空白，旁边又没有表格线，可能少了一格，请核对'],
    ]);
  });

  it('say where on the page each cell is', async () => {
    const { blocks } = await readPdf(
      makePdf([
        {
          lines: gridLines([100, 200, 300], [150, 170]),
          texts: [heading, at(110, 163, '规章'), at(210, 163, '0')],
        },
      ]),
    );
    const table = blocks[1];
    expect(table?.type === 'table' && table.cells[1]?.location).toEqual({
      kind: 'box',
      page: 1,
      x: 200,
      y: 150,
      width: 100,
      height: 20,
    });
  });

  it('take a frame around text and a rule under a heading for no table', async () => {
    expect(
      await read({
        lines: [...gridLines([90, 500], [80, 120]), { from: [100, 103], to: [300, 103] }],
        texts: [heading],
      }),
    ).toEqual([heading.text]);
  });

  it('without lines are read from the gaps between words, their columns not trusted', async () => {
    const { blocks } = await readPdf(
      makePdf([
        {
          texts: [heading, at(100, 150, '规章'), at(200, 150, '0'), at(300, 150, '1'), at(100, 165, '以上')],
        },
      ]),
    );
    expect(showBlocks(blocks)).toEqual([heading.text, ['0,0 规章', '0,1 0', '0,2 1'], '以上']);
    expect(blocks[1]).toMatchObject({ aligned: false });
  });
});

describe('tables torn over pages', () => {
  const bottom: DrawnPage = {
    lines: gridLines([100, 200, 300], [740, 760]),
    texts: [heading, at(110, 753, '规章'), at(210, 753, '1'), at(290, 820, '- 1 -')],
  };

  it('are one table, past page numbers', async () => {
    const top: DrawnPage = {
      lines: gridLines([100, 200, 300], [80, 100]),
      texts: [
        at(110, 93, '规范性文件'),
        at(210, 93, '2'),
        at(100, 200, '四、以下是另外的内容，与表格没有关系'),
        at(290, 820, '- 2 -'),
      ],
    };
    expect(await read(bottom, top)).toEqual([
      heading.text,
      ['0,0 规章', '0,1 1', '1,0 规范性文件', '1,1 2'],
      '四、以下是另外的内容，与表格没有关系',
    ]);
  });

  it('join a row that the break cut in two, when no border was drawn there', async () => {
    const open = (page: DrawnPage, y: number): DrawnPage => ({
      ...page,
      lines: (page.lines ?? []).filter(({ from, to }) => !(from[1] === y && to[1] === y)),
    });
    const top: DrawnPage = {
      lines: gridLines([100, 200, 300], [80, 100]),
      texts: [at(110, 93, '（政府）'), at(100, 200, '以下是另外的内容，与表格没有任何关系的文字')],
    };
    expect((await read(open(bottom, 760), open(top, 80)))[1]).toEqual(['0,0 规章\n（政府）', '0,1 1']);
  });

  it('put a merged cell together again that the break cut in two', async () => {
    const first: DrawnPage = {
      lines: [...gridLines([100, 200, 300], [720, 760]), { from: [200, 740], to: [300, 740] }],
      texts: [heading, at(110, 743, '（三）不予公开'), at(210, 733, '甲'), at(210, 753, '乙')],
    };
    const second: DrawnPage = {
      lines: gridLines([100, 200, 300], [80, 100]),
      texts: [at(210, 93, '丙'), at(100, 200, '以下是另外的内容，与表格没有任何关系的文字')],
    };
    expect((await read(first, second))[1]).toEqual(['0,0+3×1 （三）不予公开', '0,1 甲', '1,1 乙', '2,1 丙']);
  });

  it('stay two where the columns differ', async () => {
    const other: DrawnPage = {
      lines: gridLines([100, 150, 300], [80, 100]),
      texts: [
        at(110, 93, '许可'),
        at(210, 93, '2'),
        at(100, 200, '以下是另外的内容，与表格没有任何关系的文字'),
      ],
    };
    expect((await read(bottom, other)).slice(1, 3)).toEqual([
      ['0,0 规章', '0,1 1'],
      ['0,0 许可', '0,1 2'],
    ]);
  });
});

describe('a page that lies on its side', () => {
  const drawn: DrawnPage = {
    lines: gridLines([100, 200, 300], [150, 170, 190]),
    texts: [
      heading,
      at(105, 163, '规章'),
      at(205, 163, '12'),
      at(105, 183, '行政规范性文件'),
      at(205, 183, '3'),
    ],
  };
  /** The cell of the figure 3 covers this on the page as it is drawn, 595 by 842 points. */
  const cell = { x: 200, y: 170, width: 100, height: 20 };

  it.each([
    [90, { x: 842 - 190, y: 200, width: 20, height: 100 }],
    [180, { x: 595 - 300, y: 842 - 190, width: 100, height: 20 }],
    [270, { x: 170, y: 595 - 300, width: 20, height: 100 }],
  ] as const)(
    'turned by %d degrees is read as if it were upright, its locations where they are seen',
    async (rotate, seen) => {
      const upright = await readPdf(makePdf([drawn]));
      const turned = await readPdf(makePdf([{ ...drawn, rotate }]));
      expect(showBlocks(turned.blocks)).toEqual(showBlocks(upright.blocks));
      const locationOf = ({ blocks: [, table] }: typeof turned): unknown =>
        table?.type === 'table' && table.cells.find(({ text }) => text === '3')?.location;
      expect(locationOf(upright)).toEqual({ kind: 'box', page: 1, ...cell });
      expect(locationOf(turned)).toEqual({ kind: 'box', page: 1, ...seen });
    },
  );
});

describe('text of PDFs', () => {
  it('is put together again from lines, until a line is short or the next indented', async () => {
    const full = '政府信息公开工作年度报告的一行文字正好排到右边的边界为止';
    expect(
      await read({
        texts: [
          at(120, 100, full.slice(2)),
          at(100, 116, full),
          at(100, 132, '到此为止。'),
          at(120, 148, '另起一段。'),
        ],
      }),
    ).toEqual([`${full.slice(2)}${full}到此为止。`, '另起一段。']);
  });

  it('separates a full line from the numbered heading below it, but not from the rest of an enumeration', async () => {
    const title = '示例市示例区市场监督管理局政府信息公开工作年度报告书';
    const sentence = '本年度主动公开的信息涉及医疗和教育机构名录，其中包括一、';
    expect(
      await read({
        texts: [
          at(100, 100, title),
          at(100, 116, '一、总体情况'),
          at(100, 132, sentence),
          at(100, 148, '二、三级医院，以及学校。'),
        ],
      }),
    ).toEqual([title, '一、总体情况', `${sentence}二、三级医院，以及学校。`]);
  });

  it('leaves out running heads that come again on every page', async () => {
    const body = '一段足够长的正文，说明这一页并不是扫描得来的图片。';
    const page = (number: number): DrawnPage => ({
      texts: [
        at(200, 40, `示例市政府信息公开年报 第${number}期`),
        at(100, 100, body),
        at(100, 120, `第${number}页完。`),
      ],
    });
    expect(await read(page(0), page(1))).toEqual([`${body}第0页完。`, `${body}第1页完。`]);
  });
});

describe('the reader of PDFs', () => {
  it('refuses one without words: it is a scan', async () => {
    expect(await refusal(makePdf([{ texts: [at(290, 820, '- 1 -')] }]))).toBe('SCANNED_IMAGE');
  });

  it('refuses one with a password', async () => {
    expect(await refusal(makePdf([{ texts: [heading] }], { encryption: true }))).toBe('PASSWORD_PROTECTED');
  });

  it('refuses one that was cut off, and one with nothing in it', async () => {
    const whole = makePdf([{ texts: [heading] }]);
    expect(await refusal(whole.subarray(0, whole.length - 100))).toBe('DAMAGED_FILE');
    expect(await refusal(new TextEncoder().encode('%PDF-1.4\n%%EOF'))).toBe('DAMAGED_FILE');
  });

  it('refuses one of hundreds of pages', async () => {
    expect(await refusal(makePdf(Array.from({ length: 301 }, () => ({ texts: [heading] }))))).toBe(
      'TOO_LARGE',
    );
  });
});
