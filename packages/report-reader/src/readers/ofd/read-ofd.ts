import type { NeutralDocument } from '../../neutral-document.ts';
import type { Matrix } from '../pages/geometry.ts';
import { PageReader } from '../pages/page-reader.ts';
import { isShown, LineCollector, MOST_SHAPES, type RulingLines } from '../pages/tables/ruling-lines.ts';
import { drawPage, POINTS } from './draw-page.ts';
import type { PaintedShape } from './painted-page.ts';
import { OfdBudget } from './ofd-budget.ts';
import { pagesOfOfd } from './ofd-documents.ts';
import { OfdPackage } from './ofd-package.ts';
import { cornersOf, movedBy } from './path-data.ts';
import { PageRenderer } from './render-page.ts';

function linesOfShapes(shapes: readonly PaintedShape[], base: Matrix): RulingLines {
  const lines = new LineCollector();
  for (const { steps, stroke, fill } of shapes.slice(0, MOST_SHAPES)) {
    for (const part of cornersOf(movedBy(base, steps))) {
      if (stroke !== null && isShown(stroke)) lines.addStroke(part);
      if (fill !== null && isShown(fill)) lines.addFill(part);
    }
  }
  return lines.finish();
}

/**
 * Reads an OFD file (GB/T 33190), China's national format of fixed pages, as a PDF is read: its tables are rebuilt from the
 * lines drawn around their cells; locations are boxes on its pages. Pictures, annotations and seals are not looked at.
 *
 * @throws ReadRefusal DAMAGED_FILE, PASSWORD_PROTECTED, SCANNED_IMAGE when there is no text, TOO_LARGE, TOO_INTRICATE
 */
export function readOfd(bytes: Uint8Array): NeutralDocument {
  const pages = new PageReader();
  const renderer = new PageRenderer();
  const budget = new OfdBudget();
  const base: Matrix = [POINTS, 0, 0, POINTS, 0, 0];
  for (const page of pagesOfOfd(new OfdPackage(bytes))) {
    const painted = drawPage(page, budget);
    const size = { width: page.width * POINTS, height: page.height * POINTS };
    pages.add({
      ...size,
      base,
      texts: painted.texts,
      linesUnder: (under) => linesOfShapes(painted.shapes, under),
    });
    renderer.add(painted, base, size);
  }
  return {
    kind: 'ofd',
    ...pages.doubt,
    blocks: pages.finish(),
    rendering: { kind: 'pages', pages: renderer.pages },
  };
}
