/** One row of the Levenshtein table after each character of `text`, for matching `label` against it. */
function lastRow(label: string, text: string, freeStart: boolean): number[] {
  let row = Array.from({ length: label.length + 1 }, (_, index) => index);
  for (let t = 1; t <= text.length; t += 1) {
    const next = [freeStart ? 0 : t];
    for (let l = 1; l <= label.length; l += 1) {
      const substitution = (row[l - 1] ?? 0) + (label[l - 1] === text[t - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[l] ?? 0) + 1, (next[l - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row;
}

/** The number of characters to insert, drop or change to make one text the other. */
export function editDistance(a: string, b: string): number {
  return lastRow(a, b, false).at(-1) ?? 0;
}

/** The smallest edit distance between `label` and any ending of `text`. */
export function endingDistance(label: string, text: string): number {
  const ending = text.slice(-label.length * 2);
  return lastRow(label, ending, true).at(-1) ?? 0;
}
