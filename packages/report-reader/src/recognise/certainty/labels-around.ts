import { lastWord } from '../wording/endings-of-texts.ts';
import { isCutOff } from '../wording/label-around-figures.ts';
import { endWithLabel } from '../wording/label-score.ts';
import { wordsAfterLabel } from '../wording/words-after-label.ts';
import { joinedWords } from '../wording/normalise-label.ts';
import type { RowTarget } from '../wording/row-targets.ts';
import { isOnGrid } from '../rows/printed-row.ts';
import type { Alignment } from '../alignment/alignment.ts';
import { detectorOfRows } from './detector.ts';
import type { Doubt } from '../doubts/doubt.ts';

/** Shorter labels may occur in other words. */
const SHORTEST_HELD = 4;

/** What may hold a row's label: the texts before its figures, and those below where it may go on below them. */
const wordsAround = (labels: readonly string[], below: readonly string[] | null): readonly string[] => {
  const before = joinedWords(labels);
  return below === null ? [before] : [before, joinedWords([...labels, ...below].map(lastWord))];
};

/** Whether the texts around a row's figures hold the label of another row too. */
function holdsLabel(text: string, target: RowTarget, other: RowTarget): boolean {
  return other.spellings.some(
    ({ numbered, words }) =>
      (words.length >= SHORTEST_HELD && text.includes(words)) ||
      target.spellings.some((own) => text.endsWith(numbered + own.numbered)),
  );
}

/** What the texts around the figures of one row say beside its label. */
function doubtsAround({ rows, targets, rowOf }: Alignment, at: number, index: number): Doubt[] {
  const [target, row] = [targets[at], rows[index]];
  if (!target || !row) return [];
  const isSaidAbove = endWithLabel(row.labels, target.spellings);
  // A grid knows where its cells end.
  const below = isSaidAbove || isOnGrid(row) ? null : (rows[index + 1]?.labels ?? null);
  const around = wordsAround(row.labels, below);
  const held = targets.find(
    (other, number) =>
      other.kind === 'own' &&
      !rowOf.has(number) &&
      other.table === target.table &&
      around.some((text) => holdsLabel(text, target, other)),
  );
  const words = isSaidAbove ? null : wordsAfterLabel(row.labels, target.spellings);
  const found: (Doubt | null)[] = [
    held ? { code: 'holdsLabel', label: held.rowPath.at(-1)?.label ?? '' } : null,
    words === null ? null : { code: 'wordsAfterLabel', words },
    isCutOff(row.labels, below ?? [], target.spellings) ? { code: 'labelCutOff' } : null,
  ];
  return found.filter((doubt) => doubt !== null);
}

/** The rows whose figures are surrounded by the label of a row without any, by other words, or only by a part of their own label. */
export const labelsAround = detectorOfRows((alignment) =>
  [...alignment.rowOf].flatMap(([at, index]) =>
    doubtsAround(alignment, at, index).map((doubt) => [at, doubt] as const),
  ),
);
