import { syllablesOf, syllablesByCharacter } from '../placement/name-readings.ts';

/** What a name is found by. */
export interface SearchText {
  /** The name, how it begins each syllable, and how it is read in full: a line each. */
  readonly sought: string;
  /** The short pieces of these, with spaces between them: what the index has. */
  readonly grams: string;
}

/** Words looked for as the question asks for them. */
export interface Wanted {
  /** All of them are among the pieces of a name that is found. */
  readonly grams: readonly string[];
  /** What is in the text of a name that is found, where the pieces alone do not say so. */
  readonly whole: string | null;
  /** The same for each name by itself, without the index: what is in its pieces, or in its text. */
  readonly needle: string;
}

/** Full-width letters are letters, large ones small, and nobody types the spaces of a name. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

const LETTERS = /^[a-z0-9]+$/u;

const piecesOf = (text: string, length: number): string[] => {
  const characters = [...text];
  return characters.slice(length - 1).map((_, at) => characters.slice(at, at + length).join(''));
};

/** A Chinese name is told by two characters, which are many; letters are few, so that it takes three. */
const longestPiece = (text: string): number => (LETTERS.test(text) ? 3 : 2);

/**
 * By its characters; by its initials (住建局 zjj), by the reading of the phrase and by each character's own where that is another
 * (重庆 cq and zq); and by the full reading of the phrase.
 */
export function searchTextOf(name: string): SearchText {
  const written = plain(name);
  const syllables = syllablesOf(name);
  const initials = [...new Set([syllables, syllablesByCharacter(name)].map(initialsOf))];
  const full = syllables.join('');
  const pieces = new Set([
    ...[written, ...initials].flatMap((line) => [...piecesOf(line, 1), ...piecesOf(line, 2)]),
    ...[written, ...initials, full].flatMap((line) =>
      piecesOf(line, 3).filter((piece) => LETTERS.test(piece)),
    ),
    ...syllables.filter(({ length }) => length < 3),
  ]);
  return { sought: [written, ...initials, full].join('\n'), grams: [...pieces].join(' ') };
}

const initialsOf = (syllables: readonly string[]): string =>
  syllables.map((syllable) => (/^\d/u.test(syllable) ? syllable : syllable.slice(0, 1))).join('');

/** What is typed to find a name, by its characters or its reading. */
export function wanted(typed: string): Wanted {
  const text = plain(typed);
  const length = longestPiece(text);
  return [...text].length <= length
    ? { grams: [text], whole: null, needle: ` ${text} ` }
    : { grams: [...new Set(piecesOf(text, length))], whole: text, needle: text };
}
