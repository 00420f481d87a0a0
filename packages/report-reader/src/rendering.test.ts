import { zipSync, unzipSync } from 'fflate';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { cell, makeDocx, paragraph, row, table } from '../fixtures/files/make-docx.ts';
import { readDocument } from './read-document.ts';
import { ReadRefusal } from './read-refusal.ts';

/** Every element that a rendering may have, and what its attributes may say. */
const ELEMENTS = /^(h[1-6]|p|br|table|tbody|tr|td)$/;
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  'data-place': /^[pc]\d+$/,
  align: /^(center|right)$/,
  rowspan: /^\d+$/,
  colspan: /^\d+$/,
};

/** What a rendering has beyond that. */
function forbiddenIn(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!ELEMENTS.test(name)) found.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (!ATTRIBUTES[attribute]?.test(value)) found.push(`${attribute}="${value}"`);
      }
    },
    oncomment: (text) => found.push(`<!--${text}`),
    onprocessinginstruction: (name) => found.push(`<${name}`),
  });
  parser.write(html);
  parser.end();
  return found;
}

async function renderingOf(bytes: Uint8Array): Promise<string> {
  try {
    const { rendering } = await readDocument(bytes);
    return rendering.kind === 'html' ? rendering.html : '';
  } catch (error) {
    if (error instanceof ReadRefusal) return '';
    throw error;
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Pieces of pages that ran scripts somewhere, once. */
const PAYLOADS = [
  '<script>alert(1)</script>',
  '<script src=//192.0.2.1/x.js>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">规章</a>',
  '<a href=" jav&#x09;ascript:alert(1)">规章</a>',
  '<svg/onload=alert(1)><desc><![CDATA[</desc><script>alert(1)</script>]]></svg>',
  '<svg><animate xlink:href=#x attributeName=href values=javascript:alert(1) /></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<style>@import "//192.0.2.1/x.css"; p { background: url(//192.0.2.1/x) }</style>',
  '<p style="background:url(javascript:alert(1)); position: fixed; inset: 0">规章</p>',
  '<td onmouseover="alert(1)" rowspan="2&quot; onclick=alert(1)">规章</td>',
  '<p align="center&quot; onclick=&quot;alert(1)">规章</p>',
  '<p id="x" data-place="p1&quot; onclick=alert(1)">规章</p>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object><embed src=x>',
  '<form action=//192.0.2.1><input value="&lt;script&gt;alert(1)&lt;/script&gt;"><button formaction=x>',
  '<meta http-equiv=refresh content="0;url=//192.0.2.1"><base href=//192.0.2.1>',
  '<template><script>alert(1)</script></template><textarea></textarea><img src=x onerror=alert(1)>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]><?xml-stylesheet href=x?>',
  '&lt;script&gt;alert(1)&lt;/script&gt;&#60;img src=x onerror=alert(1)&#62;',
  '<table><caption><img src=x onerror=alert(1)></caption><tr><td>0<p>1</table>',
  '"><img src=x onerror=alert(1)>',
  '\0<scr\0ipt>alert(1)</scr\0ipt>',
];
const PIECES = [
  ...PAYLOADS,
  '<table>',
  '<tr>',
  '<td>',
  '</td>',
  '</table>',
  '<p>',
  '<h1>',
  '</p>',
  '规章',
  '0',
  '<',
  '"',
];

const pages = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })), { maxLength: 25 });

describe('the original as it is shown', () => {
  it.each(PAYLOADS)('holds nothing that runs, loads or leads elsewhere: %s', async (payload) => {
    const html = await renderingOf(utf8(`<html><body><p>规章</p>${payload}<p>以上</p></body></html>`));
    expect(forbiddenIn(html)).toEqual([]);
  });

  it('has only paragraphs, headings and tables, whatever a page holds', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (pieces) => {
        const html = await renderingOf(utf8(`<html><body><p>规章</p>${pieces.join('')}`));
        expect(forbiddenIn(html)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('has only paragraphs, headings and tables, whatever a Word document says or wraps', async () => {
    const escaped = (text: string): string =>
      text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll('\0', '');
    await fc.assert(
      fc.asyncProperty(pages, async (pieces) => {
        const body = pieces.map((piece) => paragraph(escaped(piece)) + table(row(cell(escaped(piece)))));
        expect(forbiddenIn(await renderingOf(makeDocx(body.join(''))))).toEqual([]);
        const wrapping = unzipSync(makeDocx('<w:altChunk r:id="a"/>'));
        const page = utf8(`<html><body><p>规章</p>${pieces.join('')}`);
        expect(forbiddenIn(await renderingOf(zipSync({ ...wrapping, 'word/a.html': page })))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is checked by a test that would see what is forbidden', () => {
    expect(forbiddenIn('<p onclick="x">1</p><script></script><!-- --><td colspan="x">')).toHaveLength(4);
  });
});
