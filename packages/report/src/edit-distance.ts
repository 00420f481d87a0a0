/**
 * One row of the Levenshtein table after each character of `text`, for matching `label` against it: its last figure.
 *
 * @param inFront what a character of `text` costs that is in front of all of `label`
 */
function lastDistance(label: string, text: string, inFront: number): number {
  let row = Float32Array.from({ length: label.length + 1 }, (_, index) => index);
  let next = new Float32Array(label.length + 1);
  for (let t = 1; t <= text.length; t += 1) {
    next[0] = t * inFront;
    const character = text.charCodeAt(t - 1);
    for (let l = 1; l <= label.length; l += 1) {
      const substitution = (row[l - 1] ?? 0) + (label.charCodeAt(l - 1) === character ? 0 : 1);
      next[l] = Math.min(substitution, (row[l] ?? 0) + 1, (next[l - 1] ?? 0) + 1);
    }
    [row, next] = [next, row];
  }
  return row[label.length] ?? 0;
}

/** How many characters of `label` do not occur in `text` at all: no edit distance between them is smaller. */
function missingCharacters(label: string, text: string): number {
  let missing = 0;
  for (const character of label) if (!text.includes(character)) missing += 1;
  return missing;
}

/**
 * The number of characters to insert, drop or change to make one text the other; Infinity where it is clear
 * beforehand that there are more than `most`.
 */
export function editDistance(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) > most || missingCharacters(a, b) > most) return Infinity;
  return lastDistance(a, b, 1);
}

/** The smallest edit distance between `label` and any ending of `text`; Infinity where it is clearly more than `most`. */
export function endingDistance(label: string, text: string, most = Infinity): number {
  const ending = text.slice(-label.length * 2);
  if (missingCharacters(label, ending) > most) return Infinity;
  return lastDistance(label, ending, 0);
}

/**
 * The number of characters to insert, drop or change to make `text` of `label`, where those of `text` in front of the
 * label cost only `inFront` each, e.g. 0.25.
 */
export const distanceBehind = (label: string, text: string, inFront: number): number =>
  lastDistance(label, text, inFront);
