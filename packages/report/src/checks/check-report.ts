import { cellOf, tableOfCell } from '../forms/cells.ts';
import { splitFigures } from '../forms/correspondence.ts';
import type { Form } from '../forms/form.ts';
import { FORMS } from '../forms/forms.ts';
import { continuedFiguresOf, formOf, unreadKeys } from '../report.ts';
import type { Report } from '../report.schema.ts';
import { CHECKS } from './catalogue.ts';
import type { Background, Check, Relation, RelationCheck, ReportCheck } from './check.ts';
import { cellsOfRelation, evaluateRelation, type Evaluation } from './evaluate-relation.ts';
import type { CheckCode } from './catalogue.ts';
import type { Finding } from './finding.schema.ts';
import type { UsualFigures } from './jumps/usual-figures.schema.ts';
import { suggestFixes } from './suggested-fix.ts';

interface Evaluated {
  readonly check: RelationCheck<CheckCode>;
  readonly relation: Relation;
  readonly evaluation: Evaluation;
}

/**
 * All that a report fails, in the order of the checks: within the report, and against the accepted report
 * of the year before when it is given. Relations with an unread cell are not judged.
 *
 * @param previous the accepted report of the same agency for the year before, or null when there is none
 * @param usual what the agency reported in other years and what agencies like it do, or null where nobody knows
 */
export function checkReport(
  report: Report,
  previous: Report | null = null,
  usual: UsualFigures | null = null,
): Finding[] {
  const form = formOf(report);
  const figures = {
    current: continuedFiguresOf(report),
    previous: previous ? continuedFiguresOf(previous) : null,
  };
  const checks: readonly Check<CheckCode>[] = CHECKS;
  const evaluated: Evaluated[] = checks.flatMap((check) =>
    check.kind !== 'relation'
      ? []
      : evaluatedOnce(
          relationsOf(check, report).flatMap((relation) => {
            const evaluation = evaluateRelation(check, relation, figures);
            return evaluation ? [{ check, relation, evaluation }] : [];
          }),
        ),
  );
  const fixes = suggestFixes(
    form,
    figures.current,
    evaluated
      .filter(({ check }) => check.severity === 'error')
      .map(({ relation, evaluation }) => ({ relation, excess: evaluation.found - evaluation.expected })),
  );
  return checks.flatMap((check) =>
    check.kind === 'relation'
      ? evaluated
          .filter((each) => each.check === check && !each.evaluation.holds)
          .map((failure) => findingOf(form, failure, fixes))
      : findingsOf(check, report, { previous, usual }),
  );
}

/**
 * The relations of a check: those of the report's form, and those of other forms about what the report prints as one
 * although its form divides it.
 */
function relationsOf({ relations, scope }: RelationCheck, report: Report): readonly Relation[] {
  const form = formOf(report);
  const own = relations(form);
  const wholes = Object.keys(report.undivided ?? {});
  if (wholes.length === 0 || scope !== 'report') return own;
  const others = FORMS.filter((other) => other !== form).flatMap(relations);
  return [
    ...own,
    ...others.filter((relation) => {
      const keys = cellsOfRelation(relation);
      return (
        keys.some((key) => wholes.includes(key)) &&
        keys.every((key) => splitFigures(form).has(key) || cellOf(form, key))
      );
    }),
  ];
}

/** What can be judged in the words of the report's own form is not judged in those of another one too. */
const evaluatedOnce = (all: readonly Evaluated[]): Evaluated[] =>
  all.filter(
    ({ relation }, index) => all.findIndex((one) => one.relation.about === relation.about) === index,
  );

function findingOf(
  form: Form,
  { check, relation, evaluation }: Evaluated,
  fixes: ReturnType<typeof suggestFixes>,
): Finding {
  const { expected, found } = evaluation;
  const cells = cellsOfRelation(relation).flatMap((key) => splitFigures(form).get(key) ?? [key]);
  const fix = fixes.get(relation);
  return {
    check: check.code,
    severity: check.severity,
    section: tableOfCell(cells[0] ?? ''),
    about: relation.about,
    cells,
    expected,
    found,
    ...(fix ? { mend: fix } : {}),
  };
}

/**
 * Whether a report is so far that its text can be missed: some is written, it was read from a document, or its tables are
 * filled in to the last cell.
 */
const isWritten = (report: Report): boolean =>
  Object.values(report.narratives).some(({ text }) => text.trim() !== '') ||
  Object.values(report.cells).some(({ place }) => place !== undefined) ||
  unreadKeys(report).length === 0;

/** A report that is still being entered has no text yet: nothing is stated of it. */
function findingsOf(
  { code, kind, severity, find }: ReportCheck<CheckCode>,
  report: Report,
  background: Background,
): Finding[] {
  if (kind === 'text' && !isWritten(report)) return [];
  return find(report, background).map((found) => ({ check: code, severity, ...found }));
}
