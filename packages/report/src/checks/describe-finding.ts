import { cellNameByKey } from '../forms/cells.ts';
import type { Form } from '../forms/form.ts';
import { CHECKS } from './catalogue.ts';
import type { Check, RelationCheck } from './check.ts';
import type { Finding, SuggestedFix } from './finding.schema.ts';

/** A finding in words, in Chinese. */
export interface FindingInWords {
  /** What it is about, in the form's words, e.g. 表三“自然人”列. */
  readonly subject: string;
  /** What is wrong and what to do, to be read beside the subject. */
  readonly detail: string;
  /** The same as a whole sentence. */
  readonly message: string;
}

const checks: ReadonlyMap<string, Check> = new Map(CHECKS.map((check) => [check.code, check]));

/** The check that a finding is of. Throws for an unknown code: a bug, not bad input. */
function checkOf({ check }: Pick<Finding, 'check'>): Check {
  const known = checks.get(check);
  if (!known) throw new RangeError(`There is no check "${check}".`);
  return known;
}

/** Whether a finding keeps its report from being handed in, where these checks do. A lesser finding of a check does not. */
export const isBlocking = (finding: Finding, blocking: readonly string[]): boolean =>
  blocking.includes(finding.check) && finding.severity === checkOf(finding).severity;

/** What a finding is about, in the form's words. */
export const subjectOf = (form: Form, finding: Pick<Finding, 'check' | 'section' | 'about'>): string =>
  checkOf(finding).subject(form, finding);

/** Says a finding in words: the one module that makes the sentences. */
export function describeFinding(form: Form, finding: Finding): FindingInWords {
  const check = checkOf(finding);
  const subject = check.subject(form, finding);
  if (check.kind === 'relation') {
    const detail = `${comparison(check, finding)}。${check.remark ?? '请对照原始台账核对这些单元格，改正其中填错的一项。'}`;
    return { subject, detail, message: `${subject}：${detail}` };
  }
  const sentence = check.sentence(form, finding);
  return { subject, detail: sentence, message: sentence };
}

function comparison(
  { holds, expectedSide, foundSide }: RelationCheck,
  { expected = 0, found = 0 }: Finding,
): string {
  return holds === 'equal'
    ? `${expectedSide}为 ${expected}，${foundSide}为 ${found}，相差 ${Math.abs(expected - found)}`
    : `${expectedSide}为 ${expected}，${foundSide}只有 ${found}`;
}

/** A suggested fix in words, e.g. 把“自然人 · 予以公开”由 12 改为 21，可同时消除 3 项不符。 */
export function describeSuggestedFix(form: Form, { key, from, to, resolves }: SuggestedFix): string {
  return `把“${cellNameByKey(form, key)}”由 ${from} 改为 ${to}，可同时消除 ${resolves} 项不符。请先与原始台账核对。`;
}
