import { transform, type Matrix, type Point } from '../pages/geometry.ts';

/** How pdf.js encodes a path: an operation, then its coordinates. */
const MOVE_TO = 0;
const COORDINATES = [2, 2, 6, 4, 0];

/** The corners of each part of a path, curves by their ends. */
export function partsOfPath(path: ArrayLike<number>, matrix: Matrix): Point[][] {
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

/** The numbers of an operation, however pdf.js keeps them; null for anything else. */
export function asNumbers(value: unknown): ArrayLike<number> | null {
  if (ArrayBuffer.isView(value) && 'length' in value) return value as Float32Array;
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'number')) return value;
  return null;
}
