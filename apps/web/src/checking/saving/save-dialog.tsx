import { TEXT_LIMITS } from '@zhaojian/contract';
import { Input, Tag } from 'antd';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { Dialog } from '../../page/dialogs/dialog.tsx';

interface Props {
  readonly open: boolean;
  readonly count: number;
  readonly saving: boolean;
  readonly error: unknown;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onSave: (reason: string) => void;
  readonly onClose: () => void;
}

const COMMON_REASONS = ['识别有误，按原文更正', '原文填写有误，按台账更正', '补充漏填的内容'];

/** A corrected report is a new version with its reason; the versions before it stay. */
export function SaveDialog({ open, count, saving, error, reason, onReason, onSave, onClose }: Props) {
  return (
    <Dialog
      open={open}
      title={`把 ${count} 处修改保存为新版本`}
      decision={{
        okText: '保存',
        disabled: reason.trim() === '',
        isPending: saving,
        onOk: () => onSave(reason.trim()),
      }}
      onClose={onClose}
    >
      <ReasonField reason={reason} onChange={onReason} />
      <RefusalAlert error={error} />
    </Dialog>
  );
}

interface ReasonProps {
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}

/** Why figures or texts read from a file were changed. */
export function ReasonField({ reason, onChange }: ReasonProps) {
  return (
    <div style={{ marginBottom: 16 }}>
      <label htmlFor="correction-reason" style={{ display: 'block', marginBottom: 6 }}>
        更正的原因
      </label>
      <Input.TextArea
        id="correction-reason"
        value={reason}
        maxLength={TEXT_LIMITS.explanation}
        autoSize={{ minRows: 2 }}
        onChange={(event) => onChange(event.target.value)}
      />
      <div style={{ marginTop: 8, display: 'flex', gap: 4, flexWrap: 'wrap' }}>
        {COMMON_REASONS.map((text) => (
          <Tag.CheckableTag key={text} checked={reason === text} onChange={() => onChange(text)}>
            {text}
          </Tag.CheckableTag>
        ))}
      </div>
    </div>
  );
}
