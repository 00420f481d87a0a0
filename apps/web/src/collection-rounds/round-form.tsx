import {
  AGENCY_KIND_NAMES,
  agencyKindSchema,
  type CollectionRound,
  roundViolations,
  type SaveCollectionRound,
} from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, DatePicker, Form } from 'antd';
import dayjs from 'dayjs';
import { FormDialog } from '../page/form-dialog.tsx';
import { saveCollectionRound } from '../area/collection-rounds.queries.ts';
import { todayInChina } from '../dates/days.ts';
import { YearField } from '../dates/year-field.tsx';
import { roundConsequences } from './round-consequences.ts';
import { suggestedRound } from './round-draft.ts';
import styles from './round-form.module.css';
import { QUERY_KEYS } from '../api/query-keys.ts';

interface Values extends SaveCollectionRound {
  /** Only asked for when the round is new. */
  readonly year?: number;
}

interface Props {
  /** The round to change; a new one for `year` when null. */
  readonly round: CollectionRound | null;
  readonly year: number;
  /** Years that have a round: they are changed, not made anew. */
  readonly takenYears: readonly number[];
  readonly onClose: () => void;
}

const isComplete = (dates: Partial<SaveCollectionRound> | undefined): dates is SaveCollectionRound =>
  Boolean(dates?.opensOn && dates.closesOn) &&
  agencyKindSchema.options.every((kind) => Boolean(dates?.dueDates?.[kind]));

/** The dates of a round, with what saving them does to everyone. */
export function RoundForm({ round, year, takenYears, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const dates = Form.useWatch((values: Values) => values, form);
  const saving = useMutation({
    mutationFn: ({ year: typed, opensOn, dueDates, closesOn }: Values) =>
      saveCollectionRound(typed ?? year, { opensOn, dueDates, closesOn }),
    onSuccess: async (saved) => {
      await Promise.all(
        [QUERY_KEYS.collectionRounds, QUERY_KEYS.progress, QUERY_KEYS.submissions].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
      void message.success(
        round
          ? `${saved.year} 年度填报的日期已保存。`
          : `${saved.year} 年度填报已建立，可到“填报进度”查看应报单位。`,
      );
      onClose();
    },
  });

  const save = (values: Values) => {
    const violations = Object.entries(roundViolations(values, values.year ?? year));
    if (violations.length === 0) return saving.mutate(values);
    return form.setFields(
      violations.map(([path, text]) => ({ name: path.split('.'), errors: [`${text}。`] })) as never,
    );
  };
  const inOrder = isComplete(dates) && Object.keys(roundViolations(dates, dates.year ?? year)).length === 0;
  const consequences = inOrder ? roundConsequences(round, dates, todayInChina()) : [];
  const required = [{ required: true, message: '请选择日期。' }];

  return (
    <FormDialog
      width={640}
      title={round ? `调整 ${round.year} 年度填报` : '新建年度填报'}
      okText={round ? '保存' : '建立'}
      okDisabled={inOrder && round !== null && consequences.length === 0}
      form={form}
      initialValues={{ year, ...(round ?? suggestedRound(year)) }}
      sending={saving}
      onFinish={save}
      onClose={onClose}
    >
      <div className={styles['dates']}>
        {!round && (
          <YearField
            label="报告年度"
            name="year"
            rules={[
              {
                validator: async (_, value: number) => {
                  if (takenYears.includes(value))
                    throw new Error(`${value} 年度已建立，请在列表里调整它的日期。`);
                },
              },
            ]}
          />
        )}
        <Form.Item label="开始日期" name="opensOn" extra="从这一天起可以上传和填写。" rules={required}>
          <DayField />
        </Form.Item>
        <Form.Item label="关闭日期" name="closesOn" extra="这一天过后不再接受上传和提交。" rules={required}>
          <DayField />
        </Form.Item>
      </div>
      <h3>各类机构的截止日期</h3>
      <p className="quiet">当天 24 时前提交的算按时；过后仍可提交，但记为逾期，直到关闭。</p>
      <div className={styles['dates']}>
        {agencyKindSchema.options.map((kind) => (
          <Form.Item key={kind} label={AGENCY_KIND_NAMES[kind]} name={['dueDates', kind]} rules={required}>
            <DayField />
          </Form.Item>
        ))}
      </div>
      {consequences.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title="保存后"
          description={
            <ul>
              {consequences.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          }
        />
      )}
    </FormDialog>
  );
}

interface DayFieldProps {
  /** Set by the form around it. */
  readonly id?: string;
  /** A calendar day, e.g. 2026-01-31. */
  readonly value?: string;
  readonly onChange?: (day: string | undefined) => void;
}

/** Chooses a calendar day; it can be typed too. */
function DayField({ id, value, onChange }: DayFieldProps) {
  return (
    <DatePicker
      {...(id && { id })}
      value={value ? dayjs(value) : null}
      onChange={(chosen) => onChange?.(chosen ? chosen.format('YYYY-MM-DD') : undefined)}
      format={['YYYY-MM-DD', 'YYYY/MM/DD', 'YYYY.M.D', 'YYYYMMDD']}
      style={{ width: '100%' }}
    />
  );
}
