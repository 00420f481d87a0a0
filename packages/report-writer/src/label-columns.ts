import type { FilledTable } from './statutory-document.ts';

/** How many columns at the left hold row heads: as many as the corner spans. */
export function labelColumns({ rows }: FilledTable): number {
  const corner = rows.flat().find((cell) => cell.role === 'corner');
  return corner?.colSpan ?? 0;
}
