import type { Form } from '@zhaojian/report';
import type { DocumentLine } from '../lines/lines-of-document.ts';
import { normaliseLabel } from '../wording/normalise-label.ts';
import { rowTargets } from '../wording/row-targets.ts';

/** This many of the form's row labels, printed alone, are no coincidence. */
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
    ({ kind, spellings }) => kind === 'own' && spellings.some(({ numbered }) => printed.has(numbered)),
  );
  return named.length >= FEWEST_ROWS;
}

/** This many of the form's longer labels in a text are its tables, run together in a copy. */
const FEWEST_IN_TEXT = 8;
/** Shorter labels are words that other texts use. */
const LONG_LABEL = 7;

/**
 * Whether a document holds the rows of the form within its texts, as where a copy lost what parted the cells: it is a
 * report all the same.
 */
export function namesRowsInText(form: Form, lines: readonly DocumentLine[]): boolean {
  const text = normaliseLabel(lines.flatMap(({ cells }) => cells.map((cell) => cell.text)).join('')).numbered;
  const named = rowTargets(form).filter(
    ({ kind, spellings }) =>
      kind === 'own' && spellings.some(({ words }) => words.length >= LONG_LABEL && text.includes(words)),
  );
  return named.length >= FEWEST_IN_TEXT;
}
