import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '../../fixtures/arbitrary-report.ts';
import type { Damage } from './damage.ts';
import { below, changeSome, pick } from './pick.ts';

export type ChangeText = (text: string, random: Random) => string;

const asText =
  (change: ChangeText): Damage =>
  (bytes, random) =>
    new TextEncoder().encode(change(new TextDecoder().decode(bytes), random));

/** Changes one part of a zipped file as text; a file that is no longer a zip, or has no such part, stays as it is. */
export const inPart =
  (name: string, change: ChangeText): Damage =>
  (bytes, random) => {
    try {
      const parts = unzipSync(bytes);
      const part = parts[name];
      return part ? zipSync({ ...parts, [name]: strToU8(change(strFromU8(part), random)) }) : bytes;
    } catch {
      return bytes;
    }
  };

const span = (random: Random): string =>
  pick(['0', '1', '2', '3', '7', '63', '400', '1000', '65534', '-1', '1e9', 'x', ''], random);

const overlapSpans: ChangeText = (html, random) =>
  changeSome(
    html,
    /<t[dh]\b/g,
    0.05,
    random,
    (start) => `${start} rowspan="${span(random)}" colspan="${span(random)}"`,
  );

const closeWrongly: ChangeText = (html, random) =>
  changeSome(html, /<\/?(?:table|tbody|tr|td)[^>]*>/g, 0.02, random, () =>
    pick(['', '<table>', '</table>', '<tr>', '<td>', '</td></tr>'], random),
  );

const column = (random: Random): string => pick(['A', 'B', 'C', 'J', 'Z', 'AB', 'XFD', 'ZZZ'], random);
const reference = (random: Random): string =>
  `${column(random)}${pick([0, 1, 2, 9, 40, 400, 1048576, 9999999], random)}`;

const overlapRanges: ChangeText = (sheet, random) => {
  const count = 10 ** below(4, random);
  const ranges = Array.from(
    { length: count },
    () => `<mergeCell ref="${reference(random)}:${reference(random)}"/>`,
  );
  return sheet.replace('</mergeCells>', `${ranges.join('')}</mergeCells>`);
};

const moveCells: ChangeText = (sheet, random) =>
  changeSome(sheet, /(?<= r=")[A-Z]*\d+(?=")/g, 0.02, random, () => reference(random));

const mergeWrongly: ChangeText = (document, random) =>
  changeSome(
    document,
    /<w:tcPr>/g,
    0.1,
    random,
    (start) =>
      `${start}${pick([`<w:gridSpan w:val="${span(random)}"/>`, '<w:vMerge/>', '<w:vMerge w:val="restart"/>', '<w:hMerge/>'], random)}`,
  );

const leaveOutGrid: ChangeText = (document, random) =>
  changeSome(
    document,
    /<w:tr>/g,
    0.1,
    random,
    (start) => `${start}<w:trPr><w:gridBefore w:val="${span(random)}"/></w:trPr>`,
  );

const SHEET = 'xl/worksheets/sheet1.xml';
const DOCUMENT = 'word/document.xml';

/** Merged cells over one another, beyond the table, of no size; cells that are elsewhere. */
export const HTML_TABLE_DAMAGES = {
  overlapSpans: asText(overlapSpans),
  closeWrongly: asText(closeWrongly),
} satisfies Record<string, Damage>;
export const SHEET_DAMAGES = {
  overlapRanges: inPart(SHEET, overlapRanges),
  moveCells: inPart(SHEET, moveCells),
} satisfies Record<string, Damage>;
export const WORD_TABLE_DAMAGES = {
  mergeWrongly: inPart(DOCUMENT, mergeWrongly),
  leaveOutGrid: inPart(DOCUMENT, leaveOutGrid),
} satisfies Record<string, Damage>;
