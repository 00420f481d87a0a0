import { formatListNumber } from './number-formats.ts';

/** One level of a list as Word defines it. */
export interface ListLevel {
  readonly start: number;
  /** A format of ECMA-376 17.18.59, e.g. `chineseCounting`. */
  readonly format: string;
  /** What is printed, `%1` to `%9` standing for the number of each level, e.g. `（%2）`. */
  readonly text: string;
  /** All numbers in arabic digits, whatever their levels say. */
  readonly isLegal: boolean;
}

/** A list that paragraphs may be in. Several lists may count on together by one definition. */
export interface WordList {
  readonly definition: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Per level, the number it restarts with where this list first comes. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Which list a paragraph belongs to, and how deep, from 0. */
export interface ListPosition {
  readonly listId: string;
  readonly level: number;
}

/** Levels of a Word list. */
export const LIST_DEPTH = 9;

/**
 * Counts the numbers that Word prints before paragraphs without writing them into their text. Section
 * headings and row labels of the form are often numbered so, and unreadable without.
 */
export class ListCounter {
  readonly #lists: ReadonlyMap<string, WordList>;
  /** Per list definition, the last number of each level. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  constructor(lists: ReadonlyMap<string, WordList>) {
    this.#lists = lists;
  }

  /** The number printed before the next paragraph at a position, e.g. `（二）`; empty for bullets. */
  next({ listId, level }: ListPosition): string {
    const list = this.#lists.get(listId);
    const definition = list?.levels[level];
    if (!list || !definition) return '';
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);

    const restart = list.restarts.get(level);
    const isRestart = restart !== undefined && !this.#restarted.has(`${listId} ${level}`);
    this.#restarted.add(`${listId} ${level}`);
    const last = counts[level];
    counts[level] = isRestart ? restart : last === undefined ? definition.start : last + 1;
    counts.length = level + 1;

    if (definition.format === 'bullet') return '';
    return definition.text.replace(/%([1-9])/g, (_, digit: string) => {
      const depth = Number(digit) - 1;
      const format = definition.isLegal ? 'decimal' : (list.levels[depth]?.format ?? 'decimal');
      return formatListNumber(counts[depth] ?? list.levels[depth]?.start ?? 1, format);
    });
  }
}
