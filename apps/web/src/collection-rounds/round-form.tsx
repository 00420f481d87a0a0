import {
  AGENCY_KIND_NAMES,
  agencyKindSchema,
  type CollectionRound,
  lastRoundBefore,
  proposedRound,
  roundViolations,
  type SaveCollectionRound,
  type SpecialDay,
  workingDaysBy,
} from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Form } from 'antd';
import { FormDialog } from '../page/dialogs/form-dialog.tsx';
import { saveCollectionRound } from '../area/collection-rounds.queries.ts';
import { todayInChina } from '../dates/days.ts';
import { YearField } from '../dates/year-field.tsx';
import { specialDaysQuery } from './holidays/holidays.requests.ts';
import { roundConsequences } from './round-consequences.ts';
import { DayField } from '../dates/day-field.tsx';
import styles from './round-form.module.css';
import { useRoundChanged } from './use-round-changed.ts';

interface Values extends SaveCollectionRound {
  /** Only asked for when the round is new. */
  readonly year?: number;
}

interface Props {
  /** The round to change; a new one for `year` when null. */
  readonly round: CollectionRound | null;
  readonly year: number;
  /** All there are: a year that has one is changed, not made again, and a new one begins from the dates of the last. */
  readonly rounds: readonly CollectionRound[];
  /** Of the calendar year after `year`: a new round keeps off them. */
  readonly holidays: readonly SpecialDay[];
  readonly onClose: () => void;
}

const isComplete = (dates: Partial<SaveCollectionRound> | undefined): dates is SaveCollectionRound =>
  Boolean(dates?.opensOn && dates.closesOn && dates.submitOn && dates.byKind);

/** The dates of a round, with what saving them does to everyone. */
export function RoundForm({ round, year, rounds, holidays, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const roundChanged = useRoundChanged();
  const filledIn = Form.useWatch((values: Values) => values, form);
  const saving = useMutation({
    mutationFn: ({ year: typed, ...dates }: Values) => saveCollectionRound(typed ?? year, dates),
    onSuccess: async (saved) => {
      await roundChanged();
      void message.success(
        round
          ? `${saved.year} 年度填报的日期已保存。`
          : `${saved.year} 年度填报已建立，可到“填报进度”查看应报单位。`,
      );
      onClose();
    },
  });

  const chosenYear = Form.useWatch('year', form);
  // The proposed dates belong to a year: for another one they are others.
  const proposeFor = async (chosen: number | null) => {
    if (!chosen) return;
    const { items } = await queries
      .ensureQueryData(specialDaysQuery(chosen + 1))
      .catch(() => ({ items: [] }));
    // Meanwhile another one may have been typed.
    if (form.getFieldValue('year') === chosen)
      form.setFieldsValue(proposedRound(rounds, chosen, workingDaysBy(items)));
  };

  const save = (values: Values) => {
    const violations = Object.entries(roundViolations(values, values.year ?? year));
    if (violations.length === 0) return saving.mutate(values);
    return form.setFields(
      violations.map(([path, text]) => ({ name: path.split('.'), errors: [`${text}。`] })) as never,
    );
  };
  const inOrder =
    isComplete(filledIn) && Object.keys(roundViolations(filledIn, filledIn.year ?? year)).length === 0;
  const consequences = inOrder ? roundConsequences(round, filledIn, todayInChina()) : [];
  const required = [{ required: true, message: '请选择日期。' }];

  return (
    <FormDialog
      width={640}
      title={round ? `调整 ${round.year} 年度填报` : '新建年度填报'}
      okText={round ? '保存' : '建立'}
      okDisabled={inOrder && round !== null && consequences.length === 0}
      form={form}
      initialValues={{
        year,
        ...(round ? datesOf(round) : proposedRound(rounds, year, workingDaysBy(holidays))),
      }}
      sending={saving}
      onFinish={save}
      onClose={onClose}
    >
      <div className={styles['dates']}>
        {!round && (
          <YearField
            label="报告年度"
            name="year"
            onChange={(chosen) => void proposeFor(chosen)}
            rules={[
              {
                validator: async (_, value: number) => {
                  if (rounds.some((taken) => taken.year === value))
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
      {!round && <p className="quiet">{proposalText(rounds, chosenYear ?? year)}</p>}
      <h3>全辖区的截止日期</h3>
      <p className="quiet">报送截止当天 24 时前提交的算按时；过后仍可提交，但记为逾期，直到关闭。</p>
      <div className={styles['dates']}>
        <Form.Item label="报送截止" name="submitOn" rules={required}>
          <DayField />
        </Form.Item>
        <Form.Item label="公开截止" name="publishOn" extra="不规定公开日期的留空。">
          <DayField placeholder="不规定" />
        </Form.Item>
      </div>
      <h3>各类机构另定的日期</h3>
      <p className="quiet">
        留空的与全辖区相同。某个区县、某个机构的日期，保存后到这一年度的“特殊安排”里设定。
      </p>
      {agencyKindSchema.options.map((kind) => (
        <div key={kind} className={styles['kind']}>
          <span>{AGENCY_KIND_NAMES[kind]}</span>
          <Form.Item name={['byKind', kind, 'submitOn']}>
            <DayField label={`${AGENCY_KIND_NAMES[kind]}报送截止`} placeholder="报送：与全辖区相同" />
          </Form.Item>
          <Form.Item name={['byKind', kind, 'publishOn']}>
            <DayField label={`${AGENCY_KIND_NAMES[kind]}公开截止`} placeholder="公开：与全辖区相同" />
          </Form.Item>
        </div>
      ))}
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

const datesOf = ({
  opensOn,
  submitOn,
  publishOn,
  byKind,
  closesOn,
}: CollectionRound): SaveCollectionRound => ({
  opensOn,
  submitOn,
  publishOn,
  byKind,
  closesOn,
});

/** Where the dates of a new round come from. */
function proposalText(rounds: readonly CollectionRound[], year: number): string {
  const last = lastRoundBefore(rounds, year);
  const from = last ? `按 ${last.year} 年度的日期推到 ${year + 1} 年` : '按《条例》规定的日期';
  return `以下日期${from}；遇休息日的，开始日期顺延、其他日期提前到工作日，节假日以“节假日和调休”里的为准。`;
}
