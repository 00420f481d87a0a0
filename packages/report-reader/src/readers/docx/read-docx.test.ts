import { strToU8, unzipSync, zipSync } from 'fflate';
import { cell, makeDocx, paragraph, row, table } from '../../../fixtures/files/make-docx.ts';
import { refusalOf } from '../../../fixtures/refusal-of.ts';
import { showBlocks } from '../../../fixtures/show-blocks.ts';
import { readDocx } from './read-docx.ts';

const read = (body: string, parts?: Parameters<typeof makeDocx>[1]): (string | string[])[] =>
  showBlocks(readDocx(makeDocx(body, parts)).blocks);
const refusal = (bytes: Uint8Array): string => refusalOf(() => readDocx(bytes));
const run = (content: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;

describe('the reader of tables in Word documents', () => {
  it('puts cells merged over rows and columns together', () => {
    const merged = '<w:vMerge w:val="restart"/>';
    const goesOn = '<w:vMerge/>';
    expect(
      read(
        table(
          row(cell('（三）不予公开', merged) + cell('1.属于国家秘密') + cell('0')) +
            row(cell('', goesOn) + cell('2.其他', '<w:gridSpan w:val="2"/>')) +
            row(cell('总计') + cell('3') + cell('4')),
        ),
      ),
    ).toEqual([
      [
        '0,0+2×1 （三）不予公开',
        '0,1 1.属于国家秘密',
        '0,2 0',
        '1,1+1×2 2.其他',
        '2,0 总计',
        '2,1 3',
        '2,2 4',
      ],
    ]);
  });

  it('takes a cell that continues nothing for a cell of its own', () => {
    expect(read(table(row(cell('规章', '<w:vMerge/>') + cell('0'))))).toEqual([['0,0 规章', '0,1 0']]);
  });

  it('starts a row where the columns left out before it end', () => {
    expect(
      read(table(row(cell('甲') + cell('乙') + cell('丙')) + row(cell('0'), '<w:gridBefore w:val="2"/>'))),
    ).toEqual([['0,0 甲', '0,1 乙', '0,2 丙', '1,2 0']]);
  });

  it('merges side by side the old way', () => {
    expect(
      read(
        table(
          row(cell('甲', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge/>') + cell('乙')) +
            row(cell('1') + cell('2') + cell('3')),
        ),
      ),
    ).toEqual([['0,0+1×2 甲', '0,2 乙', '1,0 1', '1,1 2', '1,2 3']]);
  });

  it('reads rows and cells inside content controls, and leaves tracked deleted rows out', () => {
    const control = (content: string): string =>
      `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    expect(
      read(
        table(
          row(cell('规章') + control(cell('1'))) +
            row(cell('删去的行') + cell('9'), '<w:del w:id="1"/>') +
            control(row(cell('文件') + cell('2'))),
        ),
      ),
    ).toEqual([['0,0 规章', '0,1 1', '1,0 文件', '1,1 2']]);
  });

  it('gives a table inside a cell blocks of its own', () => {
    const inner = table(row(cell('规章') + cell('0')));
    expect(
      read(table(row(cell('二、主动公开') + `<w:tc>${inner}<w:p/></w:tc>`) + row(cell('甲') + cell('1')))),
    ).toEqual(['二、主动公开', ['0,0 规章', '0,1 0'], ['0,0 甲', '0,1 1']]);
  });

  it('keeps line breaks and paragraphs inside a cell as lines', () => {
    const label = `<w:tc><w:p>${run('<w:t>结果</w:t><w:br/><w:t>维持</w:t>')}</w:p>${paragraph('件')}</w:tc>`;
    expect(read(table(row(label + cell('0'))))).toEqual([['0,0 结果\n维持\n件', '0,1 0']]);
  });
});

describe('the reader of text in Word documents', () => {
  it('counts tracked insertions and not deletions, and shows no hidden text or field codes', () => {
    expect(
      read(
        `<w:p>${run('<w:t>1</w:t>')}<w:del>${run('<w:delText>2</w:delText>')}</w:del><w:ins>${run('<w:t>3</w:t>')}</w:ins>` +
          `<w:moveFrom>${run('<w:t>4</w:t>')}</w:moveFrom>${run('<w:t>5</w:t>', '<w:vanish/>')}` +
          `${run('<w:t>6</w:t>', '<w:vanish w:val="0"/>')}${run('<w:instrText>=SUM(ABOVE)</w:instrText>')}</w:p>`,
      ),
    ).toEqual(['136']);
  });

  it('leaves out a figure that was struck out and replaced by hand', () => {
    expect(
      read(
        `<w:p>${run('<w:t>12</w:t>', '<w:strike/>')}${run('<w:t>3</w:t>', '<w:dstrike/>')}${run('<w:t>15</w:t>')}</w:p>`,
      ),
    ).toEqual(['15']);
  });

  it('keeps the mark of a footnote apart from the digits before it', () => {
    expect(
      read(
        `<w:p>${run('<w:t>12</w:t>')}${run('<w:t>1</w:t>', '<w:vertAlign w:val="superscript"/>')}${run('<w:t>件</w:t>')}</w:p>`,
      ),
    ).toEqual(['12¹件']);
  });

  it('joins a paragraph whose end was deleted with the next', () => {
    expect(
      read(paragraph('二、主动公开', '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph('政府信息情况')),
    ).toEqual(['二、主动公开政府信息情况']);
  });

  it('reads a text box once, before the paragraph it is anchored in', () => {
    const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    expect(read(`<w:p>${run('<w:t>框外前</w:t>')}${run(drawing)}${run('<w:t>框外后</w:t>')}</w:p>`)).toEqual([
      '框内',
      '框外前框外后',
    ]);
  });

  it('reads symbols, hyphens and full-width digits', () => {
    expect(
      read(`<w:p>${run('<w:sym w:font="Symbol" w:char="F031"/><w:noBreakHyphen/><w:t>１２</w:t>')}</w:p>`),
    ).toEqual(['1-１２']);
  });

  it('shows headings as headings', () => {
    const { rendering } = readDocx(
      makeDocx(paragraph('标题', '<w:pStyle w:val="a"/>'), {
        styles:
          '<w:style w:type="paragraph" w:styleId="b"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
          '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>',
      }),
    );
    expect(rendering).toEqual({ kind: 'html', html: '<h1 data-place="p1" align="center">标题</h1>' });
  });
});

describe('numbers that Word prints by itself', () => {
  const level = (depth: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>` +
    '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="8"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
  const numbered = (text: string, depth: number, list = 7): string =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);

  it('are written out, deeper levels beginning again', () => {
    expect(
      read(
        numbered('总体情况', 0) +
          numbered('主动公开', 1) +
          numbered('依申请公开', 1) +
          numbered('主动公开政府信息情况', 0) +
          numbered('不予公开', 1) +
          numbered('属于国家秘密', 2) +
          numbered('另起', 0, 8),
        { numbering },
      ),
    ).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '二、主动公开政府信息情况',
      '（一）不予公开',
      '1.属于国家秘密',
      '一、另起',
    ]);
  });

  it('are found through the style of the paragraph', () => {
    expect(
      read(paragraph('总体情况', '<w:pStyle w:val="标题"/>'), {
        numbering,
        styles:
          '<w:style w:type="paragraph" w:styleId="标题"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>',
      }),
    ).toEqual(['一、总体情况']);
  });

  it('are left out where the paragraph says so', () => {
    expect(read(numbered('总体情况', 0, 0), { numbering })).toEqual(['总体情况']);
  });
});

describe('Word documents written in other ways', () => {
  const page = '<html><body><table><tr><td>规章</td><td>0</td></tr></table></body></html>';
  const around = (body: string): Uint8Array =>
    zipSync({ ...unzipSync(makeDocx(body)), 'word/page.html': strToU8(page) });

  it('read the page that a web system wrapped into a Word file', () => {
    expect(showBlocks(readDocx(around('<w:altChunk r:id="page"/>')).blocks)).toEqual([['0,0 规章', '0,1 0']]);
  });

  it('ask for the file to be saved by Word where it holds text and such a page', () => {
    expect(refusal(around(`${paragraph('另有文字')}<w:altChunk r:id="page"/>`))).toBe('DAMAGED_FILE');
  });

  it('take lines with tabs between figures for rows, and a table of contents for text', () => {
    const typed = (...parts: string[]): string =>
      `<w:p><w:r>${parts.map((part) => `<w:t>${part}</w:t>`).join('<w:tab/>')}</w:r></w:p>`;
    expect(read(typed('一、总体情况', '1') + typed('规章', '0', '0', '3') + typed('行政许可', '5'))).toEqual([
      '一、总体情况\t1',
      ['0,0 规章', '0,1 0', '0,2 0', '0,3 3', '1,0 行政许可', '1,1 5'],
    ]);
  });
});

describe('the reader of Word documents', () => {
  it('refuses a file that was cut off, wherever', () => {
    const whole = makeDocx(paragraph('规章').repeat(200));
    expect(refusal(whole.subarray(0, whole.length - 30))).toBe('DAMAGED_FILE');
    expect(refusal(whole.subarray(0, 200))).toBe('DAMAGED_FILE');
  });

  it('refuses a document whose XML ends too early or was never there', () => {
    expect(refusal(makeDocx('</w:body><w:p>'))).toBe('DAMAGED_FILE');
  });

  it('tells a document of pictures from an empty one', () => {
    expect(refusal(makeDocx('<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>'))).toBe('SCANNED_IMAGE');
    expect(refusal(makeDocx('<w:p/>'))).toBe('EMPTY_FILE');
  });

  it('refuses a zip bomb before unpacking it', () => {
    expect(refusal(makeDocx(' '.repeat(2_000_000)))).toBe('TOO_LARGE');
  });

  it('refuses a table whose rows leave out more columns than Word has', () => {
    const far = row(cell('甲') + cell('1'), '<w:gridBefore w:val="999999999"/>');
    expect(refusal(makeDocx(table(far.repeat(1000))))).toBe('TOO_LARGE');
  });

  it('does not expand entities', () => {
    expect(read(paragraph('&lt;规章&gt;&amp;&unknown;'))).toEqual(['<规章>&&unknown;']);
  });
});
