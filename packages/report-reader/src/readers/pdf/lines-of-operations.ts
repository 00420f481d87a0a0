import { IDENTITY, multiply, toMatrix, type Matrix } from '../pages/geometry.ts';
import { isShown, LineCollector, MOST_SHAPES, type RulingLines } from '../pages/tables/ruling-lines.ts';
import type { PdfOperatorCodes } from './open-pdf.ts';
import type { PdfOperations } from './operations-of-page.ts';
import { asNumbers, partsOfPath } from './path-of-operation.ts';

interface GraphicsState {
  readonly matrix: Matrix;
  readonly isStrokeShown: boolean;
  readonly isFillShown: boolean;
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
        for (const part of partsOfPath(path, state.matrix)) {
          if (isStroke && state.isStrokeShown) lines.addStroke(part);
          if (isFill && state.isFillShown) lines.addFill(part);
        }
        break;
      }
    }
  });
  return lines.finish();
}
