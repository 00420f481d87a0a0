import type { Form } from '@zhaojian/report';
import { isTableTied } from '../figures/row-relations.ts';
import type { Across } from '../lines/line-cell.ts';
import { isFilled, type FigurePiece } from '../rows/printed-row.ts';
import type { AlignedRow } from '../alignment/align-rows.ts';

/** Fewer rows than this do not show how a text parts its cells. */
const FEWEST_ROWS = 4;
/** Columns are apart by two spaces at least; what stands nearer may be of one, for not all characters are as wide as a letter. */
const BETWEEN_COLUMNS = 2;
/** Of the rows that print figures so many must fit: one that lost a cell does not. */
const MOST_ROWS = 0.8;

/** The figures of a row, all on one line of text that parts its cells by spaces; null for any other row. */
function figuresOnLine({ row }: AlignedRow): (FigurePiece & { readonly across: Across })[] | null {
  const figures = row.figures.filter(isFilled);
  const isOnLine = figures.every(
    ({ across, place }) =>
      across !== undefined &&
      place.kind === 'line' &&
      figures[0]?.place.kind === 'line' &&
      place.line === figures[0].place.line,
  );
  const isWhole = figures.length === row.figures.length && figures.length > 0;
  return isOnLine && isWhole ? (figures as (FigurePiece & { readonly across: Across })[]) : null;
}

/** A blank before a figure, or behind it. */
const blankBeside = ({ place }: FigurePiece, isBehind = false): FigurePiece => ({
  text: '',
  place:
    place.kind === 'line'
      ? { ...place, from: isBehind ? place.to : place.from, to: isBehind ? place.to : place.from }
      : place,
});

/** The figures with so many blanks before each. */
const withBlanks = (figures: readonly FigurePiece[], blanks: readonly number[]): FigurePiece[] =>
  figures.flatMap((figure, at) => [
    ...Array.from({ length: blanks[at] ?? 0 }, () => blankBeside(figure)),
    figure,
  ]);

/** How many places the spaces before each figure make, where a cell is parted from the next by so many. */
function placesBefore(figures: readonly { readonly across: Across }[], unit: number): number[] | null {
  const places = figures.map(({ across }) => across.gap / unit + (across.isFirst ? 1 : 0));
  return places.every(Number.isInteger) ? places : null;
}

/**
 * By how many spaces a text parts its cells, empty ones among them: those that make as many places as there are columns of
 * most rows. Null where they do not.
 */
function unitOf(rows: readonly AlignedRow[]): number | null {
  const lines = rows.flatMap((row) => {
    const figures = figuresOnLine(row);
    return figures ? [{ figures, count: row.target.columns.length }] : [];
  });
  const unit = Math.min(
    ...lines.flatMap(({ figures }) => figures.flatMap(({ across }) => (across.isFirst ? [] : across.gap))),
  );
  const fitting = lines.filter(
    ({ figures, count }) => sum(placesBefore(figures, unit) ?? []) === count,
  ).length;
  return unit > 0 && fitting >= FEWEST_ROWS && fitting >= lines.length * MOST_ROWS ? unit : null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The row with a blank in each place that its spaces leave. */
function withPlaces(aligned: AlignedRow, unit: number): AlignedRow {
  const figures = figuresOnLine(aligned);
  const places = figures && placesBefore(figures, unit);
  if (!places || sum(places) !== aligned.target.columns.length) return aligned;
  return {
    ...aligned,
    row: {
      ...aligned.row,
      figures: withBlanks(
        figures,
        places.map((number) => number - 1),
      ),
    },
  };
}

/** The stretches of the line in which the figures of some rows stand below each other, left to right. */
function stacksOf(rows: readonly AlignedRow[]): Across[] {
  const all = rows.flatMap((row) => (figuresOnLine(row) ?? []).map(({ across }) => across));
  const stacks: Across[] = [];
  for (const next of all.toSorted((a, b) => a.from - b.from)) {
    const last = stacks.at(-1);
    if (last && next.from < last.to + BETWEEN_COLUMNS)
      stacks[stacks.length - 1] = { ...last, to: Math.max(last.to, next.to) };
    else stacks.push(next);
  }
  return stacks;
}

/** The row with its figures in the columns that they stand in, each of which is one of the stacks. */
function inStacks(aligned: AlignedRow, stacks: readonly Across[]): AlignedRow {
  const figures = figuresOnLine(aligned);
  if (!figures) return aligned;
  const places = stacks.map(({ from, to }) =>
    figures.filter(({ across }) => across.from >= from && across.to <= to),
  );
  if (places.some(({ length }) => length > 1)) return aligned;
  const pieces = places.map(([figure], at) => {
    const next = places.slice(at).flat()[0];
    return figure ?? (next ? blankBeside(next) : blankBeside(figures.at(-1) as FigurePiece, true));
  });
  return { ...aligned, row: { ...aligned.row, figures: pieces } };
}

/**
 * Rows of text that part their cells by spaces, with a blank in each place that they leave empty: where the spaces make as
 * many places as there are columns, or where the figures of a table stand below each other in as many stacks. Only tables
 * whose sums bear that out are read by stacks.
 */
export function withPlacesInSpaces(form: Form, aligned: readonly AlignedRow[]): AlignedRow[] {
  const unit = unitOf(aligned);
  if (unit !== null) return aligned.map((row) => withPlaces(row, unit));
  const tables = new Set(aligned.map(({ target }) => target.table));
  const stacks = new Map(
    [...tables]
      .filter((table) => isTableTied(form, table))
      .map((table) => [table, aligned.filter(({ target }) => target.table === table)] as const)
      .filter(([, rows]) => rows.length >= FEWEST_ROWS)
      .map(([table, rows]) => [table, stacksOf(rows)]),
  );
  return aligned.map((row) => {
    const found = stacks.get(row.target.table);
    return found?.length === row.target.columns.length ? inStacks(row, found) : row;
  });
}
