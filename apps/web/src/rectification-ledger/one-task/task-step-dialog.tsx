import { type RectificationStep, rectificationStepOf, type RectificationTask } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form } from 'antd';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { FormDialog } from '../../page/dialogs/form-dialog.tsx';
import { StepWords } from '../../page/dialogs/step-words.tsx';
import { takeRectificationStep } from '../rectification.requests.ts';

interface Props {
  /** As it was seen when the button was pressed. */
  readonly task: RectificationTask;
  readonly step: RectificationStep;
  readonly onClose: () => void;
}

/** A step with the task, with what it will do and the words that it asks for. */
export function TaskStepDialog({ task, step, onClose }: Props) {
  const { name, warning, words: asked, by, done } = rectificationStepOf(step);
  const [form] = Form.useForm<{ words: string }>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const changed = () => queries.invalidateQueries({ queryKey: QUERY_KEYS.rectification });
  const sending = useMutation({
    mutationFn: ({ words }: { words?: string }) =>
      takeRectificationStep(task.id, { step, revision: task.revision, words: words?.trim() ?? null }),
    onSuccess: async () => {
      await changed();
      void message.success(done);
      onClose();
    },
  });
  return (
    <FormDialog<{ words: string }>
      title={name}
      okText={name}
      form={form}
      sending={sending}
      onFinish={sending.mutate}
      onClose={() => {
        onClose();
        // Somebody else may have acted: what is offered next is to be about the newest.
        if (sending.error) void changed();
      }}
    >
      <p style={{ marginBottom: 12 }}>{warning}</p>
      {by === 'agency' && asked && (
        <p className="quiet" style={{ marginBottom: 12 }}>
          {task.pending.length > 0
            ? `随附 ${task.pending.length} 份新的佐证材料。`
            : '这次没有新的佐证材料；要附的，请先关闭窗口上传。'}
        </p>
      )}
      {asked && <StepWords asked={asked} />}
    </FormDialog>
  );
}
