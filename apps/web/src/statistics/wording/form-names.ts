import {
  type CellDefinition,
  type CellKey,
  cellOf,
  type DisputeGroup,
  disputeGroupsOfAll,
  type Form,
  formById,
  type FormId,
  FORMS,
  type Outcome,
  outcomesOf,
  outcomesOfAll,
  splitFigures,
} from '@zhaojian/report';

/** Shown where the form of a year does not ask for what is drawn: nothing is missing there. */
export const ABSENT_IN_FORM = '此前的格式\n无此项';

/** A cell in the words of the newest form that has it. */
function cellNamed(key: CellKey): CellDefinition {
  const cell = FORMS.flatMap((form) => cellOf(form, key) ?? []).at(-1);
  if (!cell) throw new RangeError(`No form has a cell "${key}".`);
  return cell;
}

/** What charts call the row of a cell. */
export const rowName = (key: CellKey): string => cellNamed(key).rowPath.at(-1)?.name ?? '';

/** What charts call the column of a cell. */
export const columnName = (key: CellKey): string => cellNamed(key).columnPath.at(-1)?.name ?? '';

/** Figures that say which form they are in. */
interface InForm {
  readonly form: FormId;
}

const formsOf = (figures: readonly InForm[]): Form[] => [
  ...new Set(figures.map(({ form }) => formById(form))),
];

/** The outcomes that any of these figures may tell of: those of a series over the change of the form. */
export const outcomesOver = (figures: readonly InForm[]): readonly Outcome[] =>
  outcomesOfAll(formsOf(figures));

/** The ways to dispute that any of these figures may tell of, with all their results. */
export const disputeGroupsOver = (figures: readonly InForm[]): readonly DisputeGroup[] =>
  disputeGroupsOfAll(formsOf(figures));

/**
 * What reports print of an outcome as one figure although the form divides it, each with the words for it. What of a sum
 * is under such a key is in the outcome, and in none of its reasons.
 */
export const undividedOf = (outcomeId: string, form: FormId): readonly { key: CellKey; name: string }[] => {
  const totals = outcomesOf(formById(form)).find(({ id }) => id === outcomeId)?.totals ?? [];
  return [...splitFigures(formById(form))]
    .filter(([, parts]) => parts.every((part) => totals.includes(part)))
    .map(([key]) => ({ key, name: '未分项' }));
};

/** The reasons of an outcome in a year's form; none where the form prints it as one row. */
export const reasonsOf = (outcomeId: string, form: FormId): Outcome['reasons'] =>
  outcomesOf(formById(form)).find(({ id }) => id === outcomeId)?.reasons ?? [];
