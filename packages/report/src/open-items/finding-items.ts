import {
  type CheckCode,
  describeFinding,
  describeSuggestedFix,
  type Finding,
  findingId,
  isBlocking,
  type SuggestedFix,
  subjectOf,
} from '../checks/index.ts';
import { cellNameByKey, tableOfCell } from '../forms/cells.ts';
import type { Form, NarrativeId } from '../forms/form.ts';
import { narrativeSections } from '../forms/forms.ts';
import type { OpenItem } from './open-item.ts';

/** Findings that one suggested fix settles are one item, opened at the cell to fix; they come first. */
export function findingItems(
  form: Form,
  findings: readonly Finding[],
  blocking: readonly CheckCode[],
): OpenItem[] {
  const bySuggestedFix = new Map<string, Finding[]>();
  const alone: Finding[] = [];
  for (const finding of findings) {
    if (!finding.mend) alone.push(finding);
    else {
      const id = `fix:${finding.mend.key}:${finding.mend.to}`;
      bySuggestedFix.set(id, [...(bySuggestedFix.get(id) ?? []), finding]);
    }
  }
  const fixable = [...bySuggestedFix].flatMap(([id, settled]) =>
    settled[0]?.mend ? [itemOfSuggestedFix(form, id, settled[0].mend, settled, blocking)] : [],
  );
  return [
    ...fixable.toSorted((a, b) => b.findings.length - a.findings.length),
    ...alone.map((finding) => itemOfFinding(form, finding, blocking)),
  ];
}

function itemOfSuggestedFix(
  form: Form,
  id: string,
  suggestedFix: SuggestedFix,
  settled: readonly Finding[],
  blocking: readonly CheckCode[],
): OpenItem {
  const [only, ...others] = settled.map((finding) => describeFinding(form, finding));
  const isAlone = only !== undefined && others.length === 0;
  return {
    id,
    kind: settled.some((finding) => isBlocking(finding, blocking)) ? 'blocking' : 'error',
    section: tableOfCell(suggestedFix.key),
    key: suggestedFix.key,
    title: isAlone ? only.subject : `${cellNameByKey(form, suggestedFix.key)} 等 ${settled.length} 项不符`,
    message: isAlone ? only.detail : settled.map((finding) => subjectOf(form, finding)).join('、'),
    findings: settled,
    suggestedFix,
    suggestedFixMessage: describeSuggestedFix(form, suggestedFix),
  };
}

function itemOfFinding(form: Form, finding: Finding, blocking: readonly CheckCode[]): OpenItem {
  const { subject, detail } = describeFinding(form, finding);
  const key = finding.cells.at(-1) ?? null;
  const textSection = narrativeOf(form, finding);
  return {
    id: `finding:${findingId(finding)}:${finding.quote ?? ''}`,
    kind: isBlocking(finding, blocking) ? 'blocking' : finding.severity,
    section: key === null ? finding.section : tableOfCell(key),
    key,
    title: subject,
    message: detail,
    ...(finding.quote === undefined ? {} : { quote: finding.quote }),
    ...(textSection === undefined ? {} : { textSection }),
    findings: [finding],
  };
}

const narrativeOf = (form: Form, { section }: Finding): NarrativeId | undefined =>
  narrativeSections(form).find(({ id }) => id === section)?.id;
