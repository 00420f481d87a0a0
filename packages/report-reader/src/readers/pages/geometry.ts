/** Points on a page are measured from its top left corner, in points (1/72 inch), y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** An affine transform `[a b c d e f]` as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Six numbers as a matrix; the one that changes nothing where there are fewer. */
export function toMatrix(numbers: ArrayLike<number> | null | undefined): Matrix {
  if (!numbers || numbers.length < 6) return IDENTITY;
  return [
    numbers[0] ?? 1,
    numbers[1] ?? 0,
    numbers[2] ?? 0,
    numbers[3] ?? 1,
    numbers[4] ?? 0,
    numbers[5] ?? 0,
  ];
}

/** First `inner`, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

/** First a move by these lengths, then the matrix. */
export const movedBefore = (matrix: Matrix, x: number, y: number): Matrix => [
  matrix[0],
  matrix[1],
  matrix[2],
  matrix[3],
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
];

/** Where a matrix takes a point. */
export const transform = (matrix: Matrix, x: number, y: number): Point => ({
  x: matrix[0] * x + matrix[2] * y + matrix[4],
  y: matrix[1] * x + matrix[3] * y + matrix[5],
});

/** The smallest box around all of them. */
export function boundingBox(boxes: readonly Box[]): Box {
  const around = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { x0, y0, x1, y1 } of boxes) {
    around.x0 = Math.min(around.x0, x0);
    around.y0 = Math.min(around.y0, y0);
    around.x1 = Math.max(around.x1, x1);
    around.y1 = Math.max(around.y1, y1);
  }
  return around;
}

/** Whether corners are those of a rectangle along the page's edges. */
export function isRectangle(corners: readonly Point[]): boolean {
  const { x0, x1, y0, y1 } = boundingBox(corners.map(({ x, y }) => ({ x0: x, y0: y, x1: x, y1: y })));
  const near = Math.min(x1 - x0, y1 - y0) * 0.05;
  const isAt = (at: number, edge: number): boolean => Math.abs(at - edge) <= near;
  return (
    corners.length >= 4 &&
    corners.every(({ x, y }) => (isAt(x, x0) || isAt(x, x1)) && (isAt(y, y0) || isAt(y, y1)))
  );
}

/** Sorted values with those closer than `tolerance` to their neighbour put together at their mean. */
export function cluster(values: readonly number[], tolerance: number): number[] {
  const groups: number[][] = [];
  for (const value of values.toSorted((left, right) => left - right)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last !== undefined && value - last <= tolerance) group.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}
