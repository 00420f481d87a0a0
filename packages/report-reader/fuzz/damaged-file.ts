import { randomFrom } from '../fixtures/arbitrary-report.ts';
import { longReport } from '../fixtures/long-report.ts';
import { exampleReport } from '../fixtures/example-report.ts';
import { FILE_PRINTERS } from '../fixtures/print-file.ts';
import type { FileKind } from '../src/index.ts';
import { DAMAGES, damagePart } from './damage.ts';

const KINDS = Object.keys(FILE_PRINTERS) as FileKind[];
const GOOD_FILES = KINDS.map((kind) =>
  FILE_PRINTERS[kind](kind === 'html' ? exampleReport(2020) : longReport()),
);

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
  const isZipped = kind === 'docx' || kind === 'xlsx';
  const inParts = isZipped && random() < 0.7;
  for (let times = 1 + Math.floor(random() * 3); times > 0 && bytes.length > 0; times -= 1) {
    const name = names[Math.floor(random() * names.length)] ?? '';
    const damage = DAMAGES[name];
    if (!damage) continue;
    damages.push(inParts ? `${name} in a part` : name);
    bytes = inParts ? damagePart(bytes, damage, random) : damage(bytes, random, GOOD_FILES);
  }
  return { kind, damages, bytes };
}
