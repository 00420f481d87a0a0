/** How many standard errors away: 95 of 100 agencies like the others lie within 1.96, 998 of 1000 within 3.09. */
export const CONTROL_LIMITS = [
  { label: '95% 控制限', z: 1.959964 },
  { label: '99.8% 控制限', z: 3.090232 },
] as const;

/** Between which rates an agency with `cases` cases lies when it does not differ from the `mean` of all. */
export function controlLimits(mean: number, cases: number, z: number): readonly [low: number, high: number] {
  const reach = z * Math.sqrt((mean * (1 - mean)) / cases);
  return [Math.max(0, mean - reach), Math.min(1, mean + reach)];
}
