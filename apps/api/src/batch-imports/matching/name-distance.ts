/** An area in front of a name (示例省示例市…) makes it less different than other letters do. */
const LETTER_IN_FRONT = 0.25;

/**
 * How many letters have to be changed, added or dropped to make one name of the other; letters in front of the written
 * name count a quarter.
 */
export function nameDistance(written: string, known: string): number {
  const from = [...written];
  const to = [...known];
  let row = to.map((_, index) => index + 1);
  let corner = 0;
  for (const letter of from) {
    const start = corner + LETTER_IN_FRONT;
    let left = start;
    let diagonal = corner;
    row = row.map((above, column) => {
      left = Math.min(above + 1, left + 1, diagonal + (letter === to[column] ? 0 : 1));
      diagonal = above;
      return left;
    });
    corner = start;
  }
  return row.at(-1) ?? corner;
}
