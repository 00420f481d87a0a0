import { headsSaidBy } from '../wording/heads-in-text.ts';
import { LABEL_THRESHOLD, labelTexts, scoreLabels } from '../wording/label-score.ts';
import { matchColumns } from './match-columns.ts';
import { filledCount, isOnGrid, type PrintedRow } from '../rows/printed-row.ts';
import type { RowTarget } from '../wording/row-targets.ts';
import { digitsApart } from '../text-columns/run-together.ts';

/** A table without row labels is known by its column heads: this share of them must be readable. */
const HEADS_THRESHOLD = 0.3;
/** A row without a label must have this share of its cells, or it is a part of the table. */
const FEWEST_PLACES = 0.6;
/** Between two rows with the same label, the one with the right number of figures is the better one. */
const RIGHT_COUNT = 0.05;

/** Whether a row's figures can be those of a target at all. */
function canHold(row: PrintedRow, target: RowTarget): boolean {
  const filled = filledCount(row);
  const count = target.columns.length;
  if (filled === 0) return isOnGrid(row) || (target.kind !== 'group' && row.figures.length >= count);
  const hasPlaces = row.figures.length >= count * FEWEST_PLACES || digitsApart(row.figures, count) !== null;
  return target.rowPath.length > 0 || hasPlaces;
}

function scoreHeads(row: PrintedRow, target: RowTarget): number {
  const share = row.heads
    ? matchColumns(row.heads, target.columns).spans.filter(Boolean).length / target.columns.length
    : headsSaidBy(row.labels, target.block);
  return share >= HEADS_THRESHOLD ? share : 0;
}

/** A row of the agency's own table in a section of text is taken only where the form's own is missing. */
const IN_NARRATIVE = -0.2;

/** How well each printed row fits each row of the form: 0 not at all, about 1 to the character. */
export function scoreRows(rows: readonly PrintedRow[], targets: readonly RowTarget[]): number[][] {
  const labels = targets.map((target) => target.spellings);
  return rows.map((row, index) => {
    const below = isOnGrid(row) ? [] : (rows[index + 1]?.labels ?? []);
    const scores = scoreLabels(labelTexts(row.labels, below), labels);
    return targets.map((target, at) => {
      if (!canHold(row, target)) return 0;
      const labelled = target.rowPath.length > 0;
      const score = labelled ? (scores[at] ?? 0) : scoreHeads(row, target);
      if (score === 0 || (labelled && score < LABEL_THRESHOLD)) return 0;
      const rightCount = filledCount(row) === target.columns.length ? RIGHT_COUNT : 0;
      return score + rightCount + (row.inNarrative ? IN_NARRATIVE : 0);
    });
  });
}
