import type { TableId } from '@zhaojian/report';
import { bestChain } from './best-chain.ts';
import { fillByPosition, type RowOfTarget } from './fill-by-position.ts';
import { lastWord } from '../wording/endings-of-texts.ts';
import { isCutOff } from '../wording/label-around-figures.ts';
import { endWithLabel } from '../wording/label-score.ts';
import { wordsBehindLabel } from '../wording/words-behind-label.ts';
import { joinedWords } from '../wording/normalise-label.ts';
import { filledCount, type PrintedRow } from '../rows/printed-row.ts';
import type { RowTarget } from '../wording/row-targets.ts';
import { scoreRows } from './score-rows.ts';

/** A row of the form with the printed row that belongs to it. */
export interface AlignedRow {
  readonly target: RowTarget;
  readonly row: PrintedRow;
  /** How it is known: by its label, by standing between known rows, or by a label in an unexpected place. */
  readonly known: 'label' | 'position' | 'outOfOrder';
  /** Other printed rows that bear the same label. */
  readonly repetitions: readonly PrintedRow[];
  /** A row of the form that has no figures of its own, although its label stands around these figures too. */
  readonly swallowed: RowTarget | null;
  /** What stands between its label and its figures: they may be those of a row that the agency added. */
  readonly wordsBehind: string | null;
  /** Only the beginning of its label stands around its figures, in text. */
  readonly isCutOff: boolean;
  /** It stands between figures too many and a row without figures: it may have been given its neighbour's. */
  readonly mayBeOneOff: boolean;
  /** Nothing says where it ends: the row of the form after it is missing, or figures of no row follow. */
  readonly endIsOpen: boolean;
}

/** A label in an unexpected place counts only when it is nearly to the character. */
const STRAY_THRESHOLD = 0.9;
/** Shorter labels may occur in other words. */
const SHORTEST_SWALLOWED = 4;

/** The printed rows that the chain of rows in order leaves over, but whose label says one row of the form. */
function strayRows(scores: readonly number[][], inOrder: RowOfTarget): { row: number; target: number }[] {
  const taken = new Set(inOrder.values());
  return scores.flatMap((ofRow, row) => {
    const best = Math.max(0, ...ofRow);
    const target = ofRow.indexOf(best);
    if (taken.has(row) || best < STRAY_THRESHOLD || ofRow.lastIndexOf(best) !== target) return [];
    return [{ row, target }];
  });
}

const isFilledRow = (row: PrintedRow | undefined): boolean => row !== undefined && filledCount(row) > 0;

/** A row that says something of its label: figures, or in a grid the blanks where they could stand. */
const telling = (row: PrintedRow | undefined): PrintedRow[] =>
  row && (isFilledRow(row) || (row.aligned && row.figures.length > 0)) ? [row] : [];

/** Whether a row of the form stands on the other side of another one than its printed row does. */
const crosses = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  (a[0] - b[0]) * (a[1] - b[1]) < 0;

/** What may hold a row's label: the texts before its figures, and those below where it may go on below them. */
const wordsAround = (row: PrintedRow, below: readonly string[] | null): readonly string[] => {
  const before = joinedWords(row.labels);
  return below === null ? [before] : [before, joinedWords([...row.labels, ...below].map(lastWord))];
};

/** Whether the texts around a row's figures hold the label of another row too. */
function holdsLabel(text: string, target: RowTarget, other: RowTarget): boolean {
  return other.spellings.some(
    ({ numbered, words }) =>
      (words.length >= SHORTEST_SWALLOWED && text.includes(words)) ||
      target.spellings.some((own) => text.endsWith(numbered + own.numbered)),
  );
}

/**
 * The printed rows that may bear the figures of their neighbours: between figures too many (without a label, or
 * behind a label that has its own already) and a row of the same block without figures, each row may have
 * been given the next one's, as when a document prints figures before their labels.
 *
 * @param known the rows that are known by their labels or their position
 */
function rowsOneOff(
  rows: readonly PrintedRow[],
  targets: readonly RowTarget[],
  known: RowOfTarget,
): Set<number> {
  const targetOf = new Map([...known].map(([target, row]) => [row, target]));
  const hasTooMany = (row: number): boolean => {
    const target = targets[targetOf.get(row) ?? -1];
    const filled = filledCount(rows[row] as PrintedRow);
    return target ? filled > target.columns.length : filled > 0;
  };
  const suspects = new Set<number>();
  for (const block of new Set(targets.map((target) => target.block))) {
    const own = targets.flatMap((target, at) =>
      target.block === block && target.standing === 'own' ? [at] : [],
    );
    const found = own.flatMap((at) => known.get(at) ?? []);
    const first = Math.max(
      0,
      ...[...targetOf.keys()].filter((row) => row < Math.min(...found)).map((row) => row + 1),
    );
    const lastMissing = own.findLast((at) => !isFilledRow(rows[known.get(at) ?? -1])) ?? -1;
    const last = Math.max(...own.filter((at) => at < lastMissing).map((at) => known.get(at) ?? -1));
    let surplus = false;
    for (let row = first; row <= last; row += 1) {
      if (surplus) suspects.add(row);
      surplus ||= hasTooMany(row);
    }
  }
  return suspects;
}

/**
 * The tables in which figures of no row stand right before a row of the form without any: labels may stand behind their
 * figures throughout, and where zeros are left blank no figure need be too many.
 *
 * @param labelled the rows that are known by their labels
 */
function tablesWithFiguresFirst(
  rows: readonly PrintedRow[],
  targets: readonly RowTarget[],
  labelled: RowOfTarget,
): Set<TableId> {
  const known = new Set(labelled.values());
  const comesAfterFigures = (row: number): boolean =>
    !isFilledRow(rows[row]) && !known.has(row - 1) && isFilledRow(rows[row - 1]);
  return new Set(
    [...labelled].flatMap(([target, row]) => (comesAfterFigures(row) ? (targets[target]?.table ?? []) : [])),
  );
}

/** Whether figures that belong to no row follow a row, and are not as many as a row added by the agency would have. */
function leavesFigures(rest: PrintedRow | undefined, target: RowTarget | undefined): boolean {
  const filled = rest ? filledCount(rest) : 0;
  return filled > 0 && filled !== target?.columns.length;
}

/** The targets whose rows end only where the next text stands, although the next row or its label is lost. */
function openEnds(
  rows: readonly PrintedRow[],
  targets: readonly RowTarget[],
  rowOf: RowOfTarget,
  isFree: (row: number) => boolean,
): Set<number> {
  const isNextLost = (at: number): boolean => {
    const next = targets.findIndex(
      ({ standing }, later) => later > at && (standing === 'own' || rowOf.has(later)),
    );
    return targets[next]?.table === targets[at]?.table && !rowOf.has(next);
  };
  const isOpen = ([at, row]: readonly [number, number]): boolean =>
    rows[row]?.openEnded === true &&
    (isNextLost(at) || (isFree(row + 1) && leavesFigures(rows[row + 1], targets[at])));
  return new Set([...rowOf].filter(isOpen).map(([at]) => at));
}

/**
 * Gives each row of the form the printed row that belongs to it. The order of the form decides where a label
 * is ambiguous (其他, 总计) or cannot be read; rows of the form that are not printed are left out.
 */
export function alignRows(rows: readonly PrintedRow[], targets: readonly RowTarget[]): AlignedRow[] {
  const scores = scoreRows(rows, targets);
  const chain = bestChain(rows.length, targets.length, (row, target) => scores[row]?.[target] ?? 0);
  const inOrder = new Map(chain.map(({ left, right }) => [right, left]));
  const strays = strayRows(scores, inOrder);
  const outOfOrder = new Map(
    strays.filter(({ target }) => !inOrder.has(target)).map(({ row, target }) => [target, row]),
  );
  const spoken = new Set([...inOrder.values(), ...strays.map(({ row }) => row)]);
  const byPosition = fillByPosition(rows, targets, inOrder, (row) => !spoken.has(row));
  const rowOf = new Map([...outOfOrder, ...byPosition, ...inOrder]);
  const labelled = new Map([...outOfOrder, ...inOrder]);
  const oneOff = rowsOneOff(rows, targets, new Map([...labelled, ...byPosition]));
  const figuresFirst = tablesWithFiguresFirst(rows, targets, labelled);
  const taken = new Set([...spoken, ...rowOf.values()]);
  const open = openEnds(rows, targets, rowOf, (row) => !taken.has(row));
  const missing = targets.filter((target, at) => target.standing === 'own' && !rowOf.has(at));

  return [...rowOf].flatMap(([at, index]): AlignedRow[] => {
    const target = targets[at];
    const row = rows[index];
    if (!target || !row) return [];
    const isSaidAbove = endWithLabel(row.labels, target.spellings);
    // A grid knows where its cells end.
    const below = isSaidAbove || row.aligned ? null : (rows[index + 1]?.labels ?? null);
    const around = wordsAround(row, below);
    const holds = (other: RowTarget): boolean => around.some((text) => holdsLabel(text, target, other));
    const isDisplaced = [...outOfOrder].some((stray) => stray[0] === at || crosses(stray, [at, index]));
    return [
      {
        target,
        row,
        known: isDisplaced ? 'outOfOrder' : byPosition.has(at) ? 'position' : 'label',
        repetitions: strays.flatMap((stray) =>
          stray.target === at && stray.row !== index ? telling(rows[stray.row]) : [],
        ),
        swallowed: missing.find((other) => other.table === target.table && holds(other)) ?? null,
        wordsBehind: isSaidAbove ? null : wordsBehindLabel(row.labels, target.spellings),
        isCutOff: isCutOff(row.labels, below ?? [], target.spellings),
        mayBeOneOff: oneOff.has(index) || (!row.aligned && figuresFirst.has(target.table)),
        endIsOpen: open.has(at),
      },
    ];
  });
}
