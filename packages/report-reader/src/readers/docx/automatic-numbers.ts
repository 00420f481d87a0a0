import { childrenOf, descend, type XmlElement } from '../office/xml.ts';
import { formatListNumber } from './number-formats.ts';
import { isOn, numberAt, valueAt } from './word-attributes.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** E.g. `（%1）`. */
  readonly text: string;
  readonly isLegal: boolean;
}
interface List {
  readonly abstractId: string;
  readonly levels: readonly (Level | undefined)[];
  readonly restarts: ReadonlyMap<number, number>;
}
/** What a paragraph says of its list: which, and how deep. */
export interface ListPosition {
  readonly listId: string;
  readonly level: number;
}

const toLevel = (element: XmlElement): Level => ({
  start: numberAt(element, 'w:start') ?? 1,
  format: valueAt(element, 'w:numFmt') ?? 'decimal',
  text: valueAt(element, 'w:lvlText') ?? '',
  isLegal: isOn(element, 'w:isLgl'),
});

function levelsOf(element: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const level of childrenOf(element, 'w:lvl')) {
    const depth = Number(level.attributes['w:ilvl']);
    if (depth >= 0 && depth <= 8) levels[depth] = toLevel(level);
  }
  return levels;
}

/** A list definition may only point to the one that a list style owns. */
function definitions(numbering: XmlElement): ReadonlyMap<string, (Level | undefined)[]> {
  const abstracts = childrenOf(numbering, 'w:abstractNum');
  return new Map(
    abstracts.map((element) => {
      const link = valueAt(element, 'w:numStyleLink');
      const owner = link ? abstracts.find((other) => valueAt(other, 'w:styleLink') === link) : undefined;
      return [element.attributes['w:abstractNumId'] ?? '', levelsOf(owner ?? element)];
    }),
  );
}

function listsOf(numbering: XmlElement): ReadonlyMap<string, List> {
  const levelsById = definitions(numbering);
  return new Map(
    childrenOf(numbering, 'w:num').map((element) => {
      const abstractId = valueAt(element, 'w:abstractNumId') ?? '';
      const levels = [...(levelsById.get(abstractId) ?? [])];
      const restarts = new Map<number, number>();
      for (const override of childrenOf(element, 'w:lvlOverride')) {
        const depth = Number(override.attributes['w:ilvl']);
        const start = numberAt(override, 'w:startOverride');
        const level = descend(override, 'w:lvl');
        if (level && depth >= 0 && depth <= 8) levels[depth] = toLevel(level);
        if (start !== null) restarts.set(depth, start);
      }
      return [element.attributes['w:numId'] ?? '', { abstractId, levels, restarts }];
    }),
  );
}

/**
 * Counts the numbers that Word prints before paragraphs without writing them into their text. Section
 * headings and row labels of the form are often numbered so, and unreadable without.
 */
export class AutomaticNumbers {
  readonly #lists: ReadonlyMap<string, List>;
  /** Per list definition, the last number of each level. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  /** @param numbering the root of `numbering.xml`, or null when the document has none */
  constructor(numbering: XmlElement | null) {
    this.#lists = numbering ? listsOf(numbering) : new Map();
  }

  /** The number printed before the next paragraph at a position, e.g. `（二）`; empty for bullets. */
  next({ listId, level }: ListPosition): string {
    const list = this.#lists.get(listId);
    const definition = list?.levels[level];
    if (!list || !definition) return '';
    const counts = this.#counts.get(list.abstractId) ?? [];
    this.#counts.set(list.abstractId, counts);

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
