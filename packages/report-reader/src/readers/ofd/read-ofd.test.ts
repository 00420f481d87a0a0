import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { makeOfd, OFD_HABITS, stroke, textObject } from '../../../fixtures/files/make-ofd.ts';
import { gridLines, type DrawnPage } from '../../../fixtures/files/make-pdf.ts';
import { refusalOf } from '../../../fixtures/refusal-of.ts';
import { showBlocks } from '../../../fixtures/show-blocks.ts';
import type { NeutralDocument, TextBlock } from '../../neutral-document.ts';
import { readOfd } from './read-ofd.ts';

const shown = (bytes: Uint8Array): (string | string[])[] => showBlocks(readOfd(bytes).blocks);
const refusal = (bytes: Uint8Array): string => refusalOf(() => readOfd(bytes));
const at = (x: number, y: number, text: string) => ({ x, y, text });

/** Enough words for a page not to be taken for a picture. */
const HEADING = '示例局政府信息公开工作年度报告（示例文件，仅供测试使用）';
const heading = textObject(at(100, 100, HEADING));
/** What a page shows below its heading. */
const below = (layer: string, options: Parameters<typeof makeOfd>[1] = {}): (string | string[])[] => {
  const [first, ...rest] = shown(makeOfd([heading + layer], options));
  expect(first).toBe(HEADING);
  return rest;
};
/** The file with one of its parts changed. */
function changed(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
}
const FIRST_PAGE = 'Doc_0/Pages/Page_0/Content.xml';

const GRID = gridLines([100, 200, 300], [150, 170, 190]);
const FIGURES = [at(105, 163, '规章'), at(205, 163, '12'), at(105, 183, '规范性文件'), at(205, 183, '3')];
const TABLE = ['0,0 规章', '0,1 12', '1,0 规范性文件', '1,1 3'];
const PAGE: DrawnPage = { texts: [at(100, 100, HEADING), ...FIGURES], lines: GRID };
const grid = GRID.map((line) => stroke(line)).join('');
const table = grid + FIGURES.map((text) => textObject(text)).join('');

describe('tables of OFD files', () => {
  it.each(Object.entries(OFD_HABITS))('are the same however text is written: by %s', (_habit, write) => {
    expect(shown(write([PAGE]))).toEqual([HEADING, TABLE]);
  });

  it('have their cells as boxes on their page, in points', () => {
    const locations = readOfd(OFD_HABITS.cell([PAGE])).blocks.flatMap((block) =>
      block.type === 'table' ? block.cells.map(({ location }) => location) : [],
    );
    const rounded = Object.entries(locations[1] ?? {}).map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value) : value,
    ]);
    expect(Object.fromEntries(rounded)).toEqual({
      kind: 'box',
      page: 1,
      x: 200,
      y: 150,
      width: 100,
      height: 20,
    });
  });

  it('go on over a page break, the pages in the order of the document and not of their names', () => {
    const [upper, lower] = [
      grid + FIGURES.map((text) => textObject(text)).join(''),
      gridLines([100, 200, 300], [60, 80])
        .map((line) => stroke(line))
        .join('') +
        textObject(at(105, 73, '行政许可')) +
        textObject(at(205, 73, '7')),
    ];
    const swapped = changed(makeOfd([lower, heading + upper]), 'Doc_0/Document.xml', (xml) =>
      xml.replace(/(<ofd:Page [^>]*Page_0[^>]*>)(<ofd:Page [^>]*>)/, '$2$1'),
    );
    expect(shown(swapped)).toEqual([HEADING, [...TABLE, '2,0 行政许可', '2,1 7']]);
  });

  it('may have their lines and heads in a template, behind or in front', () => {
    const common = '<TemplatePage ID="70" BaseLoc="Tpls/Tpl_0/Content.xml"/>';
    const parts = {
      'Doc_0/Tpls/Tpl_0/Content.xml': `<Page><Template TemplateID="70"/><Content><Layer ID="71">${grid}${textObject(at(105, 163, '规章'))}</Layer></Content></Page>`,
    };
    const rest = FIGURES.slice(1)
      .map((text) => textObject(text))
      .join('');
    for (const order of ['', ' ZOrder="Foreground"']) {
      expect(below(rest, { common, parts, inPage: `<Template TemplateID="70"${order}/>` })).toEqual([TABLE]);
    }
  });

  it('may be drawn as one drawing from the resources, made larger', () => {
    const common = '<DocumentRes>DocumentRes.xml</DocumentRes>';
    const unit = `<CompositeGraphicUnit ID="80" Width="100" Height="100"><Content>${table}</Content></CompositeGraphicUnit>`;
    const parts = {
      'Doc_0/DocumentRes.xml': `<Res BaseLoc="Res"><CompositeGraphicUnits>${unit}</CompositeGraphicUnits></Res>`,
    };
    const object = '<CompositeObject ID="81" Boundary="0 10 100 100" CTM="1.2 0 0 1.2 0 0" ResourceID="80"/>';
    expect(below(object, { common, parts })).toEqual([TABLE]);
  });

  it('have no lines that are white, transparent or invisible', () => {
    const common = '<PublicRes>PublicRes.xml</PublicRes>';
    const parts = {
      'Doc_0/PublicRes.xml':
        '<Res><DrawParams><DrawParam ID="90"><StrokeColor Value="255 255 255"/></DrawParam><DrawParam ID="91" Relative="90"/></DrawParams></Res>',
    };
    const between = { from: [150, 150], to: [150, 190] } as const;
    for (const attributes of ['DrawParam="91"', 'Visible="false"', 'Alpha="0"', 'Stroke="false"']) {
      expect(below(table + stroke(between, attributes), { common, parts })).toEqual([TABLE]);
    }
    expect(below(table + stroke(between), { common, parts })).not.toEqual([TABLE]);
  });
});

describe('text of OFD files', () => {
  const code = (attributes: string, text: string, object = ''): string =>
    `<TextObject ID="3" Boundary="30 50 100 10" Font="1" Size="4" ${object}><TextCode ${attributes}>${text}</TextCode></TextObject>`;

  it('is cut where a step leads to another cell or another line', () => {
    expect(below(code('X="0" Y="4" DeltaX="g 3 4 -12 4" DeltaY="g 3 0 30 0"', '年度报告规章'))).toEqual([
      '年度报告',
      '规章',
    ]);
    expect(below(code('X="0" Y="4" DeltaX="4 20 2 20 2"', '规章12 3'))).toEqual([
      ['0,0 规章', '0,1 12', '0,2 3'],
    ]);
  });

  it('is side by side where no steps are given, and where fewer are given than characters', () => {
    expect(below(code('X="0" Y="4"', '规章制发12件'))).toEqual(['规章制发12件']);
    expect(below(code('X="0" Y="4" DeltaX="4 4"', '规章制发件'))).toEqual(['规章制发件']);
    expect(below(code('X="0" Y="4" DeltaX="g 90000000000 4"', '规章制发'))).toEqual(['规章制发']);
  });

  it('begins where the text before it did, unless it says where', () => {
    const two =
      '<TextObject ID="3" Boundary="30 50 100 20" Font="1" Size="4"><TextCode X="0" Y="4" DeltaX="4">规章</TextCode><TextCode Y="14" DeltaX="4">公开</TextCode></TextObject>';
    expect(below(two)).toEqual(['规章', '公开']);
  });

  it('is left out where nobody sees it', () => {
    for (const hidden of ['Visible="false"', 'Alpha="0"', 'Fill="false"']) {
      expect(below(code('X="0" Y="4" DeltaX="4"', '规章', hidden))).toEqual([]);
    }
    const clear = code('X="0" Y="4"', '规章').replace(
      '<TextCode',
      '<FillColor Value="0 0 0" Alpha="0"/><TextCode',
    );
    expect(below(clear)).toEqual([]);
  });

  it('is left out where it is white on white, and read where it is white on a colour or a picture', () => {
    const white = code('X="0" Y="4" DeltaX="4"', '规章').replace(
      '<TextCode',
      '<FillColor Value="255 255 255"/><TextCode',
    );
    const ground = (colour: string): string =>
      `<PathObject ID="4" Boundary="25 45 60 20" Stroke="false" Fill="true"><FillColor Value="${colour}"/><AbbreviatedData>M 0 0 L 60 0 L 60 20 L 0 20 C</AbbreviatedData></PathObject>`;
    expect(below(white)).toEqual([]);
    expect(below(ground('254 254 254') + white)).toEqual([]);
    expect(below(ground('0 80 160') + white)).toEqual(['规章']);
    expect(below(`<ImageObject ID="4" Boundary="25 45 60 20" ResourceID="5"/>${white}`)).toEqual(['规章']);
  });

  it('is read turned upright, its locations on the page as it is shown', () => {
    const turned = ['规章十二件', '规范性文件三件', HEADING].map(
      (text, index) =>
        `<TextObject ID="3" Boundary="${120 - index * 10} 20 10 200" CTM="0 1 -1 0 0 0" Font="1" Size="4"><TextCode X="0" Y="-4" DeltaX="g ${text.length - 1} 4">${text}</TextCode></TextObject>`,
    );
    const { blocks } = readOfd(makeOfd([turned.join('')]));
    expect(showBlocks(blocks)).toEqual(['规章十二件', '规范性文件三件', HEADING]);
    const { location } = blocks[0] as TextBlock;
    if (location.kind !== 'box') throw new Error('a box was expected');
    expect(location.height).toBeGreaterThan(location.width * 2);
  });

  it('is in annotations and seals too, which are not read', () => {
    const stamped = changed(
      makeOfd([heading], {
        parts: {
          'Doc_0/Annots/Annot_0.xml': `<PageAnnot><Annot><Appearance>${code('X="0" Y="4"', '规章')}</Appearance></Annot></PageAnnot>`,
        },
      }),
      'Doc_0/Document.xml',
      (xml) =>
        xml.replace(
          '</ofd:Document>',
          '<ofd:Annotations>Annots/Annot_0.xml</ofd:Annotations></ofd:Document>',
        ),
    );
    expect(shown(stamped)).toEqual([HEADING]);
  });
});

describe('OFD files as programs write them', () => {
  const good = makeOfd([heading + table]);

  it('may have another namespace, another prefix, a byte order mark', () => {
    const other = changed(
      good,
      FIRST_PAGE,
      (xml) => `\ufeff${xml.replaceAll('ofd:', 'x:').replaceAll('/2016', '')}`,
    );
    expect(shown(other)).toEqual([HEADING, TABLE]);
  });

  it('may have names in another case, locations from the root without a slash, steps up', () => {
    for (const location of [
      'pages/PAGE_0/Content.xml',
      'Doc_0/Pages/Page_0/Content.xml',
      '../Doc_0/./Pages/Page_0/Content.xml',
      '\\Doc_0\\Pages\\Page_0\\Content.xml',
    ]) {
      const file = changed(good, 'Doc_0/Document.xml', (xml) =>
        xml.replace('Pages/Page_0/Content.xml', location),
      );
      expect(shown(file)).toEqual([HEADING, TABLE]);
    }
  });

  it('may lack resources that they name, and the content of a page', () => {
    const file = makeOfd([heading + table], { common: '<PublicRes>PublicRes.xml</PublicRes>' });
    expect(shown(file)).toEqual([HEADING, TABLE]);
    const blank = changed(
      makeOfd([heading + heading + table, '']),
      'Doc_0/Pages/Page_1/Content.xml',
      () => '<ofd:Page xmlns:ofd="x"/>',
    );
    expect(shown(blank)).toContainEqual(TABLE);
  });

  it('may hold several documents: their pages are read one after the other', () => {
    const second = strFromU8(
      unzipSync(makeOfd([textObject(at(100, 100, '第二份文件的全部内容'))]))[FIRST_PAGE] ?? new Uint8Array(),
    );
    const parts = unzipSync(good);
    const both = zipSync({
      ...parts,
      'OFD.xml': strToU8(
        strFromU8(parts['OFD.xml'] ?? new Uint8Array()).replace(
          '</ofd:OFD>',
          '<ofd:DocBody><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
        ),
      ),
      'Doc_1/Document.xml': parts['Doc_0/Document.xml'] ?? new Uint8Array(),
      'Doc_1/Pages/Page_0/Content.xml': strToU8(second),
    });
    expect(shown(both)).toEqual([HEADING, TABLE, '第二份文件的全部内容']);
  });
});

describe('OFD files that are refused', () => {
  const good = makeOfd([heading + table]);

  it('have pictures for pages, as scanned PDFs do', () => {
    expect(
      refusal(makeOfd(['<ImageObject ID="3" Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="4"/>'])),
    ).toBe('SCANNED_IMAGE');
  });

  it('lack a page that the document names, or the document, or any page', () => {
    expect(refusal(changed(good, 'Doc_0/Document.xml', (xml) => xml.replace('Page_0', 'Page_7')))).toBe(
      'DAMAGED_FILE',
    );
    expect(refusal(changed(good, 'OFD.xml', (xml) => xml.replace('Doc_0', 'Doc_7')))).toBe('DAMAGED_FILE');
    expect(refusal(changed(good, 'Doc_0/Document.xml', (xml) => xml.replace(/<ofd:Page .*?>/, '')))).toBe(
      'DAMAGED_FILE',
    );
  });

  it('have a page cut off, which would read as a shorter report', () => {
    expect(refusal(changed(good, FIRST_PAGE, (xml) => xml.slice(0, -100)))).toBe('DAMAGED_FILE');
  });
});

describe('an OFD file as it is shown', () => {
  const renderingOf = (document: NeutralDocument) =>
    document.rendering.kind === 'pages' ? document.rendering.pages : [];

  it('is its texts and shapes, page by page, in points', () => {
    const [page] = renderingOf(readOfd(makeOfd([heading + table])));
    expect(page).toMatchObject({ width: 595.28, height: 841.89 });
    expect(page?.texts[0]).toMatchObject({ text: HEADING, size: 10, angle: 0, colour: '#000000' });
    expect(page?.shapes[0]).toMatchObject({ stroke: '#000000', fill: null });
    expect(page?.shapes[0]?.path).toMatch(/^M100 150L300(\.\d+)? 150$/);
  });

  it('keeps the colours that are declared as grey, as light or as ink', () => {
    const painted = (value: string) => heading.replace('<TextCode', `<FillColor Value="${value}"/><TextCode`);
    const colours = renderingOf(
      readOfd(makeOfd([['128', '255 0 16', '#FF #0 #10', '0 255 255 0', 'red'].map(painted).join('')])),
    )[0]?.texts.map(({ colour }) => colour);
    expect(colours).toEqual(['#808080', '#ff0010', '#ff0010', '#ff0000', '#000000']);
  });
});
