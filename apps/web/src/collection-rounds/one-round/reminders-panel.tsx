import { useMutation } from '@tanstack/react-query';
import {
  type CollectionRound,
  REMINDER_HOURS,
  REMINDERS_BY_DEFAULT,
  type ReminderSchedule,
  reminderScheduleText,
} from '@zhaojian/contract';
import { App, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { saveRoundReminders } from '../../area/collection-rounds.queries.ts';
import { FormDialog } from '../../page/dialogs/form-dialog.tsx';
import { Panel } from '../../page/panel.tsx';
import { useRoundChanged } from '../use-round-changed.ts';

interface Props {
  readonly round: CollectionRound;
  readonly changes: boolean;
}

/** When agencies of a round that owe their report are reminded by themselves. */
export function RemindersPanel({ round, changes }: Props) {
  const [changing, setChanging] = useState(false);
  return (
    <Panel
      title="自动提醒"
      note={`只提醒还没有提交的单位，在工作日 ${REMINDER_HOURS.from}–${REMINDER_HOURS.until}；遇休息日的，截止前的提前，逾期后的顺延。填报开始、退回、通过的消息不受影响。`}
      actions={changes && <Button onClick={() => setChanging(true)}>调整提醒</Button>}
    >
      <p>{reminderScheduleText(round.reminders)}。</p>
      {changing && <ScheduleForm round={round} onClose={() => setChanging(false)} />}
    </Panel>
  );
}

const DAYS_BEFORE = [30, 20, 15, 14, 10, 7, 5, 3, 2, 1];
const DAYS_AFTER = [1, 2, 3, 5, 7];

/** What is offered, and what the round has already. */
const offered = (usual: readonly number[], own: readonly number[]): number[] =>
  [...new Set([...usual, ...own])].toSorted((a, b) => b - a);

function ScheduleForm({ round, onClose }: { readonly round: CollectionRound; readonly onClose: () => void }) {
  const [form] = Form.useForm<ReminderSchedule>();
  const { message } = App.useApp();
  const roundChanged = useRoundChanged();
  const { daysBefore, everyDaysAfter } = round.reminders;
  const saving = useMutation({
    mutationFn: (schedule: ReminderSchedule) => saveRoundReminders(round.year, schedule),
    onSuccess: async ({ reminders }) => {
      await roundChanged();
      void message.success(`已保存：${reminderScheduleText(reminders)}。`);
      onClose();
    },
  });
  return (
    <FormDialog<ReminderSchedule>
      title={`${round.year} 年度：什么时候自动提醒`}
      okText="保存"
      form={form}
      initialValues={round.reminders}
      sending={saving}
      onFinish={saving.mutate}
      onClose={onClose}
    >
      <Form.Item name="daysBefore" label="截止前" extra="可以选几天；一天也不选，截止前就不提醒。">
        <Select
          mode="multiple"
          placeholder="不提醒"
          maxCount={10}
          options={offered(DAYS_BEFORE, daysBefore).map((days) => ({
            value: days,
            label: `提前 ${days} 天`,
          }))}
        />
      </Form.Item>
      <Form.Item name="everyDaysAfter" label="逾期后" extra="从截止的第二天起，到提交或轮次关闭为止。">
        <Select
          options={[
            { value: null, label: '不提醒' },
            ...offered(DAYS_AFTER, everyDaysAfter === null ? [] : [everyDaysAfter])
              .toReversed()
              .map((days) => ({ value: days, label: days === 1 ? '每天' : `每 ${days} 天` })),
          ]}
        />
      </Form.Item>
      <Button type="link" size="small" onClick={() => form.setFieldsValue(REMINDERS_BY_DEFAULT)}>
        恢复默认
      </Button>
    </FormDialog>
  );
}
