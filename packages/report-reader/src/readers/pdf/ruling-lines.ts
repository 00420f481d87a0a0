import { IDENTITY, multiply, toMatrix, transform, type Matrix, type Point } from './geometry.ts';
import type { PdfOperatorCodes } from './open-pdf.ts';
import type { PdfOperations } from './operations-of-page.ts';

/** A straight line along the page: `at` is its y (horizontal) or x (vertical), from one end to the other. */
export interface RulingLine {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
export interface RulingLines {
  readonly horizontal: readonly RulingLine[];
  readonly vertical: readonly RulingLine[];
}

/** Filled shapes thinner than this are lines; Word's and WPS's PDFs draw borders so. */
const THICKEST = 3;
const SHORTEST = 3;
/** How far the ends of a line may lie apart across its direction. */
const SLANT = 1;
/** Lines that continue one another may leave a gap where a border crosses them. */
const GAP = 3;
/** A thin rectangle has five; ornaments and drawn letters have more. */
const MOST_CORNERS = 12;
/** No page of a report has so many; a drawing or a map has. */
const MOST_SHAPES = 50_000;

interface GraphicsState {
  readonly matrix: Matrix;
  readonly isStrokeShown: boolean;
  readonly isFillShown: boolean;
}

/** How pdf.js encodes a path: an operation, then its coordinates. */
const MOVE_TO = 0;
const COORDINATES = [2, 2, 6, 4, 0];

/** The corners of each part of a path, curves by their ends. */
function subpaths(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const parts: Point[][] = [];
  let at = 0;
  while (at < path.length) {
    const operation = path[at] ?? 0;
    const count = COORDINATES[operation] ?? 0;
    const part = parts.at(-1);
    if (count === 0) {
      const [first] = part ?? [];
      if (part && first) part.push(first);
    } else {
      const corner = transform(matrix, path[at + count - 1] ?? 0, path[at + count] ?? 0);
      if (operation === MOVE_TO || !part) parts.push([corner]);
      else part.push(corner);
    }
    at += count + 1;
  }
  return parts;
}

/** White lines are there to hide others. */
const isShown = (colour: unknown): boolean =>
  typeof colour !== 'string' || !/^#f[a-f]f[a-f]f[a-f]$/i.test(colour);

/** The lines collected from a page before those that continue one another are joined. */
class LineCollector {
  readonly horizontal: RulingLine[] = [];
  readonly vertical: RulingLine[] = [];

  addStroke(part: readonly Point[]): void {
    for (let index = 1; index < part.length; index += 1) {
      const [start, end] = [part[index - 1], part[index]];
      if (start && end) this.#addLine(start, end, SLANT);
    }
  }

  addFill(part: readonly Point[]): void {
    if (part.length > MOST_CORNERS) return;
    const xs = part.map((point) => point.x);
    const ys = part.map((point) => point.y);
    const start = { x: Math.min(...xs), y: Math.min(...ys) };
    const end = { x: Math.max(...xs), y: Math.max(...ys) };
    this.#addLine(start, end, THICKEST);
  }

  #addLine(start: Point, end: Point, thickness: number): void {
    const width = Math.abs(end.x - start.x);
    const height = Math.abs(end.y - start.y);
    if (height <= thickness && width > Math.max(height, SHORTEST)) {
      this.horizontal.push({
        at: (start.y + end.y) / 2,
        from: Math.min(start.x, end.x),
        to: Math.max(start.x, end.x),
      });
    } else if (width <= thickness && height > Math.max(width, SHORTEST)) {
      this.vertical.push({
        at: (start.x + end.x) / 2,
        from: Math.min(start.y, end.y),
        to: Math.max(start.y, end.y),
      });
    }
  }
}

/** Joins lines that lie on one another or continue one another. */
function joinLines(lines: readonly RulingLine[]): RulingLine[] {
  const tracks: RulingLine[][] = [];
  for (const line of lines.toSorted((left, right) => left.at - right.at)) {
    const track = tracks.at(-1);
    if (line.at - (track?.at(-1)?.at ?? -Infinity) <= SLANT) track?.push(line);
    else tracks.push([line]);
  }
  return tracks.flatMap((track) => {
    const joined: RulingLine[] = [];
    for (const line of track.toSorted((left, right) => left.from - right.from)) {
      const last = joined.at(-1);
      if (last && line.from <= last.to + GAP) {
        joined[joined.length - 1] = { ...last, to: Math.max(last.to, line.to) };
      } else {
        joined.push(line);
      }
    }
    return joined;
  });
}

/**
 * The straight lines a page draws, whether stroked or as thin filled shapes.
 *
 * @param base takes PDF's coordinates to the page's
 */
export function rulingLines(operations: PdfOperations, codes: PdfOperatorCodes, base: Matrix): RulingLines {
  const strokes = new Set([codes.stroke, codes.closeStroke]);
  const fills = new Set([codes.fill, codes.eoFill, codes.rawFillPath]);
  const both = new Set([
    codes.fillStroke,
    codes.eoFillStroke,
    codes.closeFillStroke,
    codes.closeEOFillStroke,
  ]);
  const lines = new LineCollector();
  const saved: GraphicsState[] = [];
  let state: GraphicsState = { matrix: base, isStrokeShown: true, isFillShown: true };
  let shapes = 0;

  operations.fnArray.forEach((code, index) => {
    const values: unknown = operations.argsArray[index];
    const parameters: readonly unknown[] = Array.isArray(values) ? values : [];
    switch (code) {
      case codes.save:
        saved.push(state);
        break;
      case codes.restore:
      case codes.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case codes.transform:
        state = { ...state, matrix: multiply(state.matrix, toMatrix(asNumbers(values))) };
        break;
      case codes.paintFormXObjectBegin:
        saved.push(state);
        state = {
          ...state,
          matrix: multiply(state.matrix, parameters[0] ? toMatrix(asNumbers(parameters[0])) : IDENTITY),
        };
        break;
      case codes.setStrokeRGBColor:
        state = { ...state, isStrokeShown: isShown(parameters[0]) };
        break;
      case codes.setFillRGBColor:
        state = { ...state, isFillShown: isShown(parameters[0]) };
        break;
      case codes.constructPath: {
        const [painting, data] = parameters;
        const path = asNumbers(Array.isArray(data) ? data[0] : null);
        shapes += 1;
        if (typeof painting !== 'number' || !path || shapes > MOST_SHAPES) break;
        const isStroke = strokes.has(painting) || both.has(painting);
        const isFill = fills.has(painting) || both.has(painting);
        if (!isStroke && !isFill) break;
        for (const part of subpaths(path, state.matrix)) {
          if (isStroke && state.isStrokeShown) lines.addStroke(part);
          if (isFill && state.isFillShown) lines.addFill(part);
        }
        break;
      }
    }
  });
  return { horizontal: joinLines(lines.horizontal), vertical: joinLines(lines.vertical) };
}

function asNumbers(value: unknown): ArrayLike<number> | null {
  if (ArrayBuffer.isView(value) && 'length' in value) return Array.from(value as Float32Array);
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'number')) return value;
  return null;
}
