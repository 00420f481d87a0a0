/** The strongest ground on which dark figures are still read: 4.5 : 1 for every outcome's colour. */
const STRONGEST = 0.55;

/** The ground of a cell: the more of its colour the larger the part. */
export const shade = (colour: string, part: number): { background: string } => ({
  background: `color-mix(in srgb, ${colour} ${Math.round(Math.min(1, Math.max(0, part)) * STRONGEST * 100)}%, transparent)`,
});
