import { endingsOf, lastWord } from './endings-of-texts.ts';
import { normaliseLabel, type Label } from './normalise-label.ts';

/** A label may go on below its figures: what it may begin with above them, and what follows below. */
export interface LabelAround {
  readonly beginnings: readonly Label[];
  readonly rest: string;
  /** Where the texts below end, as they are read on. */
  readonly ends: ReadonlySet<number>;
}

/** Shorter labels are not broken. */
const SHORTEST_BROKEN = 4;

/** A label in a column four characters wide fills this many texts above and below its figures. */
const MOST_AROUND = 12;

/**
 * The label of a row as narrow columns print it: its first texts above the figures, or beside them, the others below.
 */
export function labelAround(texts: readonly string[], below: readonly string[]): LabelAround | null {
  if (below.length === 0) return null;
  const parts = below.slice(0, MOST_AROUND).map((text) => normaliseLabel(lastWord(text)).numbered);
  const ends = new Set(parts.map((_, index) => parts.slice(0, index + 1).join('').length));
  const beginnings = endingsOf(texts.slice(-MOST_AROUND).map(lastWord), MOST_AROUND).map(normaliseLabel);
  return { beginnings, rest: parts.join(''), ends };
}

/** How exactly a label begins above the figures and goes on below them. */
export function scoreAround({ beginnings, rest, ends }: LabelAround, spelling: Label): number {
  if (spelling.words.length < SHORTEST_BROKEN) return 0;
  const isWhole = (beginning: string, whole: string): boolean => {
    const below = whole.slice(beginning.length);
    const isParted = beginning !== '' && below !== '' && whole.startsWith(beginning);
    return isParted && rest.startsWith(below) && ends.has(below.length);
  };
  if (beginnings.some(({ numbered }) => isWhole(numbered, spelling.numbered))) return 0.98;
  return beginnings.some(({ words }) => isWhole(words, spelling.words)) ? 0.95 : 0;
}

/**
 * Whether the texts before figures say only the beginning of a label, and those below do not go on with it: the figures
 * may be those of another row, whose label lost its beginning.
 */
export function isCutOff(
  texts: readonly string[],
  below: readonly string[],
  spellings: readonly Label[],
): boolean {
  const around = labelAround(texts, below);
  if (around === null || spellings.some((spelling) => scoreAround(around, spelling) > 0)) return false;
  return around.beginnings.some(
    ({ words }) =>
      words.length >= SHORTEST_BROKEN &&
      spellings.some((spelling) => spelling.words.length > words.length && spelling.words.startsWith(words)),
  );
}
