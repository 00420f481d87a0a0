import { outcomesOf, totalColumn } from '../forms/sections/applications.ts';
import { counterpartsIn } from '../forms/correspondence.ts';
import { disputeGroups } from '../forms/sections/disputes.ts';
import type { CellKey, Form } from '../forms/form.ts';
import type { MeasureTerm, Sum } from './measure.ts';

const termsOf = (keys: readonly CellKey[], sign: MeasureTerm['sign'] = 1): readonly MeasureTerm[] | null =>
  keys.length === 0 ? null : keys.map((key) => ({ key, sign }));

/** A figure by its meaning, whatever form it is asked of. */
export const figure =
  (key: CellKey, sign: MeasureTerm['sign'] = 1): Sum =>
  (form) =>
    termsOf(counterpartsIn(form, key), sign);

/** Several sums added up; null where a form cannot answer for one of them: none is left out. */
export const together =
  (...sums: readonly Sum[]): Sum =>
  (form) => {
    const terms = sums.map((sum) => sum(form));
    return terms.includes(null) ? null : terms.flatMap((each) => each ?? []);
  };

/** All applications that were to be handled in a year. */
export const intake: Sum = (form) => termsOf(totalColumn(form)?.intakes ?? []);

/** All applications that were concluded in a year. */
export const concluded: Sum = (form) => termsOf(totalColumn(form)?.concluded ?? []);

/** The applications that ended in one way, for all reasons that the form has. */
export const outcome =
  (id: string): Sum =>
  (form) =>
    termsOf(outcomesOf(form).find((candidate) => candidate.id === id)?.totals ?? []);

/** One result of the ways to dispute whose ids begin so: `reconsideration`, `litigation`, `litigation.direct`. */
export const disputeResult =
  (ways: string, result: string): Sum =>
  (form) =>
    ofGroups(form, ways, (id) => figure(`disputes.${id}.${result}`));

/** The cases of ways to dispute that ended in the year. */
export const settled =
  (ways: string): Sum =>
  (form) =>
    ofGroups(form, ways, (id) =>
      together(figure(`disputes.${id}.total`), figure(`disputes.${id}.pending`, -1)),
    );

function ofGroups(form: Form, ways: string, sumOf: (groupId: string) => Sum): readonly MeasureTerm[] | null {
  const ids = disputeGroups(form)
    .map(({ id }) => id)
    .filter((id) => id === ways || id.startsWith(`${ways}.`));
  return ids.length === 0 ? null : together(...ids.map(sumOf))(form);
}
