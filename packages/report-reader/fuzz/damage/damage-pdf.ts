import type { Random } from '../../fixtures/arbitrary-report.ts';
import type { Damage } from './damage.ts';
import { below, changeSome, pick } from './pick.ts';

/** Bytes as characters of the same numbers and back, so that they can be changed as text. */
const charactersOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** What TextDecoder's latin1 makes of the bytes 0x80–0x9f. */
const WINDOWS_1252 = new Map(
  Array.from({ length: 32 }, (_, index) => [charactersOf(Uint8Array.of(0x80 + index)), 0x80 + index]),
);

const bytesOf = (characters: string): Uint8Array =>
  Uint8Array.from(characters, (character) => WINDOWS_1252.get(character) ?? character.charCodeAt(0) & 0xff);

/** Changes a PDF as the text that most of it is. */
const asText =
  (change: (pdf: string, random: Random) => string): Damage =>
  (bytes, random) =>
    bytesOf(change(charactersOf(bytes), random));

const number = (random: Random): string =>
  pick(
    ['0', '-1', '65536', '2147483648', '99999999999999999999', '1e9', '0.0000000001', '-.5', '--3', '.', ''],
    random,
  );

const chance = (random: Random): number => 10 ** -(1 + below(3, random));

/** Operators of pages, with numbers that no page has. */
function operators(random: Random): string {
  const [a, b, c, d] = [number(random), number(random), number(random), number(random)];
  return pick(
    [
      `${a} ${b} m ${c} ${d} l S `,
      `${a} ${b} ${c} ${d} re f `,
      `${a} ${b} ${c} ${d} ${a} ${b} cm `,
      `BT /F1 ${a} Tf ${b} 0 0 ${c} ${d} ${a} Tm <4e00> Tj ET `,
      'q ',
      'Q ',
      `${a} 0 0 ${b} 10 10 cm 0 0 m 100 0 l S `,
      `${below(600, random)} ${below(800, random)} m ${below(600, random)} ${below(800, random)} l S `,
      `[${a} <4e8c> ${b}] TJ `,
      '/F1 Do BI /W 1 /H 1 ID x EI ',
    ],
    random,
  );
}

export const PDF_DAMAGES: Readonly<Record<string, Damage>> = {
  changeNumbers: asText((pdf, random) =>
    changeSome(pdf, /(?<=[\s[])-?\d{1,12}(?:\.\d{1,12})?(?=[\s\]])/g, chance(random), random, () =>
      number(random),
    ),
  ),
  changeReferences: asText((pdf, random) =>
    changeSome(pdf, /\b\d{1,7} 0 R/g, 0.1, random, () => `${below(30, random)} 0 R`),
  ),
  dropKeywords: asText((pdf, random) =>
    changeSome(
      pdf,
      /\b(?:end)?(?:obj|stream)\b|\bxref\b|\btrailer\b|<<|>>/g,
      chance(random),
      random,
      () => '',
    ),
  ),
  changeNames: asText((pdf, random) =>
    changeSome(pdf, /\/\w{1,40}/g, chance(random), random, () =>
      pick(
        ['/FlateDecode', '/Length', '/Kids', '/Pages', '/Page', '/Encoding', '/Identity-H', '/Parent', '/'],
        random,
      ),
    ),
  ),
  drawMore: asText((pdf, random) => {
    const drawn = Array.from({ length: 10 ** (1 + below(4, random)) }, () => operators(random)).join('');
    return changeSome(pdf, /\bstream\r?\n/g, 0.3, random, (start) => start + drawn);
  }),
  unpackWrongly: asText((pdf, random) =>
    changeSome(
      pdf,
      /\/Length \d{1,12}/g,
      0.3,
      random,
      (length) =>
        `${length} /Filter ${pick(['/FlateDecode', '/LZWDecode', '/RunLengthDecode', '/ASCII85Decode', '[/ASCIIHexDecode /FlateDecode]'], random)}`,
    ),
  ),
};
