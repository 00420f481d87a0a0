/** A part of a text that both texts have in this order, or only this one. */
interface Run {
  readonly at: number;
  readonly text: string;
  readonly isShared: boolean;
}

/** Two sentences in runs of what they share and what only one has, by their longest common subsequence of characters. */
export function runsOf(one: string, other: string): { readonly one: Run[]; readonly other: Run[] } {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  const longest = (at: number, otherAt: number): number => lengths[at]?.[otherAt] ?? 0;
  for (let at = one.length - 1; at >= 0; at -= 1)
    for (let otherAt = other.length - 1; otherAt >= 0; otherAt -= 1) {
      const row = lengths[at];
      if (row)
        row[otherAt] =
          one[at] === other[otherAt]
            ? longest(at + 1, otherAt + 1) + 1
            : Math.max(longest(at + 1, otherAt), longest(at, otherAt + 1));
    }
  const shared: [Set<number>, Set<number>] = [new Set(), new Set()];
  for (let at = 0, otherAt = 0; at < one.length && otherAt < other.length;)
    if (one[at] === other[otherAt]) {
      shared[0].add(at++);
      shared[1].add(otherAt++);
    } else if (longest(at + 1, otherAt) >= longest(at, otherAt + 1)) at += 1;
    else otherAt += 1;
  return { one: inRuns(one, shared[0]), other: inRuns(other, shared[1]) };
}

function inRuns(text: string, shared: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < text.length;) {
    const isShared = shared.has(at);
    let end = at + 1;
    while (end < text.length && shared.has(end) === isShared) end += 1;
    runs.push({ at, text: text.slice(at, end), isShared });
    at = end;
  }
  return runs;
}
