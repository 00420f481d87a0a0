import { finite } from './numbers.ts';
import { transform, type Matrix, type Point } from '../pages/geometry.ts';

/** One step of a path, its points in the object's own coordinates; the last one is where it ends. */
export interface PathStep {
  readonly step: 'move' | 'line' | 'quadratic' | 'cubic' | 'close';
  readonly points: readonly Point[];
}

/** The letters of the standard: how many numbers follow, and where the points among them begin. An arc is drawn as its chord. */
const STEPS: Readonly<Record<string, { step: PathStep['step']; numbers: number; from: number }>> = {
  S: { step: 'move', numbers: 2, from: 0 },
  M: { step: 'move', numbers: 2, from: 0 },
  L: { step: 'line', numbers: 2, from: 0 },
  Q: { step: 'quadratic', numbers: 4, from: 0 },
  B: { step: 'cubic', numbers: 6, from: 0 },
  A: { step: 'line', numbers: 7, from: 5 },
  C: { step: 'close', numbers: 0, from: 0 },
};

const TOKEN = /[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)/g;

/**
 * The steps of an abbreviated path, up to what is none.
 *
 * @param most no more than this many
 */
export function stepsOfPath(data: string, most: number): PathStep[] {
  const steps: PathStep[] = [];
  let open: { readonly letter: string; readonly numbers: number[] } | null = null;
  for (const [token] of data.matchAll(TOKEN)) {
    if (/[A-Za-z]/.test(token)) {
      if (open) break;
      open = { letter: token, numbers: [] };
    } else {
      open?.numbers.push(finite(token));
    }
    const known = STEPS[open?.letter ?? ''];
    if (!open || !known || steps.length >= most) break;
    if (open.numbers.length < known.numbers) continue;
    const points: Point[] = [];
    for (let at = known.from; at < known.numbers; at += 2) {
      points.push({ x: open.numbers[at] ?? 0, y: open.numbers[at + 1] ?? 0 });
    }
    steps.push({ step: known.step, points });
    open = null;
  }
  return steps;
}

/** The same steps with their points moved by a matrix. */
export const movedBy = (matrix: Matrix, steps: readonly PathStep[]): PathStep[] =>
  steps.map(({ step, points }) => ({ step, points: points.map(({ x, y }) => transform(matrix, x, y)) }));

/** The corners of each part of a path, curves by their ends. */
export function cornersOf(steps: readonly PathStep[]): Point[][] {
  const parts: Point[][] = [];
  for (const { step, points } of steps) {
    const part = parts.at(-1);
    const end = step === 'close' ? part?.[0] : points.at(-1);
    if (!end) continue;
    if (step === 'move' || !part) parts.push([end]);
    else part.push(end);
  }
  return parts;
}
