import { type ReminderPreview, REMINDED_LATELY_HOURS, TEXT_LIMITS } from '@zhaojian/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Form, Input, Skeleton } from 'antd';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { FormDialog } from '../../page/dialogs/form-dialog.tsx';
import { remind, reminderPreviewQuery } from './reminders.requests.ts';

interface Values {
  words: string;
  again?: boolean;
}

interface Props {
  /** The node whose list was looked at. */
  readonly nodeId: string;
  readonly year: number;
  readonly agencyIds: readonly string[];
  readonly onClose: () => void;
  readonly onReminded?: () => void;
}

/** Reminds agencies of the report that they owe: first what that would do, then the own words, then it is sent. */
export function RemindDialog({ nodeId, year, agencyIds, onClose, onReminded }: Props) {
  const [form] = Form.useForm<Values>();
  const again = Form.useWatch('again', form) ?? false;
  const queries = useQueryClient();
  const { message } = App.useApp();
  const wanted = { agencyId: nodeId, year, agencyIds: [...agencyIds] };
  const preview = useQuery(reminderPreviewQuery(wanted));
  const sending = useMutation({
    mutationFn: ({ words, again: repeated = false }: Values) =>
      remind({ ...wanted, words: words.trim(), again: repeated }),
    onSuccess: ({ agencies, people, withoutPeople }) => {
      const missed =
        withoutPeople.length > 0 ? `另有 ${withoutPeople.length} 个单位没有填报账号，请打电话联系。` : '';
      void message.success(`已提醒 ${agencies} 个单位的 ${people} 位填报人员。${missed}`);
      onReminded?.();
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: QUERY_KEYS.reminders }),
  });
  const seen = preview.data;
  const isReady = seen !== undefined && seen.people > 0 && (seen.remindedLately.length === 0 || again);

  return (
    <FormDialog<Values>
      title={`提醒提交 ${year} 年度报告`}
      okText="发送提醒"
      okDisabled={!isReady}
      form={form}
      initialValues={{ words: '' }}
      sending={sending}
      onFinish={sending.mutate}
      onClose={onClose}
    >
      {preview.error ? (
        <RefusalAlert error={preview.error} />
      ) : seen ? (
        <Preview seen={seen} />
      ) : (
        <Skeleton active title={false} paragraph={{ rows: 2 }} />
      )}
      <Form.Item
        name="words"
        label="附言（可不填）"
        extra="附在提醒后面：每个单位看到自己的名称、截止日期和您的附言。"
      >
        <Input.TextArea
          maxLength={TEXT_LIMITS.reminder}
          showCount
          autoSize={{ minRows: 2, maxRows: 6 }}
          placeholder="例如：如有困难，请与王芳联系。"
        />
      </Form.Item>
      {seen !== undefined && seen.remindedLately.length > 0 && (
        <Form.Item name="again" valuePropName="checked">
          <Checkbox>再次提醒</Checkbox>
        </Form.Item>
      )}
    </FormDialog>
  );
}

const SHOWN = 8;
const namesOf = (agencies: readonly { readonly agencyName: string }[]): string => {
  const names = agencies.slice(0, SHOWN).map(({ agencyName }) => agencyName);
  return `${names.join('、')}${agencies.length > SHOWN ? ` 等 ${agencies.length} 个` : ''}`;
};

function Preview({ seen }: { readonly seen: ReminderPreview }) {
  const { agencies, people, owingNothing, withoutPeople, remindedLately } = seen;
  if (agencies === 0) return <p>所选的单位现在都不欠报告，不用提醒。</p>;
  return (
    <>
      <p>
        将提醒 <strong>{agencies - withoutPeople.length}</strong> 个单位的 <strong>{people}</strong>{' '}
        位填报人员，站内消息立即可见。
      </p>
      {owingNothing > 0 && <p className="quiet">另有 {owingNothing} 个已提交或不用填报，不再提醒。</p>}
      {withoutPeople.length > 0 && (
        <p>没有填报账号、收不到提醒的：{namesOf(withoutPeople)}。请先建立账号，或打电话联系。</p>
      )}
      {remindedLately.length > 0 && (
        <p>
          {REMINDED_LATELY_HOURS} 小时内已提醒过的：{namesOf(remindedLately)}。
        </p>
      )}
    </>
  );
}
