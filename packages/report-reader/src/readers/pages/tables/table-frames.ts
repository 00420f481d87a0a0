import { cluster, type Box } from '../geometry.ts';
import type { RulingLine, RulingLines } from './ruling-lines.ts';

/** The lines of one table on one page. */
export interface TableFrame extends RulingLines {
  readonly box: Box;
  /** Whether a line closes the table at its top and bottom; a page break may leave it open. */
  readonly isClosedAbove: boolean;
  readonly isClosedBelow: boolean;
}

/** Lines that should meet may miss each other by this much. */
const NEAR = 3;
/** A page with more lines than this in one direction holds a drawing; no statutory table comes near. */
const MOST_LINES = 800;
/** Lines reaching further than this beyond the last one across them show that the border there is missing. */
const OPEN_END = 6;

const crosses = (horizontal: RulingLine, vertical: RulingLine): boolean =>
  horizontal.at >= vertical.from - NEAR &&
  horizontal.at <= vertical.to + NEAR &&
  vertical.at >= horizontal.from - NEAR &&
  vertical.at <= horizontal.to + NEAR;

interface LineGroup {
  readonly horizontal: Set<RulingLine>;
  readonly vertical: Set<RulingLine>;
}

/** The groups of lines that hang together by crossing. */
function connected({ horizontal, vertical }: RulingLines): RulingLines[] {
  let groups: LineGroup[] = [];
  for (const line of vertical) {
    const crossing = horizontal.filter((other) => crosses(other, line));
    const joined: LineGroup = { horizontal: new Set(crossing), vertical: new Set([line]) };
    groups = groups.filter((group) => {
      if (!crossing.some((other) => group.horizontal.has(other))) return true;
      for (const other of group.horizontal) joined.horizontal.add(other);
      for (const other of group.vertical) joined.vertical.add(other);
      return false;
    });
    groups.push(joined);
  }
  return groups.map((group) => ({ horizontal: [...group.horizontal], vertical: [...group.vertical] }));
}

/** Closes a table where its lines reach beyond the last one across them. */
function toFrame({ horizontal, vertical }: RulingLines): TableFrame | null {
  if (horizontal.length === 0 || vertical.length === 0) return null;
  const left = Math.min(...horizontal.map((line) => line.from), ...vertical.map((line) => line.at));
  const right = Math.max(...horizontal.map((line) => line.to), ...vertical.map((line) => line.at));
  const top = Math.min(...vertical.map((line) => line.from), ...horizontal.map((line) => line.at));
  const bottom = Math.max(...vertical.map((line) => line.to), ...horizontal.map((line) => line.at));
  const isMissing = (lines: readonly RulingLine[], at: number): boolean =>
    lines.every((line) => Math.abs(line.at - at) > OPEN_END);
  const sides = [left, right]
    .filter((at) => isMissing(vertical, at))
    .map((at) => ({ at, from: top, to: bottom }));
  return {
    horizontal,
    vertical: [...vertical, ...sides],
    box: { x0: left, x1: right, y0: top, y1: bottom },
    isClosedAbove: !isMissing(horizontal, top),
    isClosedBelow: !isMissing(horizontal, bottom),
  };
}

/** Whether the lines part the box into cells: a frame around text, or a rule under it, is no table. */
function hasCells({ horizontal, vertical, box }: TableFrame): boolean {
  const columns = cluster([...vertical.map((line) => line.at), box.x0, box.x1], NEAR).length - 1;
  const rows = cluster([...horizontal.map((line) => line.at), box.y0, box.y1], NEAR).length - 1;
  return columns >= 2 || rows >= 2;
}

/** Whether this many lines are a drawing, in which no tables are looked for. */
export const isDrawing = ({ horizontal, vertical }: RulingLines): boolean =>
  horizontal.length > MOST_LINES || vertical.length > MOST_LINES;

/** The tables a page draws with lines, from top to bottom. */
export function tableFrames(lines: RulingLines): TableFrame[] {
  if (isDrawing(lines)) return [];
  return connected(lines)
    .flatMap((group) => toFrame(group) ?? [])
    .filter(hasCells)
    .toSorted((first, second) => first.box.y0 - second.box.y0);
}
