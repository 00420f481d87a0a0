import {
  type RectificationTask,
  reasonTextSchema,
  SHORTEST_REASON,
  TEXT_LIMITS,
  tooShortReason,
} from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { fitsSchema } from '../../page/dialogs/fits-schema.ts';
import { FormDialog } from '../../page/dialogs/form-dialog.tsx';
import { asDemanded, DemandFields, type Demanded } from '../demand-fields.tsx';
import { changeRectification } from '../rectification.requests.ts';

interface Values extends Demanded {
  readonly words: string;
}

interface Props {
  /** As it was seen when the button was pressed. */
  readonly task: RectificationTask;
  readonly onClose: () => void;
}

const BY_CODE = { DUE_DAY_PAST: 'dueOn', AGENCY_ABOLISHED: 'agencyId', AGENCY_NOT_FOUND: 'agencyId' };

/** What is demanded and of whom is changed; the problem stays as it was worded. */
export function ChangeTaskDialog({ task, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const changed = () => queries.invalidateQueries({ queryKey: QUERY_KEYS.rectification });
  const saving = useMutation({
    mutationFn: ({ words, ...demanded }: Values) =>
      changeRectification(task.id, {
        ...asDemanded(demanded),
        revision: task.revision,
        words: words.trim(),
      }),
    onSuccess: async () => {
      await changed();
      void message.success('已调整，单位会收到消息。');
      onClose();
    },
  });
  const { agencyId, measure, responsible, dueOn } = task;
  return (
    <FormDialog<Values>
      title="调整任务"
      okText="保存调整"
      width={600}
      form={form}
      initialValues={{ agencyId, measure, responsible, dueOn }}
      sending={saving}
      fieldOfCode={BY_CODE}
      onFinish={saving.mutate}
      onClose={() => {
        onClose();
        if (saving.error) void changed();
      }}
    >
      <DemandFields agencyName={task.agencyName} />
      <Form.Item
        label="调整的原因"
        name="words"
        extra="和调整前后的内容一起记入经过，单位可以看到。"
        rules={[fitsSchema(reasonTextSchema.min(SHORTEST_REASON, tooShortReason('调整的原因')))]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={TEXT_LIMITS.reason} />
      </Form.Item>
    </FormDialog>
  );
}
