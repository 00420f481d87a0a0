import { filledCount, isFilled, isOnGrid, type PrintedRow } from '../rows/printed-row.ts';
import type { RowTarget } from '../wording/row-targets.ts';
import { isDisplaced, isFilledRow } from '../alignment/alignment.ts';
import { detectorOfRows } from './detector.ts';
import type { Doubt } from '../doubts/doubt.ts';

/** The rows of the form that take the position of a row whose label cannot be read. */
export const labelsUnknown = detectorOfRows(({ rows, byPosition, inOrder }) =>
  [...byPosition]
    .filter(([at]) => !inOrder.has(at))
    .map(([at, index]) => {
      const label = rows[index]?.labels.at(-1);
      return [at, label ? { code: 'labelUnreadable', label } : { code: 'labelMissing' }] as const;
    }),
);

/** The rows that are elsewhere than the form prints them. */
export const rowsOutOfOrder = detectorOfRows((alignment) =>
  [...alignment.rowOf]
    .filter(([at, row]) => isDisplaced(alignment, at, row))
    .map(([at]) => [at, { code: 'outOfOrder' }] as const),
);

/** A row that tells something about its label: figures, or in a grid the blanks where they could be. */
const isTelling = (row: PrintedRow): boolean => isFilledRow(row) || (isOnGrid(row) && row.figures.length > 0);

const printedFigures = (row: PrintedRow): string =>
  row.figures
    .map((figure) => figure.text.trim())
    .filter((text) => text !== '')
    .join(' ');

/** The rows whose label is elsewhere too, beside other figures. */
export const rowsRepeated = detectorOfRows(({ rows, rowOf, strays }) =>
  [...rowOf].flatMap(([at, index]) => {
    const own = rows[index];
    const different = strays
      .flatMap((stray) => (stray.target === at && stray.row !== index ? (rows[stray.row] ?? []) : []))
      .find((other) => isTelling(other) && own && printedFigures(other) !== printedFigures(own));
    return different ? [[at, { code: 'repeated', there: printedFigures(different) }] as const] : [];
  }),
);

/** Nobody writes a count like this: the digits are those of several figures run together. The mark of a footnote is no digit. */
const LEADING_ZERO = /^\s*[+-]?[0０][\d０-９,，]/u;

/** What the figures of a row tell about where they belong, and the doubts that it came with. */
export const strangeFigures = detectorOfRows(({ rows, rowOf }) =>
  [...rowOf].flatMap(([at, index]) => {
    const { figures = [], doubts = [] } = rows[index] ?? {};
    const runTogether = figures.find(({ text }) => LEADING_ZERO.test(text))?.text.trim();
    const missing = figures.find((figure) => figure.doubt !== undefined && !isFilled(figure))?.doubt;
    const found: (Doubt | null)[] = [
      ...doubts,
      runTogether === undefined ? null : { code: 'runTogether', text: runTogether },
      missing === undefined ? null : { code: 'saidByFile', says: missing },
    ];
    return found.filter((doubt) => doubt !== null).map((doubt) => [at, doubt] as const);
  }),
);

/** Whether figures that belong to no row follow a row, and are not as many as a row added by the agency would have. */
function leavesFigures(rest: PrintedRow | undefined, target: RowTarget | undefined): boolean {
  const filled = rest ? filledCount(rest) : 0;
  return filled > 0 && filled !== target?.columns.length;
}

/** The rows that end only where the next text is, although the next row or its label is lost. */
export const openEnds = detectorOfRows(({ rows, targets, rowOf, strays }) => {
  const taken = new Set([...rowOf.values(), ...strays.map(({ row }) => row)]);
  const isNextLost = (at: number): boolean => {
    const next = targets.findIndex(({ kind }, later) => later > at && (kind === 'own' || rowOf.has(later)));
    return targets[next]?.table === targets[at]?.table && !rowOf.has(next);
  };
  const isOpen = ([at, row]: readonly [number, number]): boolean =>
    rows[row]?.openEnded === true &&
    (isNextLost(at) || (!taken.has(row + 1) && leavesFigures(rows[row + 1], targets[at])));
  return [...rowOf].filter(isOpen).map(([at]) => [at, { code: 'openEnd' }] as const);
});
