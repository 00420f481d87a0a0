import { transform, type Box, type Matrix } from '../pages/geometry.ts';
import { isShown } from '../pages/ruling-lines.ts';
import type { PaintedShape, PaintedText } from './painted-page.ts';
import { cornersOf } from './path-data.ts';

function boxOf({ steps }: PaintedShape): Box {
  const points = cornersOf(steps).flat();
  return points.reduce(
    (box, { x, y }) => ({
      x0: Math.min(box.x0, x),
      y0: Math.min(box.y0, y),
      x1: Math.max(box.x1, x),
      y1: Math.max(box.y1, y),
    }),
    { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity },
  );
}

/** White texts are looked for behind so many grounds at most. */
const MOST_GROUNDS = 500;

/**
 * The texts that can be seen: a white one only where something else is behind it, a coloured head or a picture.
 *
 * @param pictures where pictures are, in millimetres
 */
export function withoutWhiteText(
  texts: readonly PaintedText[],
  shapes: readonly PaintedShape[],
  pictures: readonly Box[],
): readonly PaintedText[] {
  if (texts.every(({ colour }) => isShown(colour))) return texts;
  const grounds = [
    ...pictures,
    ...shapes.filter(({ fill }) => fill !== null && isShown(fill)).map(boxOf),
  ].slice(0, MOST_GROUNDS);
  const isSeen = ({ transform: matrix }: PaintedText): boolean => {
    // A little above the baseline, in the first letter.
    const { x, y } = transform(matrix as unknown as Matrix, 0.1, -0.3);
    return grounds.some(({ x0, y0, x1, y1 }) => x >= x0 && x <= x1 && y >= y0 && y <= y1);
  };
  return texts.filter((text) => isShown(text.colour) || isSeen(text));
}
