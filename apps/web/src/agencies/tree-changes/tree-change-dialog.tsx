import type { TreeChange, TreeChanged, TreeChangePreview } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { FormDialog } from '../../page/form-dialog.tsx';
import { ChangeEffects } from './effects/change-effects.tsx';
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
  /** What is said when it is done. */
  readonly done: (values: Values) => string;
  readonly onDone?: (changed: TreeChanged, values: Values) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

interface Sent<Values> {
  readonly values: Values;
  /** What is confirmed with it. */
  readonly seen: TreeChangePreview | undefined;
}

type Answer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'asked'; readonly preview: TreeChangePreview }
  | { readonly kind: 'done'; readonly changed: TreeChanged };

/**
 * A change of the tree as it is filled in. Where it does something to totals or reports, that is shown first, and done only
 * when it is confirmed; where it does nothing of the kind, it is done at once.
 */
export function TreeChangeDialog<Values extends object>({
  okText,
  changeOf,
  done,
  onDone,
  onClose,
  children,
  ...dialog
}: Props<Values>) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: async ({ values, seen }: Sent<Values>): Promise<Answer> => {
      const change = await changeOf(values);
      if (!change) return { kind: 'nothing' };
      const preview = seen ?? (await previewTreeChange(change));
      if (!seen && preview.asks) return { kind: 'asked', preview };
      const { digest, besides } = preview;
      return { kind: 'done', changed: await changeTree({ change, seen: { digest, besides } }) };
    },
    // Somebody else may have changed it: what is sent next is to be about the newest.
    onError: () => queries.invalidateQueries({ queryKey: QUERY_KEYS.agencies }),
    onSuccess: async (answer, { values }) => {
      if (answer.kind === 'asked') return;
      if (answer.kind === 'nothing') {
        void message.info('没有改动，未保存。');
        return onClose();
      }
      await queries.invalidateQueries();
      void message.success(done(values));
      onClose();
      onDone?.(answer.changed, values);
    },
  });
  const asked = sending.data?.kind === 'asked' ? sending.data.preview : undefined;
  // What is confirmed stays in sight while it is done.
  const seen = sending.isPending ? sending.variables.seen : asked;
  return (
    <FormDialog
      {...dialog}
      width={seen ? 720 : 520}
      okText={seen ? `确认${okText}` : okText}
      sending={sending}
      fieldOfCode={FIELD_OF_CODE}
      onFinish={(values) => sending.mutate({ values, seen })}
      onValuesChange={() => {
        if (seen) sending.reset();
      }}
      onClose={onClose}
    >
      {children}
      {seen && <ChangeEffects {...seen} />}
    </FormDialog>
  );
}
