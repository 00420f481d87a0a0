import { continuedFiguresOf, figuresOf, formOf } from '../report.ts';
import type { Report } from '../report.schema.ts';
import { CHECKS } from './catalogue.ts';
import type { Check, Relation } from './check.ts';
import { cellsOfRelation, evaluateRelation, type Evaluation } from './evaluate-relation.ts';
import { checkFigures } from './figure-check.ts';
import type { Finding } from './finding.schema.ts';
import { smallestMends } from './smallest-mend.ts';
import { checkText } from './text/check-text.ts';

interface Checked {
  readonly check: Check;
  readonly relation: Relation;
  readonly evaluation: Evaluation;
}

/**
 * All that a report fails, in the order of the checks: within the report, and against the accepted report
 * of the year before when it is given. Relations with an unread cell are not judged.
 *
 * @param previous the accepted report of the same agency for the year before, or null when there is none
 */
export function checkReport(report: Report, previous: Report | null = null): Finding[] {
  const form = formOf(report);
  const figures = { current: figuresOf(report), previous: previous ? continuedFiguresOf(previous) : null };
  const checked: Checked[] = CHECKS.flatMap((check) =>
    check.relations(form).flatMap((relation) => {
      const evaluation = evaluateRelation(check, relation, figures);
      return evaluation ? [{ check, relation, evaluation }] : [];
    }),
  );
  const mends = smallestMends(
    form,
    figures.current,
    checked
      .filter(({ check }) => check.severity === 'error')
      .map(({ relation, evaluation }) => ({ relation, excess: evaluation.found - evaluation.expected })),
  );
  const failures = checked.filter(({ evaluation }) => !evaluation.holds);
  return [
    ...failures.filter(({ check }) => check.scope === 'report').map((failure) => toFinding(failure, mends)),
    ...checkFigures(report),
    ...failures
      .filter(({ check }) => check.scope === 'acrossYears')
      .map((failure) => toFinding(failure, mends)),
    ...checkText(report),
  ];
}

function toFinding(
  { check, relation, evaluation }: Checked,
  mends: ReturnType<typeof smallestMends>,
): Finding {
  const { expected, found } = evaluation;
  const mend = mends.get(relation);
  const comparison =
    check.holds === 'equal'
      ? `${check.expectedSide}为 ${expected}，${check.foundSide}为 ${found}，相差 ${Math.abs(expected - found)}`
      : `${check.expectedSide}为 ${expected}，${check.foundSide}只有 ${found}`;
  const advice = check.remark ?? '请对照原始台账核对这些单元格，改正其中填错的一项。';
  return {
    check: check.code,
    severity: check.severity,
    subject: relation.subject,
    cells: cellsOfRelation(relation),
    expected,
    found,
    message: `${relation.subject}：${comparison}。${advice}`,
    ...(mend ? { mend } : {}),
  };
}
