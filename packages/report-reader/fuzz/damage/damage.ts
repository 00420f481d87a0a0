import { unzipSync, zipSync } from 'fflate';
import type { Random } from '../../fixtures/arbitrary-report.ts';
import { below } from './pick.ts';
import { makeCompoundFile } from '../../fixtures/files/make-compound-file.ts';
import { openCompoundFile } from '../../src/readers/compound/compound-file.ts';

/** One way to damage the bytes of a file. */
export type Damage = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;

function flipBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const damaged = bytes.slice();
  const count = 1 + below(random() < 0.5 ? 4 : 200, random);
  for (let done = 0; done < count; done += 1) damaged[below(damaged.length, random)] = below(256, random);
  return damaged;
}

/** Numbers in headers are where readers go astray: sizes and offsets become huge. */
function writeHugeNumbers(bytes: Uint8Array, random: Random): Uint8Array {
  const damaged = bytes.slice();
  const start = random() < 0.5 ? 0 : Math.max(0, damaged.length - 400);
  for (let done = 0; done < 1 + below(3, random); done += 1) {
    const at = start + below(Math.min(1024, damaged.length - start), random);
    damaged.set([0xff, 0xff, 0xff, 0x7f].slice(0, damaged.length - at), at);
  }
  return damaged;
}

const cutOff = (bytes: Uint8Array, random: Random): Uint8Array => bytes.slice(0, below(bytes.length, random));

function cutOut(bytes: Uint8Array, random: Random): Uint8Array {
  const from = below(bytes.length, random);
  const to = from + below(bytes.length - from, random);
  return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)]);
}

/** A part of another file, or of this one, in the middle. */
function splice(bytes: Uint8Array, random: Random, others: readonly Uint8Array[]): Uint8Array {
  const donor = random() < 0.5 ? bytes : (others[below(others.length, random)] ?? bytes);
  const from = below(donor.length, random);
  const part = donor.subarray(from, from + below(Math.min(20_000, donor.length - from), random));
  const at = below(bytes.length, random);
  return Uint8Array.from([...bytes.subarray(0, at), ...part, ...bytes.subarray(at)]);
}

/** Puts a text in after one of the characters that end tags, names or lines. */
function insertText(bytes: Uint8Array, text: string, random: Random): Uint8Array {
  const from = below(bytes.length, random);
  const end = bytes.indexOf(0x3e, from);
  const at = end === -1 ? from : end + 1;
  const inserted = new TextEncoder().encode(text);
  const damaged = new Uint8Array(bytes.length + inserted.length);
  damaged.set(bytes.subarray(0, at));
  damaged.set(inserted, at);
  damaged.set(bytes.subarray(at), at + inserted.length);
  return damaged;
}

const NAMES = [
  'w:p',
  'w:tbl',
  'w:tc',
  'w:r',
  'div',
  'table',
  'td',
  'tr',
  'span',
  'row',
  'c',
  'is',
  'svg',
  'a',
];
const nameFrom = (random: Random): string => NAMES[below(NAMES.length, random)] ?? 'p';

function nestDeeply(bytes: Uint8Array, random: Random): Uint8Array {
  const name = nameFrom(random);
  const depth = 10 ** (1 + below(4, random)) * (1 + below(9, random));
  return insertText(
    bytes,
    `<${name}>`.repeat(depth) + (random() < 0.5 ? `</${name}>`.repeat(depth) : ''),
    random,
  );
}

function giveHugeAttributes(bytes: Uint8Array, random: Random): Uint8Array {
  const value = '9'.repeat(10 ** (1 + below(6, random)));
  const attribute = ['rowspan', 'colspan', 'w:val', 'style', 'r', 's', 'href'][below(7, random)] ?? 'id';
  return insertText(bytes, `<${nameFrom(random)} ${attribute}="${value}">`, random);
}

function repeatText(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = [
    '|',
    '\t',
    '（',
    '一、',
    '<td>',
    '<p>x',
    '&#x41;',
    '<!--',
    '0 ',
    '\n|\n',
    '总计',
    'BT ',
    '<< ',
  ];
  return insertText(bytes, (parts[below(parts.length, random)] ?? '').repeat(10 ** below(6, random)), random);
}

/** Damages that are done to bytes of any kind. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  flipBytes,
  writeHugeNumbers,
  cutOff,
  cutOut,
  splice,
  nestDeeply,
  giveHugeAttributes,
  repeatText,
};

/** Damages that are done to the parts of a zipped file, the zip around them staying whole. */
export function damagePart(bytes: Uint8Array, damage: Damage, random: Random): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[below(names.length, random)] ?? '';
  const others = Object.values(parts);
  const change = random();
  if (change < 0.05) delete parts[name];
  else if (change < 0.1) parts[name] = others[below(others.length, random)] ?? new Uint8Array();
  else parts[name] = damage(parts[name] ?? new Uint8Array(1), random, others);
  return zipSync(parts as Parameters<typeof zipSync>[0], { level: 1 });
}

/** Damages that are done to the records of an old workbook, the compound file around them staying whole. */
export function damageRecords(bytes: Uint8Array, damage: Damage, random: Random): Uint8Array {
  const records = openCompoundFile(bytes).stream('Workbook') ?? new Uint8Array(1);
  return makeCompoundFile({ Workbook: damage(records, random, [records]) });
}
