import { Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { BroughtIntoView } from './brought-into-view.tsx';
import { Dialog } from './dialog.tsx';
import { useRefusalAtField } from './use-refusal-at-field.ts';

interface Props<Values> {
  readonly title: string;
  readonly okText: string;
  /** What it does cannot be taken back. */
  readonly danger?: boolean;
  readonly open?: boolean;
  readonly okDisabled?: boolean;
  readonly width?: number;
  readonly form: FormInstance<Values>;
  readonly initialValues?: Partial<Values>;
  /** Where what was filled in is sent: a mutation. */
  readonly sending: { readonly isPending: boolean; readonly error: unknown; readonly reset: () => void };
  /** The field that a refusal with a code is about, whose message is there where the form has that field. */
  readonly fieldOfCode?: Readonly<Record<string, string>>;
  readonly onFinish: (values: Values) => void;
  /** When something is filled in differently from what was sent. */
  readonly onValuesChange?: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A form to fill in and send, started over each time it opens. Why the platform would not take it is shown at the field it
 * is about where the form has it, else below the form.
 */
export function FormDialog<Values extends object>({
  title,
  okText,
  danger = false,
  open = true,
  okDisabled = false,
  width = 520,
  form,
  initialValues,
  sending,
  fieldOfCode,
  onFinish,
  onValuesChange,
  onClose,
  children,
}: Props<Values>) {
  const { error } = sending;
  const saidAtField = useRefusalAtField(form, error, fieldOfCode);
  return (
    <Dialog
      open={open}
      width={width}
      title={title}
      decision={{ okText, danger, disabled: okDisabled, isPending: sending.isPending, onOk: form.submit }}
      wouldLose={() => form.isFieldsTouched()}
      onClose={onClose}
      onClosed={sending.reset}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        scrollToFirstError={{ block: 'center', focus: true }}
        {...(initialValues && { initialValues })}
        onFinish={onFinish}
        {...(onValuesChange && { onValuesChange })}
      >
        {children}
        {!saidAtField && error !== null && (
          <BroughtIntoView>
            <RefusalAlert error={error} />
          </BroughtIntoView>
        )}
      </Form>
    </Dialog>
  );
}
