import type { Report } from '../report.schema.ts';
import { sentencesToCompare } from './sentences-to-compare.ts';

/** Long enough that only few texts have the same one by chance, and short enough to be left whole between two changes. */
const SHINGLE = 9;

/** A hash of 32 bits, as PostgreSQL has integers. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The key of a sentence: the same for all whose substance is the same. */
export const keyOfSentence = (substance: string): number => hashOf(substance, 0, substance.length);

/**
 * MinHash: the two shingles of a sentence whose hashes are the least. A sentence that was changed in one place still has one of
 * them in nine of ten cases, in several places in half of them.
 */
function leastShingles(substance: string): number[] {
  let [least, next] = [Infinity, Infinity];
  for (let at = 0; at + SHINGLE <= substance.length; at += 1) {
    const hash = hashOf(substance, at, at + SHINGLE);
    if (hash < least) [least, next] = [hash, least];
    else if (hash < next && hash > least) next = hash;
  }
  return [least, next].filter(Number.isFinite);
}

/** What a report is found by: see `fingerprintsOf`. */
export interface Fingerprints {
  /** One a sentence whose author can be told by its words. */
  readonly sentences: readonly number[];
  /** Two for each of them. */
  readonly shingles: readonly number[];
}

/**
 * The keys by which a report is found that has sentences in common with this one, as they are or changed. The law's and the
 * form's words are left out.
 *
 * @param names as `namesInTexts` has them: they make no difference
 */
export function fingerprintsOf(report: Pick<Report, 'narratives'>, names: readonly string[]): Fingerprints {
  const substances = sentencesToCompare(report, names).map(({ substance }) => substance);
  return {
    sentences: [...new Set(substances.map(keyOfSentence))],
    shingles: [...new Set(substances.flatMap(leastShingles))],
  };
}
