/**
 * @jest-environment ./testing/environment-with-pdfjs.js
 */
import { Socket } from 'node:net';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { exampleReport } from '../fixtures/example-report.ts';
import { cell, makeDocx, paragraph, row, table } from '../fixtures/files/make-docx.ts';
import { makeOfd, textObject } from '../fixtures/files/make-ofd.ts';
import { makePdf } from '../fixtures/files/make-pdf.ts';
import { line, makeXlsx, words } from '../fixtures/files/make-xlsx.ts';
import { printDocx } from '../fixtures/printing/print-file.ts';
import { printXlsx } from '../fixtures/printing/print-workbook.ts';
import { refusalOfPromise } from '../fixtures/refusal-of.ts';
import { showBlocks } from '../fixtures/show-blocks.ts';
import { readDocument } from './read-document.ts';
import { readReport } from './read-report.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const blocks = async (bytes: Uint8Array): Promise<(string | string[])[]> =>
  showBlocks((await readDocument(bytes)).blocks);
const refusal = (bytes: Uint8Array): Promise<string> => refusalOfPromise(readDocument(bytes));
/** A file made bigger by parts of its own. */
const withParts = (file: Uint8Array, parts: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({ ...unzipSync(file), ...parts });

describe('zip bombs are refused before they are unpacked', () => {
  it('one part that unpacks to a thousand times its size', async () => {
    const file = withParts(makeDocx(paragraph('规章')), { 'word/styles.xml': new Uint8Array(20 << 20) });
    expect(file.length).toBeLessThan(50_000);
    expect(await refusal(file)).toBe('TOO_LARGE');
  });

  it('many parts that are harmless one by one', async () => {
    const page = new Uint8Array(1 << 20);
    const pages = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`word/${index}.html`, page] as const),
    );
    expect(await refusal(withParts(makeDocx(paragraph('规章')), pages))).toBe('TOO_LARGE');
  });

  it('parts that no reader wants are left packed, however large', async () => {
    const file = withParts(makeDocx(paragraph('规章')), { 'word/media/1.png': new Uint8Array(60 << 20) });
    expect(await blocks(file)).toEqual(['规章']);
  });

  it('a zip in a zip is not opened', async () => {
    expect(
      await refusal(zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ 'c.txt': utf8('规章') }) }) })),
    ).toBe('ARCHIVE');
  });

  it('names that lead out of the archive name nothing that is read', async () => {
    const document = unzipSync(makeDocx(paragraph('规章')))['word/document.xml'] ?? utf8('');
    for (const name of ['../word/document.xml', '/word/document.xml', '..\\word\\document.xml']) {
      expect(await refusal(zipSync({ [name]: document }))).toBe('ARCHIVE');
    }
    const harmless = withParts(makeDocx(paragraph('规章')), { '../../etc/passwd': utf8('x') });
    expect(await blocks(harmless)).toEqual(['规章']);
  });
});

/** Enough words for a page of an OFD file not to be taken for a picture. */
const ofdHeading = textObject({ x: 100, y: 100, text: '示例局政府信息公开工作年度报告（示例文件）' });
const ofdText = '示例局政府信息公开工作年度报告（示例文件）';
const changed = (file: Uint8Array, path: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(file);
  return zipSync({ ...parts, [path]: strToU8(change(new TextDecoder().decode(parts[path]))) });
};

describe('OFD files', () => {
  const page = 'Doc_0/Pages/Page_0/Content.xml';
  const resources = (units: string): Parameters<typeof makeOfd>[1] => ({
    common: '<DocumentRes>DocumentRes.xml</DocumentRes>',
    parts: { 'Doc_0/DocumentRes.xml': `<Res><CompositeGraphicUnits>${units}</CompositeGraphicUnits></Res>` },
  });
  const unit = (id: number, content: string): string =>
    `<CompositeGraphicUnit ID="${id}" Width="9" Height="9"><Content>${content}</Content></CompositeGraphicUnit>`;
  const drawing = (id: number): string => `<CompositeObject ID="3" Boundary="0 0 9 9" ResourceID="${id}"/>`;

  it('read nothing outside of themselves, wherever their locations lead', async () => {
    for (const location of [
      '../../../../etc/passwd',
      '/etc/passwd',
      'file:///etc/passwd',
      'http://192.0.2.1/x',
    ]) {
      const file = changed(makeOfd([ofdHeading]), 'Doc_0/Document.xml', (xml) =>
        xml.replace('Pages/Page_0/Content.xml', location),
      );
      expect(await refusal(file)).toBe('DAMAGED_FILE');
    }
  });

  it('with names that lead out of the archive name nothing that is read', async () => {
    const parts = unzipSync(makeOfd([ofdHeading]));
    const { [page]: content, ...rest } = parts;
    expect(await refusal(zipSync({ ...rest, [`../../${page}`]: content ?? utf8('') }))).toBe('DAMAGED_FILE');
  });

  it('with a page that unpacks to a thousand times its size are refused', async () => {
    const file = changed(makeOfd([ofdHeading]), page, (xml) => xml + ' '.repeat(20 << 20));
    expect(file.length).toBeLessThan(50_000);
    expect(await refusal(file)).toBe('TOO_LARGE');
  });

  it('leave packed what is no part of their pages, however large', async () => {
    const file = withParts(makeOfd([ofdHeading]), { 'Doc_0/Res/image_1.png': new Uint8Array(60 << 20) });
    expect(await blocks(file)).toEqual([ofdText]);
  });

  it('of 400 pages, or of one page 10,000 times, are refused', async () => {
    expect(await refusal(makeOfd(Array.from({ length: 400 }, () => '')))).toBe('TOO_LARGE');
    const again = '<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>'.repeat(10_000);
    const file = changed(makeOfd([ofdHeading]), 'Doc_0/Document.xml', (xml) =>
      xml.replace('</ofd:Pages>', `${again}</ofd:Pages>`),
    );
    expect(await refusal(file)).toBe('TOO_LARGE');
  });

  it('with 100,000 blocks in one another are refused', async () => {
    const nested = '<PageBlock>'.repeat(100_000) + '</PageBlock>'.repeat(100_000);
    expect(await refusal(makeOfd([ofdHeading + nested]))).toBe('TOO_LARGE');
  });

  it('with steps repeated without end are read to the last character', async () => {
    const endless = ofdHeading.replace(
      /DeltaX="[^"]*"/,
      'DeltaX="g 99999999999 3 g 4294967295 3" DeltaY="g -1 9 g x 0"',
    );
    expect(await blocks(makeOfd([endless]))).toEqual([ofdText]);
  });

  it('whose drawings draw each other twice, or themselves, are refused or come to an end', async () => {
    const doubling = Array.from({ length: 26 }, (_, id) => unit(id, drawing(id + 1).repeat(2))).join('');
    expect(await refusal(makeOfd([ofdHeading + drawing(0)], resources(doubling)))).toBe('TOO_INTRICATE');
    const circle = unit(0, drawing(0));
    expect(await blocks(makeOfd([ofdHeading + drawing(0)], resources(circle)))).toEqual([ofdText]);
  });

  it('whose drawing of many words is drawn again and again are refused', async () => {
    const wordy = unit(0, ofdHeading.repeat(500));
    expect(await refusal(makeOfd([drawing(0).repeat(1_900)], resources(wordy)))).toBe('TOO_LARGE');
  });

  it('with parameters of drawing that go on from each other come to an end', async () => {
    const options = {
      common: '<PublicRes>PublicRes.xml</PublicRes>',
      parts: {
        'Doc_0/PublicRes.xml':
          '<Res><DrawParams><DrawParam ID="1" Relative="2"/><DrawParam ID="2" Relative="1"/></DrawParams></Res>',
      },
    };
    const file = makeOfd([ofdHeading.replace('<TextObject', '<TextObject DrawParam="1"')], options);
    expect(await blocks(file)).toEqual([ofdText]);
  });

  it('with thousands of templates on a page are refused', async () => {
    const options = {
      common: '<TemplatePage ID="7" BaseLoc="Tpls/Content.xml"/>',
      inPage: '<Template TemplateID="7"/>'.repeat(5_000),
      parts: {
        'Doc_0/Tpls/Content.xml': `<Page><Content><Layer ID="8">${ofdHeading}</Layer></Content></Page>`,
      },
    };
    expect(await refusal(makeOfd([ofdHeading], options))).toBe('TOO_INTRICATE');
  });

  it('with endless numbers in a drawing that is drawn again and again are refused', async () => {
    let state = 7;
    const numbers = Array.from(
      { length: 400_000 },
      () => (state = (state * 48_271) % 2_147_483_647) % 1_000,
    ).join(' ');
    const path = `<PathObject ID="3" Boundary="${numbers}"><AbbreviatedData>M ${numbers}</AbbreviatedData></PathObject>`;
    const text = ofdHeading.replace(/DeltaX="[^"]*"/, `DeltaX="${numbers}"`);
    expect(await refusal(makeOfd([drawing(0).repeat(1_900)], resources(unit(0, path))))).toBe(
      'TOO_INTRICATE',
    );
    expect(await refusal(makeOfd([drawing(0).repeat(1_900)], resources(unit(0, text))))).toBe('TOO_LARGE');
  });

  it('with a path of a million steps are refused', async () => {
    const path = `<PathObject ID="3" Boundary="0 0 9 9"><AbbreviatedData>${Array.from({ length: 520_000 }, (_, index) => `L ${index} ${(index * 7919) % 10_007}`).join(' ')}</AbbreviatedData></PathObject>`;
    expect(await refusal(makeOfd([ofdHeading + path]))).toBe('TOO_INTRICATE');
  });
});

describe('entities of a document type', () => {
  const withEntities = (declared: string, text: string): Uint8Array => {
    const parts = unzipSync(makeDocx(paragraph(text)));
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    return zipSync({ ...parts, 'word/document.xml': strToU8(`<!DOCTYPE a [${declared}]>${xml}`) });
  };

  it('are not expanded, a thousand million times least of all', async () => {
    const levels = Array.from(
      { length: 10 },
      (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
    );
    const bomb = withEntities(`<!ENTITY e0 "哈">${levels.join('')}`, '规章&e10;');
    expect(await blocks(bomb)).toEqual(['规章&e10;']);
  });

  it('are not fetched from files or addresses', async () => {
    const file = withEntities('<!ENTITY secret SYSTEM "file:///etc/passwd">', '规章&secret;');
    expect(await blocks(file)).toEqual(['规章&secret;']);
  });
});

describe('files built to be endless', () => {
  it('a PDF of 10,000 pages', async () => {
    expect(await refusal(makePdf(Array.from({ length: 10_000 }, () => ({}))))).toBe('TOO_LARGE');
  });

  it('a PDF in nothing but its first bytes', async () => {
    const lying = new TextDecoder().decode(makePdf([{}])).replace('/Count 1 ', '/Count 10000 ');
    expect(['TOO_LARGE', 'SCANNED_IMAGE', 'DAMAGED_FILE']).toContain(await refusal(utf8(lying)));
  });

  it.each(['div', 'span', 'table', 'b', 'svg'])('a page with 100,000 %s in one another', async (name) => {
    const page = `<p>规章</p>${`<${name}>`.repeat(100_000)}0${`</${name}>`.repeat(100_000)}`;
    expect(await refusal(utf8(`<html><body>${page}</body></html>`))).toBe('TOO_LARGE');
  });

  it.each(['w:sdt', 'w:p', 'w:r'])('a Word document with 100,000 %s in one another', async (name) => {
    const body = `<${name}>`.repeat(100_000) + `</${name}>`.repeat(100_000);
    expect(await refusal(makeDocx(body))).toBe('TOO_LARGE');
  });

  it.each(['row', 'c', 'is'])('a workbook with 100,000 %s in one another', async (name) => {
    const rows = `<${name}>`.repeat(100_000) + `</${name}>`.repeat(100_000);
    expect(await refusal(makeXlsx([{ name: '一', rows }]))).toBe('TOO_LARGE');
  });

  it('a text of 100,000 lines with a bar alone', async () => {
    expect(await refusal(utf8('规章 |\n'.repeat(6) + '\n|\n'.repeat(100_000)))).toBe('TOO_LARGE');
  });

  it('a string of 80,000 empty runs that 49,000 cells name, and one of 60,000 raised runs that ten name', async () => {
    const workbook = (run: string, cells: number): Uint8Array => {
      const named = Array.from({ length: cells }, (_, index) =>
        line(index + 2, `<c r="A${index + 2}" s="1" t="s"><v>0</v></c>`),
      );
      const strings = [run.repeat(cells > 10 ? 80_000 : 60_000)];
      const appearance = { strings, formats: ['General'], fonts: ['<vertAlign val="superscript"/>'] };
      return makeXlsx([{ name: '一', rows: line(1, words('A1', '规章')) + named.join('') }], appearance);
    };
    expect(await blocks(workbook('<r><t/></r>', 49_000))).toEqual(['规章']);
    expect(await blocks(workbook('<r><t>1</t></r>', 10))).toHaveLength(11);
  });

  it('a cell of 50 MB, in a page, a document, a workbook', async () => {
    const long = '公'.repeat(17 << 20);
    expect(await refusal(utf8(`<table><tr><td>规章</td><td>${long}</td></tr></table>`))).toBe('TOO_LARGE');
    expect(await refusal(makeDocx(table(row(cell('规章') + cell(long)))))).toBe('TOO_LARGE');
    expect(await refusal(makeXlsx([{ name: '一', rows: line(1, words('A1', long)) }]))).toBe('TOO_LARGE');
  });

  it('a cell of 15 MB of words that do not pack', async () => {
    let state = 7;
    const odd = Array.from({ length: 5 << 20 }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return String.fromCharCode(0x4e00 + ((state >> 12) % 20_000));
    }).join('');
    expect(await refusal(utf8(`<table><tr><td>规章</td><td>${odd}</td></tr></table>`))).toBe('TOO_LARGE');
    expect(await refusal(makeDocx(paragraph(odd)))).toBe('TOO_LARGE');
    expect(await refusal(makeXlsx([{ name: '一', rows: line(1, words('A1', odd)) }]))).toBe('TOO_LARGE');
  });
});

describe('what would run in Office', () => {
  const sheet = (cells: string): Uint8Array =>
    makeXlsx([{ name: '一', rows: line(1, words('A1', '规章') + cells) }]);

  it('a formula is read as the value it had, and as its own text when it had none', async () => {
    const dde = `cmd|'/c calc'!A1`;
    expect(await blocks(sheet(`<c r="B1"><f>${dde}</f><v>5</v></c>`))).toEqual([['0,0 规章', '0,1 5']]);
    expect(await blocks(sheet(`<c r="B1"><f>${dde}</f></c>`))).toEqual([['0,0 规章', `0,1 =${dde}`]]);
  });

  it('a field that starts a program is not shown, only its result', async () => {
    const field =
      '<w:p><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r>' +
      '<w:r><w:t>规章</w:t></w:r></w:p>';
    expect(await blocks(makeDocx(field))).toEqual(['规章']);
  });

  it('macros are never looked at: the report beside them is read', async () => {
    const report = exampleReport(2023);
    for (const [file, part] of [
      [printDocx(report), 'word/vbaProject.bin'],
      [printXlsx(report), 'xl/vbaProject.bin'],
    ] as const) {
      const { draft } = await readReport(withParts(file, { [part]: utf8('Sub AutoOpen()') }));
      expect(draft.cells['applications.newlyReceived.total']?.value).toBe(29);
    }
  });
});

describe('what lies elsewhere', () => {
  it('is never fetched: pictures, styles, templates, linked workbooks', async () => {
    const connect = jest.spyOn(Socket.prototype, 'connect');
    const fetched = jest.spyOn(globalThis, 'fetch');
    const outside = 'http://192.0.2.1/x';
    await readDocument(
      utf8(
        `<html><head><base href="${outside}"><link rel="stylesheet" href="${outside}"></head><body><p>规章</p>` +
          `<img src="${outside}" srcset="${outside} 2x"><iframe src="${outside}"></iframe></body></html>`,
      ),
    );
    const relations = utf8(
      `<Relationships><Relationship Id="a" TargetMode="External" Type="attachedTemplate" Target="${outside}"/></Relationships>`,
    );
    await readDocument(
      withParts(makeDocx(`${paragraph('规章')}<w:p><a:blip r:link="a"/></w:p>`), {
        'word/_rels/document.xml.rels': relations,
        'word/_rels/settings.xml.rels': relations,
      }),
    );
    await readDocument(
      withParts(makeXlsx([{ name: '一', rows: line(1, words('A1', '规章')) }]), {
        'xl/externalLinks/_rels/externalLink1.xml.rels': relations,
      }),
    );
    expect(connect).not.toHaveBeenCalled();
    expect(fetched).not.toHaveBeenCalled();
  });
});
