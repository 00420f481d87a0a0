import type { TreeChange, TreeChanged } from '@zhaojian/contract';
import type { FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { ChangeEffects } from './effects/change-effects.tsx';
import { PreviewedChangeDialog } from './previewed-change-dialog.tsx';
import { changeTree, previewTreeChange } from './tree-changes.queries.ts';

/** The field that each refusal is about, where the form of the change has it. */
const FIELD_OF_CODE: Readonly<Record<string, string>> = {
  AGENCY_NAME_TAKEN: 'name',
  AGENCY_CODE_TAKEN: 'code',
  PARENT_NOT_IN_YEAR: 'parentId',
  PARENT_ABOLISHED: 'parentId',
  MOVE_BELOW_ITSELF: 'parentId',
  LATER_CHANGE_EXISTS: 'fromYear',
  AGENCY_NOT_YET_FOUNDED: 'fromYear',
  SUCCESSOR_NOT_FOUND: 'successorIds',
  SUCCESSOR_NOT_IN_YEAR: 'successorIds',
  SUCCEEDS_ITSELF: 'successorIds',
  ACCOUNTS_REMAIN: 'accounts',
  COVERAGE_UNSAID: 'coversArea',
  COVERS_NO_AREA: 'coversArea',
};

interface Props<Values> {
  readonly title: string;
  readonly okText: string;
  readonly danger?: boolean;
  readonly open: boolean;
  readonly form: FormInstance<Values>;
  readonly initialValues?: Partial<Values>;
  /** The change that was filled in; null where nothing differs. */
  readonly changeOf: (values: Values) => TreeChange | null | Promise<TreeChange | null>;
  /** The message when it is done. */
  readonly done: (values: Values) => string;
  readonly onDone?: (changed: TreeChanged, values: Values) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A change of the tree as it is filled in. Where it does something to totals or reports, that is shown first, and done only
 * when it is confirmed; where it does nothing of the kind, it is done at once.
 */
export const TreeChangeDialog = <Values extends object>(props: Props<Values>) => (
  <PreviewedChangeDialog
    {...props}
    confirmText={`确认${props.okText}`}
    fieldOfCode={FIELD_OF_CODE}
    preview={previewTreeChange}
    asks={({ asks }) => asks}
    make={(change, { digest, besides }) => changeTree({ change, seen: { digest, besides } })}
    effects={(seen) => <ChangeEffects {...seen} />}
  />
);
