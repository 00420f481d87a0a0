import type { LeftOut, TableBlock, TableCell } from '../../../neutral-document.ts';
import { cluster, type Box } from '../geometry.ts';
import type { PageTable } from '../page-items.ts';
import { ruledGrid, type RuledCell, type RuledGrid } from './ruled-grid.ts';
import type { RulingLine } from './ruling-lines.ts';
import { linesOfWords, middleOf, textOfLine, type Word } from '../words.ts';

/** Columns of the parts of a table may lie this far apart on their pages. */
const NEAR = 4;

const columnsOf = ({ frame }: PageTable): number[] =>
  cluster([...frame.vertical.map((line) => line.at), frame.box.x0, frame.box.x1], NEAR);

/** Whether a table at the top of a page goes on from one at the bottom of the page before. */
export function goesOn(upper: PageTable, lower: PageTable): boolean {
  const [fewer, more] = [columnsOf(upper), columnsOf(lower)].toSorted(
    (left, right) => left.length - right.length,
  );
  const near = (left: number, right: number): boolean => Math.abs(left - right) <= NEAR;
  return (
    lower.page === upper.page + 1 &&
    near(upper.frame.box.x0, lower.frame.box.x0) &&
    near(upper.frame.box.x1, lower.frame.box.x1) &&
    (fewer ?? []).every((at) => (more ?? []).some((other) => near(at, other)))
  );
}

/** The parts of a table, moved below one another as if the page were endless. */
interface Strip {
  readonly part: PageTable;
  /** What to add to a y of its page. */
  readonly shift: number;
}

function stack(parts: readonly PageTable[]): Strip[] {
  let bottom = parts[0]?.frame.box.y0 ?? 0;
  return parts.map((part) => {
    const shift = bottom - part.frame.box.y0;
    bottom += part.frame.box.y1 - part.frame.box.y0;
    return { part, shift };
  });
}

const shiftedBox = <Shape extends Box>(box: Shape, shift: number): Shape => ({
  ...box,
  y0: box.y0 + shift,
  y1: box.y1 + shift,
});

interface FilledCell extends RuledCell {
  readonly text: string;
  readonly leftOut: LeftOut;
}

const textOf = (words: readonly Word[]): string => linesOfWords(words).map(textOfLine).join('\n');

/** What is shown of the words of a cell, and what is not. */
function shownAndLeftOut(words: readonly Word[]): { text: string; leftOut: LeftOut } {
  if (words.every(({ leftOut }) => leftOut === undefined)) return { text: textOf(words), leftOut: {} };
  const apart = (why: Word['leftOut']): string => textOf(words.filter(({ leftOut }) => leftOut === why));
  const [hidden, struck] = [apart('hidden'), apart('struck')];
  return { text: apart(undefined), leftOut: { ...(hidden && { hidden }), ...(struck && { struck }) } };
}

/** Puts each word into the cell its middle lies in; one that hangs over the edge, into the cell beside it. */
function fill(grid: RuledGrid, words: readonly Word[]): FilledCell[] {
  const wordsByCell = new Map<RuledCell, Word[]>();
  for (const word of words) {
    const { x, y } = middleOf(word);
    const cell = grid.cellAt(x, y);
    const own = cell && wordsByCell.get(cell);
    if (own) own.push(word);
    else if (cell) wordsByCell.set(cell, [word]);
  }
  return grid.cells.map((cell) => ({
    ...cell,
    ...shownAndLeftOut(wordsByCell.get(cell) ?? []),
  }));
}

/**
 * Puts a merged cell together again that a page break cut in two: the parts share their columns, one of them
 * is blank, and one of them spans several rows, as no figure does.
 */
function healed(cells: readonly FilledCell[], seam: number): FilledCell[] {
  const edge = (row: number, { column, colSpan }: FilledCell): string => `${row} ${column} ${colSpan}`;
  const above = new Map(cells.map((cell) => [edge(cell.row + cell.rowSpan, cell), cell]));
  const parts = new Set<FilledCell>();
  const whole = new Map<FilledCell, FilledCell>();
  for (const lower of cells) {
    const upper = Math.abs(lower.y0 - seam) <= NEAR ? above.get(edge(lower.row, lower)) : undefined;
    if (!upper || (upper.rowSpan === 1 && lower.rowSpan === 1)) continue;
    if (upper.text !== '' && lower.text !== '') continue;
    parts.add(lower);
    whole.set(upper, {
      ...upper,
      rowSpan: upper.rowSpan + lower.rowSpan,
      y1: lower.y1,
      text: upper.text || lower.text,
      leftOut: { ...upper.leftOut, ...lower.leftOut },
    });
  }
  return cells.flatMap((cell) => (parts.has(cell) ? [] : [whole.get(cell) ?? cell]));
}

/** Where a cell is on the page it begins on. */
function locationOf(cell: RuledCell, strips: readonly Strip[]): TableCell['location'] {
  const strip = strips.findLast(({ part, shift }) => part.frame.box.y0 + shift <= cell.y0 + 1) ?? strips[0];
  if (!strip) throw new Error('a table without parts');
  const bottom = Math.min(cell.y1 - strip.shift, strip.part.frame.box.y1);
  return {
    kind: 'box',
    page: strip.part.page,
    x: cell.x0,
    y: cell.y0 - strip.shift,
    width: cell.x1 - cell.x0,
    height: bottom - (cell.y0 - strip.shift),
  };
}

const NO_LINE_BESIDE = '这里是空白，旁边又没有表格线，可能少了一格，请核对';

/** A table from its parts, one a page. */
export function tableOfParts(parts: readonly PageTable[]): TableBlock {
  const strips = stack(parts);
  const horizontal: RulingLine[] = [];
  const vertical: RulingLine[] = [];
  const words: Word[] = [];
  for (const { part, shift } of strips) {
    horizontal.push(...part.frame.horizontal.map((line) => ({ ...line, at: line.at + shift })));
    vertical.push(
      ...part.frame.vertical.map((line) => ({ ...line, from: line.from + shift, to: line.to + shift })),
    );
    for (const word of part.words) words.push(shiftedBox(word, shift));
  }
  const boxes = strips.map(({ part, shift }) => shiftedBox(part.frame.box, shift));
  const box: Box = {
    x0: Math.min(...boxes.map(({ x0 }) => x0)),
    x1: Math.max(...boxes.map(({ x1 }) => x1)),
    y0: boxes[0]?.y0 ?? 0,
    y1: boxes.at(-1)?.y1 ?? 0,
  };
  const filled = fill(ruledGrid({ horizontal, vertical }, box), words);
  const seams = boxes.slice(1).map(({ y0 }) => y0);
  const cells = seams.reduce(healed, filled);
  return {
    type: 'table',
    aligned: true,
    cells: cells.map((cell) => ({
      text: cell.text,
      row: cell.row,
      column: cell.column,
      rowSpan: cell.rowSpan,
      colSpan: cell.colSpan,
      location: locationOf(cell, strips),
      ...(cell.isOpen && cell.text === '' ? { doubt: NO_LINE_BESIDE } : {}),
      ...(Object.keys(cell.leftOut).length === 0 ? {} : { leftOut: cell.leftOut }),
    })),
  };
}
