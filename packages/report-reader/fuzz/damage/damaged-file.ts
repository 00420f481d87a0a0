import { randomFrom, type Random } from '../../fixtures/arbitrary-report.ts';
import { longReport } from '../../fixtures/long-report.ts';
import { exampleReport } from '../../fixtures/example-report.ts';
import { FILE_PRINTERS } from '../../fixtures/printing/print-file.ts';
import type { FileKind } from '../../src/index.ts';
import { COMPOUND_FILE_DAMAGES } from './damage-compound-file.ts';
import { ENCODING_DAMAGES } from './damage-encoding.ts';
import { OFD_DAMAGES } from './damage-ofd.ts';
import { PDF_DAMAGES } from './damage-pdf.ts';
import { HTML_TABLE_DAMAGES, SHEET_DAMAGES, WORD_TABLE_DAMAGES } from './damage-tables.ts';
import { DAMAGES, damagePart, damageRecords, type Damage } from './damage.ts';
import { below } from './pick.ts';

const KINDS = Object.keys(FILE_PRINTERS) as FileKind[];
const GOOD_FILES = KINDS.map((kind) =>
  FILE_PRINTERS[kind](kind === 'html' ? exampleReport(2020) : longReport()),
);

/** Damages what is inside a file of these kinds, the container around it staying whole. */
const DAMAGE_INSIDE: Partial<Record<FileKind, (...damage: [Uint8Array, Damage, Random]) => Uint8Array>> = {
  docx: damagePart,
  xlsx: damagePart,
  ofd: damagePart,
  xls: damageRecords,
};

/** Damages to what a file of each kind is built of, which bytes changed at random seldom reach. */
const DAMAGES_OF_KIND: Partial<Record<FileKind, Readonly<Record<string, Damage>>>> = {
  pdf: PDF_DAMAGES,
  ofd: OFD_DAMAGES,
  doc: COMPOUND_FILE_DAMAGES,
  xls: COMPOUND_FILE_DAMAGES,
  html: { ...HTML_TABLE_DAMAGES, ...ENCODING_DAMAGES },
  text: ENCODING_DAMAGES,
  xlsx: SHEET_DAMAGES,
  docx: WORD_TABLE_DAMAGES,
};

export interface DamagedFile {
  readonly kind: FileKind;
  /** The damages done, by their names. */
  readonly damages: readonly string[];
  readonly bytes: Uint8Array;
}

/** Damages what is inside of a container, or the container where an earlier damage has broken it. */
function damaged(
  bytes: Uint8Array,
  damage: Damage,
  inside: (typeof DAMAGE_INSIDE)[FileKind],
  random: Random,
): Uint8Array {
  try {
    return inside ? inside(bytes, damage, random) : damage(bytes, random, GOOD_FILES);
  } catch {
    return damage(bytes, random, GOOD_FILES);
  }
}

/** The file that a number stands for: a good one of each kind in turn, damaged once to three times. */
export function damagedFile(number: number): DamagedFile {
  const random = randomFrom(number);
  const kind = KINDS[number % KINDS.length] ?? 'text';
  const damages: string[] = [];
  let bytes = GOOD_FILES[number % KINDS.length] ?? new Uint8Array(1);
  const damageInside = DAMAGE_INSIDE[kind];
  const isInside = damageInside !== undefined && random() < 0.7;
  for (let times = 1 + below(3, random); times > 0 && bytes.length > 0; times -= 1) {
    const isOfKind = random() < 0.4;
    const choices = Object.entries((isOfKind ? DAMAGES_OF_KIND[kind] : null) ?? DAMAGES);
    const [name, damage] = choices[below(choices.length, random)] ?? [];
    if (!name || !damage) continue;
    const inside = isInside && !isOfKind ? damageInside : undefined;
    damages.push(inside ? `${name} in a part` : name);
    bytes = damaged(bytes, damage, inside, random);
  }
  return { kind, damages, bytes };
}
