import {
  cellsOf,
  describeFinding,
  describeSuggestedFix,
  doubtfulKeys,
  formOf,
  unreadKeys,
  type Finding,
  type Form,
  type ImprovementItem,
  type NarrativeId,
  type Report,
} from '@zhaojian/report';
import type { FileOutcome, SectionFiveOutcome } from './read-file.ts';

const NO_TEXTS: Readonly<Record<NarrativeId, string>> = { overview: '', improvement: '', otherMatters: '' };

const textsOf = ({ overview, improvement, otherMatters }: Report['narratives']): typeof NO_TEXTS => ({
  overview: overview.text,
  improvement: improvement.text,
  otherMatters: otherMatters.text,
});

const asPrinted = (items: readonly ImprovementItem[]): object[] =>
  items.map(({ kind, category, sentence, mends }) => ({
    kind,
    category,
    quote: sentence,
    mends: mends ?? null,
  }));

/** One line of JSON about a file that holds only section 五: what it names, in the order of the text. */
export const sectionFiveLine = ({ file, items, error }: SectionFiveOutcome): string =>
  JSON.stringify({ file, items: asPrinted(items), ...(error && { error }) });

const valuesOf = (cells: Report['cells']): Record<string, number | null> =>
  Object.fromEntries(Object.entries(cells).map(([key, { value }]) => [key, value]));

/**
 * One line of JSON about one file. A refused file has the same fields, empty, and its error.
 * `cells` holds every key of the form in statutory order; `doubtful` says why a read cell needs a look;
 * `undivided` holds what the report prints as one although the form divides it; `narratives` holds the text of each
 * section that is prose, a paragraph a line;
 * `items` what section 五 names, each with the index of the problem that it answers (`mends`).
 */
export function jsonLine(outcome: FileOutcome): string {
  const { file, error } = outcome;
  if (error) {
    return JSON.stringify({
      file,
      agency: null,
      year: null,
      form: null,
      cells: {},
      unread: [],
      doubtful: {},
      undivided: {},
      narratives: NO_TEXTS,
      items: [],
      findings: [],
      error,
    });
  }
  const { draft, report, findings } = outcome;
  const form = formOf(report);
  return JSON.stringify({
    file,
    agency: draft.agencyName,
    year: draft.year,
    form: draft.form,
    cells: Object.fromEntries(cellsOf(form).map(({ key }) => [key, report.cells[key]?.value ?? null])),
    unread: unreadKeys(report),
    doubtful: Object.fromEntries(doubtfulKeys(report).map((key) => [key, report.cells[key]?.doubt])),
    undivided: valuesOf(report.undivided ?? {}),
    narratives: textsOf(report.narratives),
    items: asPrinted(report.improvementItems),
    findings: findings.map((finding) => inWords(form, finding)),
  });
}

/** A finding with what it says: its subject, its message, and its suggested fix's. */
function inWords(form: Form, finding: Finding): object {
  const { subject, message } = describeFinding(form, finding);
  const { mend: fix } = finding;
  return {
    ...finding,
    subject,
    message,
    ...(fix && { mend: { ...fix, message: describeSuggestedFix(form, fix) } }),
  };
}
