import { narrativeIdSchema, type Report } from '../report.schema.ts';
import { sentencesToCompare } from './sentences-to-compare.ts';

/** Where a narrative is compared as a whole: with fewer characters there is nothing that single sentences do not show. */
const FEWEST_CHARACTERS = 80;
const SHINGLE = 5;
/** Narratives of which four fifths of the shingles are the same share one of the bands in 98 of 100 cases, of three fifths in 67. */
const BANDS = 8;
const ROWS = 4;

/** Hashes of 32 bits, as PostgreSQL has integers. */
function hashOf(text: string, from = 0, to = text.length, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

function mixed(hash: number): number {
  let mixing = hash ^ (hash >>> 16);
  mixing = Math.imul(mixing, 0x85ebca6b);
  mixing ^= mixing >>> 13;
  mixing = Math.imul(mixing, 0xc2b2ae35);
  return mixing ^ (mixing >>> 16);
}

/** Odd numbers, each of which puts the shingles into another order. */
const ORDERS = Uint32Array.from({ length: BANDS * ROWS }, (_, index) => mixed(index + 1) | 1);

/** The key of a sentence: the same for all whose substance is the same. */
export const keyOfSentence = (substance: string): number => hashOf(substance);

/**
 * LSH: texts that have most of their shingles in common have one of these keys in common.
 *
 * @param seed of the section: each is compared with the same one of other reports
 */
function bandKeys(substances: readonly string[], seed: number): number[] {
  const least = new Uint32Array(ORDERS.length).fill(0xffffffff);
  for (const text of substances)
    for (let at = 0; at + SHINGLE <= text.length; at += 1) {
      const hash = hashOf(text, at, at + SHINGLE, seed);
      for (let order = 0; order < ORDERS.length; order += 1) {
        const value = Math.imul(hash, ORDERS[order] ?? 1) >>> 0;
        if (value < (least[order] ?? 0)) least[order] = value;
      }
    }
  return Array.from({ length: BANDS }, (_, band) => {
    let key = band + 1 + seed * BANDS;
    for (let row = 0; row < ROWS; row += 1)
      key = Math.imul(key ^ (least[band * ROWS + row] ?? 0), 0x01000193);
    return mixed(key);
  });
}

/** What a report is found by: see `fingerprintsOf`. */
export interface Fingerprints {
  /** One a sentence whose author can be told by its words. */
  readonly sentences: readonly number[];
  /** MinHash: eight a narrative of some length. */
  readonly bands: readonly number[];
}

/**
 * The keys by which a report is found that has sentences, or most of a narrative, in common with this one. The law's and the
 * form's words are left out.
 *
 * @param names as `namesInTexts` has them: they make no difference
 */
export function fingerprintsOf(report: Pick<Report, 'narratives'>, names: readonly string[]): Fingerprints {
  const sentences = new Set<number>();
  const bands: number[] = [];
  const compared = sentencesToCompare(report, names);
  for (const [index, id] of narrativeIdSchema.options.entries()) {
    const substances = compared.filter(({ section }) => section === id).map(({ substance }) => substance);
    for (const substance of substances) sentences.add(keyOfSentence(substance));
    if (substances.join('').length >= FEWEST_CHARACTERS) bands.push(...bandKeys(substances, index));
  }
  return { sentences: [...sentences], bands };
}
