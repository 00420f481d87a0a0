import fc from 'fast-check';
import { formatReference } from '@zhaojian/report';
import { cell, makeDocx, paragraph, row, table } from '../../fixtures/files/make-docx.ts';
import * as xls from '../../fixtures/files/make-xls.ts';
import * as xlsx from '../../fixtures/files/make-xlsx.ts';
import type { NeutralDocument } from '../neutral-document.ts';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import { readText } from './text/read-text.ts';
import { readXls } from './xls/read-xls.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** Words and figures as reports hold them. */
const word = fc.stringMatching(/^[一-龥０-９0-9（）、，。.％/—-]{0,8}$/);
const wordsOf = ({ blocks }: NeutralDocument): string =>
  blocks
    .flatMap((block) => (block.type === 'text' ? [block.text] : block.cells.map(({ text }) => text)))
    .join('');
const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** A document as paragraphs, and tables of rows of cells. */
const content = fc.array(
  fc.oneof(
    word.map((text) => ({ text })),
    fc
      .array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 })
      .map((rows) => ({ rows })),
  ),
  { minLength: 1, maxLength: 6 },
);
const allWords = (parts: readonly ({ text: string } | { rows: string[][] })[]): string =>
  parts.map((part) => ('text' in part ? part.text : part.rows.flat().join(''))).join('');

describe('whatever a document holds, its words are all read, in order', () => {
  const somethingIn = (parts: Parameters<typeof allWords>[0]): boolean => allWords(parts) !== '';

  it('in HTML', () => {
    fc.assert(
      fc.property(content.filter(somethingIn), (parts) => {
        const html = parts.map((part) =>
          'text' in part
            ? `<p><span>${part.text}</span></p>`
            : `<table>${part.rows.map((cells) => `<tr>${cells.map((text) => `<td><font>${text}</font></td>`).join('')}</tr>`).join('')}</table>`,
        );
        expect(squeezed(wordsOf(readHtml(html.join('\n'))))).toBe(allWords(parts));
      }),
    );
  });

  it('in Word documents', () => {
    fc.assert(
      fc.property(content.filter(somethingIn), (parts) => {
        const body = parts.map((part) =>
          'text' in part
            ? paragraph(part.text)
            : table(part.rows.map((cells) => row(cells.map((text) => cell(text)).join(''))).join('')),
        );
        expect(squeezed(wordsOf(readDocx(makeDocx(body.join('')))))).toBe(allWords(parts));
      }),
    );
  });

  it('in workbooks, new and old, wherever records break the strings', () => {
    fc.assert(
      fc.property(content.filter(somethingIn), fc.integer({ min: 13, max: 80 }), (parts, most) => {
        const rows = parts.flatMap((part) => ('text' in part ? [[part.text]] : part.rows));
        const lines = rows.map((cells, above) =>
          cells.map((text, column) => ({ text, reference: formatReference({ row: above, column }) })),
        );
        const newer = lines.map((cells, above) =>
          xlsx.line(above + 1, cells.map(({ reference, text }) => xlsx.words(reference, text)).join('')),
        );
        const older = lines.flat().flatMap(({ reference }, index) => xls.sharedString(reference, index));
        const strings = xls.sharedStrings(rows.flat(), most);
        const fromNewer = readXlsx(xlsx.makeXlsx([{ name: '表', rows: newer.join('') }]));
        const fromOlder = readXls(xls.makeXls([{ name: '表', records: older }], { strings }));
        expect(wordsOf(fromNewer)).toBe(allWords(parts));
        expect(fromOlder).toEqual({ ...fromNewer, kind: 'xls' });
      }),
    );
  });

  it('in text, where each is at the location that is given for it', () => {
    const line = fc.oneof(
      word,
      fc.array(word, { minLength: 2, maxLength: 8 }).map((cells) => cells.join('\t')),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        // A line of three dashes or more only draws.
        fc.pre(lines.every((text) => !/-{3}/.test(text)));
        const document = readText(lines.join('\n'));
        expect(wordsOf(document)).toBe(squeezed(lines.join('')));
        for (const block of document.blocks) {
          for (const { text, location } of block.type === 'text' ? [block] : block.cells) {
            expect(
              location.kind === 'line' && lines[location.line - 1]?.slice(location.from, location.to),
            ).toBe(text);
          }
        }
      }),
    );
  });
});
