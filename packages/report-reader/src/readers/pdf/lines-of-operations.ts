import { IDENTITY, multiply, toMatrix, transform, type Matrix, type Point } from '../pages/geometry.ts';
import { isShown, LineCollector, MOST_SHAPES, type RulingLines } from '../pages/ruling-lines.ts';
import type { PdfOperatorCodes } from './open-pdf.ts';
import type { PdfOperations } from './operations-of-page.ts';

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

/**
 * The straight lines a page draws, whether stroked or as thin filled shapes.
 *
 * @param base takes PDF's coordinates to the page's
 */
export function linesOfOperations(
  operations: PdfOperations,
  codes: PdfOperatorCodes,
  base: Matrix,
): RulingLines {
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
  return lines.finish();
}

function asNumbers(value: unknown): ArrayLike<number> | null {
  if (ArrayBuffer.isView(value) && 'length' in value) return Array.from(value as Float32Array);
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'number')) return value;
  return null;
}
