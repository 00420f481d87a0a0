import type { Form } from '@zhaojian/report';
import type { DocumentLine } from '../lines/lines-of-document.ts';
import { normaliseLabel } from '../wording/normalise-label.ts';
import { rowTargets } from '../wording/row-targets.ts';

/** So many of the form's row labels, printed alone, are not chance. */
const FEWEST_ROWS = 5;

/**
 * Whether a document prints the rows of the form, if only their labels: a report whose figures were lost on
 * the way is still a report, every cell of it unread.
 */
export function namesTheTables(form: Form, lines: readonly DocumentLine[]): boolean {
  const printed = new Set(
    lines.flatMap(({ cells }) => cells.map(({ text }) => normaliseLabel(text).numbered)),
  );
  const named = rowTargets(form).filter(
    ({ standing, spellings }) =>
      standing === 'own' && spellings.some(({ numbered }) => printed.has(numbered)),
  );
  return named.length >= FEWEST_ROWS;
}
