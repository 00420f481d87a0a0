import {
  type CellDefinition,
  type CellKey,
  cellOf,
  cellsOf,
  formById,
  FORMS,
  type Form,
  type FormId,
  type Head,
  tableSections,
} from '@zhaojian/report';

/** Charts speak the words of the form in force. */
const formInForce = FORMS.at(-1) as Form;

function cellInForce(key: CellKey): CellDefinition {
  const cell = cellOf(formInForce, key);
  if (!cell) throw new RangeError(`The form in force has no cell "${key}".`);
  return cell;
}

/** What charts call the row of a cell. */
export const rowName = (key: CellKey): string => cellInForce(key).rowPath.at(-1)?.name ?? '';

/** What charts call the column of a cell. */
export const columnName = (key: CellKey): string => cellInForce(key).columnPath.at(-1)?.name ?? '';

/** The reasons of an outcome in a year's form; none where the form prints it as one row. */
export function reasonsOf(outcomeId: string, form: FormId): { key: CellKey; id: string; name: string }[] {
  return cellsOf(formById(form)).flatMap(({ key, table, rowPath, columnPath }) => {
    const isReason = table === 'applications' && rowPath.at(-2)?.id === outcomeId;
    const reason = rowPath.at(-1);
    return isReason && reason?.id && columnPath.at(-1)?.id === 'total'
      ? [{ key, id: reason.id, name: reason.name }]
      : [];
  });
}

/** The categories of applicants, left to right, without the column that adds them up. */
export const APPLICANT_CATEGORIES: readonly Head[] = cellsOf(formInForce)
  .filter(({ key }) => key.startsWith('applications.newlyReceived.'))
  .flatMap(({ columnPath }) => columnPath.at(-1) ?? [])
  .filter((head) => head.id !== 'total');

/** One of the three groups of 表四. */
export interface DisputeGroup {
  /** The part of the cell keys between the table and the result, e.g. `litigation.direct`. */
  readonly id: string;
  readonly name: string;
  /** The results without the column that adds them up. */
  readonly results: readonly Head[];
}

function groupsAmong(heads: readonly Head[], above: string): DisputeGroup[] {
  return heads.flatMap((head) => {
    const id = above + (head.id ?? '');
    const children = head.children ?? [];
    return children.some((child) => child.children)
      ? groupsAmong(children, `${id}.`)
      : [{ id, name: head.name, results: children.filter((child) => child.id !== 'total') }];
  });
}

export const DISPUTE_GROUPS: readonly DisputeGroup[] = groupsAmong(
  tableSections(formInForce).find((section) => section.id === 'disputes')?.table.blocks[0]?.columns ?? [],
  '',
);
