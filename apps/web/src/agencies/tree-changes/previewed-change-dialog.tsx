import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { BroughtIntoView } from '../../page/dialogs/brought-into-view.tsx';
import { FormDialog } from '../../page/dialogs/form-dialog.tsx';

/** A change that is shown with its effects before it is made. */
interface Previewed<Change, Preview, Changed> {
  readonly preview: (change: Change) => Promise<Preview>;
  /** Whether what was seen has to be confirmed; otherwise it is made at once. */
  readonly asks: (preview: Preview) => boolean;
  readonly make: (change: Change, seen: Preview) => Promise<Changed>;
  readonly effects: (preview: Preview) => ReactNode;
}

interface Props<Values, Change, Preview, Changed> extends Previewed<Change, Preview, Changed> {
  readonly title: string;
  readonly okText: string;
  /** What makes the change once its effects were seen. */
  readonly confirmText: string;
  readonly danger?: boolean;
  readonly open: boolean;
  readonly form: FormInstance<Values>;
  readonly initialValues?: Partial<Values>;
  /** The field that each refusal is about, where the form has it. */
  readonly fieldOfCode: Readonly<Record<string, string>>;
  /** The change that was filled in; null where nothing differs. */
  readonly changeOf: (values: Values) => Change | null | Promise<Change | null>;
  /** The message when it is done. */
  readonly done: (values: Values) => string;
  readonly onDone?: (changed: Changed, values: Values) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

interface Sent<Values, Preview> {
  readonly values: Values;
  /** What is confirmed with it. */
  readonly seen: Preview | undefined;
}

type Answer<Preview, Changed> =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'asked'; readonly preview: Preview }
  | { readonly kind: 'done'; readonly changed: Changed };

/**
 * A change as it is filled in. Where its effects have to be confirmed, they are shown first, and it is made only then; what
 * is filled in differently afterwards is shown again.
 */
export function PreviewedChangeDialog<Values extends object, Change, Preview, Changed>({
  okText,
  confirmText,
  changeOf,
  preview,
  asks,
  make,
  effects,
  done,
  onDone,
  onClose,
  children,
  ...dialog
}: Props<Values, Change, Preview, Changed>) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: async ({ values, seen }: Sent<Values, Preview>): Promise<Answer<Preview, Changed>> => {
      const change = await changeOf(values);
      if (change === null) return { kind: 'nothing' };
      const previewed = seen ?? (await preview(change));
      if (seen === undefined && asks(previewed)) return { kind: 'asked', preview: previewed };
      return { kind: 'done', changed: await make(change, previewed) };
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
  // What is confirmed stays visible while it is done.
  const seen = sending.isPending ? sending.variables.seen : asked;
  return (
    <FormDialog
      {...dialog}
      width={seen === undefined ? 520 : 720}
      okText={seen === undefined ? okText : confirmText}
      sending={sending}
      onFinish={(values) => sending.mutate({ values, seen })}
      onValuesChange={() => {
        if (seen !== undefined) sending.reset();
      }}
      onClose={onClose}
    >
      {children}
      {seen !== undefined && <BroughtIntoView>{effects(seen)}</BroughtIntoView>}
    </FormDialog>
  );
}
