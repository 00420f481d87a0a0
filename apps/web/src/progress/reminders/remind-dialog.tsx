import { type ReminderPreview, REMINDED_LATELY_HOURS, TEXT_LIMITS } from '@zhaojian/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Radio, Skeleton } from 'antd';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { FormDialog } from '../../page/dialogs/form-dialog.tsx';
import { remind, reminderPreviewQuery } from './reminders.requests.ts';

interface Values {
  words: string;
  /** Where some were reminded a short while ago: without them, or all again. */
  lately?: 'leaveOut' | 'again';
}

interface Props {
  /** The node whose list was looked at. */
  readonly nodeId: string;
  readonly year: number;
  readonly agencyIds: readonly string[];
  readonly onClose: () => void;
  readonly onReminded?: () => void;
}

/** Reminds agencies of the report that they owe: first what that would do, then words to add, then it is sent. */
export function RemindDialog({ nodeId, year, agencyIds, onClose, onReminded }: Props) {
  const [form] = Form.useForm<Values>();
  const lately = Form.useWatch('lately', form);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const wanted = { agencyId: nodeId, year, agencyIds: [...agencyIds] };
  const whole = useQuery(reminderPreviewQuery(wanted));
  const remindedLately = whole.data?.remindedLately ?? [];
  const others = { ...wanted, agencyIds: without(agencyIds, remindedLately) };
  const reachableOthers =
    (whole.data?.agencies ?? 0) -
    new Set([...remindedLately, ...(whole.data?.withoutPeople ?? [])].map(({ agencyId }) => agencyId)).size;
  const leavesOut = lately === 'leaveOut';
  const ofOthers = useQuery({ ...reminderPreviewQuery(others), enabled: leavesOut });
  const preview = leavesOut ? ofOthers : whole;
  const seen = preview.data;
  const sending = useMutation({
    mutationFn: ({ words, lately: choice }: Values) =>
      remind({
        ...(choice === 'leaveOut' ? others : wanted),
        words: words.trim(),
        again: choice === 'again',
      }),
    onSuccess: ({ agencies, people, withoutPeople }) => {
      const missed =
        withoutPeople.length > 0 ? `另有 ${withoutPeople.length} 个单位没有填报账号，请打电话联系。` : '';
      void message.success(`已提醒 ${agencies} 个单位的 ${people} 位填报人员。${missed}`);
      onReminded?.();
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: QUERY_KEYS.reminders }),
  });
  const isReady =
    seen !== undefined && seen.people > 0 && (remindedLately.length === 0 || lately !== undefined);

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
      {remindedLately.length > 0 && (
        <Form.Item
          name="lately"
          label={`${REMINDED_LATELY_HOURS} 小时内已提醒过的：${namesOf(remindedLately)}。`}
        >
          <Radio.Group aria-label="已提醒过的单位">
            {reachableOthers > 0 && <Radio value="leaveOut">只提醒其余 {reachableOthers} 个</Radio>}
            <Radio value="again">再次提醒</Radio>
          </Radio.Group>
        </Form.Item>
      )}
    </FormDialog>
  );
}

const without = (agencyIds: readonly string[], left: readonly { readonly agencyId: string }[]): string[] => {
  const leftOut = new Set(left.map(({ agencyId }) => agencyId));
  return agencyIds.filter((id) => !leftOut.has(id));
};

const SHOWN = 8;
const namesOf = (agencies: readonly { readonly agencyName: string }[]): string => {
  const names = agencies.slice(0, SHOWN).map(({ agencyName }) => agencyName);
  return `${names.join('、')}${agencies.length > SHOWN ? ` 等 ${agencies.length} 个` : ''}`;
};

function Preview({ seen }: { readonly seen: ReminderPreview }) {
  const { agencies, people, owingNothing, withoutPeople, byMail, withoutMail } = seen;
  if (agencies === 0) return <p>所选的单位现在都不欠报告，不用提醒。</p>;
  return (
    <>
      <p>
        将提醒 <strong>{agencies - withoutPeople.length}</strong> 个单位的 <strong>{people}</strong>{' '}
        位填报人员，站内消息立即可见
        {byMail !== null && byMail > 0 && `，其中 ${byMail} 位几分钟内还会收到邮件`}。
      </p>
      {withoutMail.length > 0 && (
        <p className="quiet">
          只有站内消息、收不到邮件的：{namesOf(withoutMail)}。没有登记邮箱的，可由管理员在“账号”里补上。
        </p>
      )}
      {owingNothing > 0 && <p className="quiet">另有 {owingNothing} 个已提交或不用填报，不再提醒。</p>}
      {withoutPeople.length > 0 && (
        <p>没有填报账号、收不到提醒的：{namesOf(withoutPeople)}。请先建立账号，或打电话联系。</p>
      )}
    </>
  );
}
