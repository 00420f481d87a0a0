import { randomFrom, type Random } from '../fixtures/arbitrary-report.ts';
import { longReport } from '../fixtures/long-report.ts';
import { exampleReport } from '../fixtures/example-report.ts';
import { FILE_PRINTERS } from '../fixtures/print-file.ts';
import type { FileKind } from '../src/index.ts';
import { DAMAGES, damagePart, damageRecords, type Damage } from './damage.ts';

const KINDS = Object.keys(FILE_PRINTERS) as FileKind[];
const GOOD_FILES = KINDS.map((kind) =>
  FILE_PRINTERS[kind](kind === 'html' ? exampleReport(2020) : longReport()),
);

/** Damages what is inside a file of these kinds, the container around it staying whole. */
const DAMAGE_INSIDE: Partial<Record<FileKind, (...damage: [Uint8Array, Damage, Random]) => Uint8Array>> = {
  docx: damagePart,
  xlsx: damagePart,
  xls: damageRecords,
};

export interface DamagedFile {
  readonly kind: FileKind;
  /** The damages done, by their names. */
  readonly damages: readonly string[];
  readonly bytes: Uint8Array;
}

/** The file that a number stands for: a good one of each kind in turn, damaged once to three times. */
export function damagedFile(number: number): DamagedFile {
  const random = randomFrom(number);
  const kind = KINDS[number % KINDS.length] ?? 'text';
  const names = Object.keys(DAMAGES);
  const damages: string[] = [];
  let bytes = GOOD_FILES[number % KINDS.length] ?? new Uint8Array(1);
  const damageInside = DAMAGE_INSIDE[kind];
  const isInside = damageInside !== undefined && random() < 0.7;
  for (let times = 1 + Math.floor(random() * 3); times > 0 && bytes.length > 0; times -= 1) {
    const name = names[Math.floor(random() * names.length)] ?? '';
    const damage = DAMAGES[name];
    if (!damage) continue;
    damages.push(isInside ? `${name} in a part` : name);
    bytes = isInside ? damageInside(bytes, damage, random) : damage(bytes, random, GOOD_FILES);
  }
  return { kind, damages, bytes };
}
