/** What is not decided yet is hatched, so that it is told apart without its colour. */
export const hatch = (ink: string) => ({
  symbol: 'rect' as const,
  color: ink,
  dashArrayX: [1, 0],
  dashArrayY: [2, 4],
  rotation: -Math.PI / 4,
});
