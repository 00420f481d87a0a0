import { onceForEach, type Head } from '@zhaojian/report';
import { bestChain } from './best-chain.ts';
import { LABEL_THRESHOLD, scoreText } from '../wording/label-score.ts';
import type { HeadSpan } from '../rows/printed-row.ts';
import { spellingsOf } from '../wording/row-targets.ts';

/** Which printed head is over each column of the form. */
export interface ColumnMatch {
  /** For each column of the form the grid columns its head covers; null where no head names it. */
  readonly spans: readonly (HeadSpan | null)[];
  /** Columns whose head could not be read but is where only it can be, between two that were read. */
  readonly byPosition: ReadonlySet<number>;
  /** The heads are not printed in the order of the form. */
  readonly reordered: boolean;
}

/** What a head over a column may read as: whole in one cell, or broken over cells one above the other. */
const endingsOf = (texts: readonly string[]): string[] =>
  [1, 2, 3].filter((length) => length <= texts.length).map((length) => texts.slice(-length).join(''));

function scoreHead(span: HeadSpan, path: readonly Head[]): number {
  const leaf = path.at(-1);
  if (!leaf || span.texts.length === 0) return 0;
  const spellings = spellingsOf(leaf);
  const score = Math.max(...endingsOf(span.texts).map((text) => scoreText(text, spellings)));
  if (score < LABEL_THRESHOLD) return 0;
  const ancestors = path.slice(0, -1);
  const seen = ancestors.filter((head) =>
    span.texts.some((text) => scoreText(text, spellingsOf(head)) >= LABEL_THRESHOLD),
  );
  return score + (ancestors.length > 0 ? (0.2 * seen.length) / ancestors.length : 0);
}

/** A column left unmatched takes the one unmatched span that is between its matched neighbours. */
function fillGaps(spans: (HeadSpan | null)[], printed: readonly HeadSpan[]): Set<number> {
  const filled = new Set<number>();
  const original = [...spans];
  original.forEach((span, column) => {
    const before = original[column - 1];
    const after = original[column + 1];
    if (span || !before || !after) return;
    const between = printed.filter(({ from, to }) => from >= before.to && to <= after.from);
    const only = between[0];
    if (between.length !== 1 || !only) return;
    spans[column] = only;
    filled.add(column);
  });
  return filled;
}

type Columns = readonly (readonly Head[])[];

/** All rows of a grid share its heads. */
const matches = onceForEach((printed: readonly HeadSpan[]) =>
  onceForEach((columns: Columns) => matchAnew(printed, columns)),
);

/** Matches the heads printed over a grid with the columns of a block, by their wording and their order. */
export const matchColumns = (printed: readonly HeadSpan[], columns: Columns): ColumnMatch =>
  matches(printed)(columns);

const says = ({ texts }: HeadSpan, head: Head): boolean =>
  texts.some((text) => scoreText(text, spellingsOf(head)) >= LABEL_THRESHOLD);

/** Whether a head is under the one beside an ancestor of the column, and not under the ancestor itself. */
function isUnderAnother(span: HeadSpan, path: readonly Head[], columns: Columns): boolean {
  return path.slice(0, -1).some((ancestor, level) => {
    const others = columns.filter((other) => other.slice(0, level).every((head, at) => head === path[at]));
    const beside = new Set(others.flatMap((other) => (other[level + 1] ? (other[level] ?? []) : [])));
    return !says(span, ancestor) && [...beside].some((head) => head !== ancestor && says(span, head));
  });
}

/** Whether the heads of a whole group of columns are under another group: 行政诉讼 printed before 行政复议. */
function hasGroupUnderAnother({ spans }: ColumnMatch, columns: Columns): boolean {
  const groups = new Set(columns.flatMap((path) => path.slice(0, -1)));
  return [...groups].some((group) => {
    const own = columns.flatMap((path, column) =>
      path.includes(group) ? [{ path, span: spans[column] }] : [],
    );
    return own.every(({ path, span }) => span && isUnderAnother(span, path, columns));
  });
}

function matchAnew(printed: readonly HeadSpan[], columns: Columns): ColumnMatch {
  const scores = printed.map((span) => columns.map((path) => scoreHead(span, path)));
  const match = matchByScores(printed, columns, scores);
  if (!hasGroupUnderAnother(match, columns)) return match;
  const strict = scores.map((ofSpan, index) =>
    ofSpan.map((score, column) => {
      const [span, path] = [printed[index], columns[column]];
      return span && path && isUnderAnother(span, path, columns) ? 0 : score;
    }),
  );
  return matchByScores(printed, columns, strict);
}

function matchByScores(
  printed: readonly HeadSpan[],
  columns: Columns,
  scores: readonly (readonly number[])[],
): ColumnMatch {
  const spans: (HeadSpan | null)[] = columns.map(() => null);
  for (const { left, right } of bestChain(printed.length, columns.length, (l, r) => scores[l]?.[r] ?? 0)) {
    spans[right] = printed[left] ?? null;
  }
  let reordered = false;
  printed.forEach((span, index) => {
    if (spans.includes(span)) return;
    const fits = columns.flatMap((_, column) => ((scores[index]?.[column] ?? 0) > 0 ? [column] : []));
    const column = fits[0];
    if (fits.length !== 1 || column === undefined || spans[column]) return;
    spans[column] = span;
    reordered = true;
  });
  return { spans, byPosition: reordered ? new Set() : fillGaps(spans, printed), reordered };
}
