import { isFilled, isOnGrid, type PrintedRow } from '../rows/printed-row.ts';
import type { AlignedRow } from '../alignment/align-rows.ts';
import { isDisplaced, isFilledRow, type Alignment } from '../alignment/alignment.ts';
import type { RowDetector } from './detector.ts';
import type { Doubt } from '../doubts/doubt.ts';
import { labelsAround } from './labels-around.ts';
import { openEnds } from './open-ends.ts';
import { rowsOneOff } from './rows-one-off.ts';

/** The rows of the form that take the position of a row whose label cannot be read. */
const labelsUnknown: RowDetector = ({ rows, byPosition, inOrder }) =>
  [...byPosition]
    .filter(([at]) => !inOrder.has(at))
    .map(([at, index]) => {
      const label = rows[index]?.labels.at(-1);
      return [at, label ? { code: 'labelUnreadable', label } : { code: 'labelMissing' }] as const;
    });

const rowsOutOfOrder: RowDetector = (alignment) =>
  [...alignment.rowOf]
    .filter(([at, row]) => isDisplaced(alignment, at, row))
    .map(([at]) => [at, { code: 'outOfOrder' }] as const);

/** A row that says something of its label: figures, or in a grid the blanks where they could stand. */
const isTelling = (row: PrintedRow): boolean => isFilledRow(row) || (isOnGrid(row) && row.figures.length > 0);

const printedFigures = (row: PrintedRow): string =>
  row.figures
    .map((figure) => figure.text.trim())
    .filter((text) => text !== '')
    .join(' ');

/** The rows whose label stands elsewhere too, beside other figures. */
const rowsRepeated: RowDetector = ({ rows, rowOf, strays }) =>
  [...rowOf].flatMap(([at, index]) => {
    const own = rows[index];
    const different = strays
      .flatMap((stray) => (stray.target === at && stray.row !== index ? (rows[stray.row] ?? []) : []))
      .find((other) => isTelling(other) && own && printedFigures(other) !== printedFigures(own));
    return different ? [[at, { code: 'repeated', there: printedFigures(different) }] as const] : [];
  });

/** Nobody writes a count so: the digits are those of several figures run together. The mark of a footnote is no digit. */
const LEADING_ZERO = /^\s*[+-]?[0０][\d０-９,，]/u;

/** What the figures of a row say themselves of where they may belong, and what is said of them already. */
const strangeFigures: RowDetector = ({ rows, rowOf }) =>
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
  });

/** What is looked for in rows before their figures are read: a new detector is one function and one entry here. */
const ROW_DETECTORS: readonly RowDetector[] = [
  labelsUnknown,
  rowsOutOfOrder,
  rowsRepeated,
  labelsAround,
  strangeFigures,
  rowsOneOff,
  openEnds,
];

/** The rows of the form with why all figures of some of them should be looked at. */
export function withRowDoubts(alignment: Alignment, rows: readonly AlignedRow[]): AlignedRow[] {
  const found = ROW_DETECTORS.flatMap((detect) => detect(alignment));
  return rows.map((row) => {
    const own = found.flatMap(([at, doubt]) => (alignment.targets[at] === row.target ? [doubt] : []));
    return own.length === 0 ? row : { ...row, doubts: [...row.doubts, ...own] };
  });
}
