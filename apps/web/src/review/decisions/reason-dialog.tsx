import {
  isOnRequest,
  openInWords,
  type OpenInReport,
  type Submission,
  TEXT_LIMITS,
  type Transition,
  transitionOf,
  transitionReasonSchema,
  wordsFor,
} from '@zhaojian/contract';
import { Alert, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { fitsSchema } from '../../page/dialogs/fits-schema.ts';
import { FormDialog } from '../../page/dialogs/form-dialog.tsx';

interface Props {
  readonly transition: Transition;
  readonly report: Pick<Submission, 'agencyName' | 'year' | 'coversArea' | 'transitions'>;
  /** What is open in the version that is decided on. */
  readonly open: OpenInReport;
  /** What was written before, where it was not taken. */
  readonly reason: string | undefined;
  readonly sending: { readonly isPending: boolean; readonly error: unknown; readonly reset: () => void };
  readonly onTake: (reason: string) => void;
  readonly onClose: () => void;
  /** What it does besides, found out for this report. */
  readonly children?: ReactNode;
}

/** A step that asks for a reason, with what it will do. A refusal is shown here and what was written stays. */
export function ReasonDialog({
  transition,
  report,
  open,
  reason,
  sending,
  onTake,
  onClose,
  children,
}: Props) {
  const { agencyName, year, coversArea, transitions } = report;
  const { name, warning, asks } = transitionOf(transition);
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <FormDialog
      title={`${name}：${agencyName} ${year} 年度报告`}
      okText={name}
      danger={asks.reason !== null}
      form={form}
      sending={sending}
      {...(reason !== undefined && { initialValues: { reason } })}
      onFinish={(written) => onTake(written.reason.trim())}
      onClose={onClose}
    >
      {!transitions.includes(transition) && !sending.isPending && (
        <Alert
          type="warning"
          showIcon
          role="status"
          style={{ marginBottom: 12 }}
          title={`这份报告刚有变动，现在不能“${name}”了。关闭后可以看最新情况；写下的话要留用的，请先复制。`}
        />
      )}
      {warning && <p style={{ marginBottom: 12 }}>{wordsFor(warning, coversArea)}</p>}
      {children}
      {asks.reasonOverOpen && (
        <p style={{ marginBottom: 12 }}>
          这份报告还有 {openInWords(open)}。确认可以通过的，请写明理由；理由和报告一起保存，以后一直可以看到。
        </p>
      )}
      <Form.Item
        label={asks.reasonOverOpen ? '通过的理由' : isOnRequest(transition) ? '意见' : '原因'}
        name="reason"
        extra="记入经过和操作记录。"
        rules={[fitsSchema(transitionReasonSchema(transition))]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={TEXT_LIMITS.reason} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
