import { useMutation } from '@tanstack/react-query';
import {
  type Arrangement,
  ARRANGEMENT_NAMES,
  type ArrangementKind,
  arrangementKindSchema,
  arrangementViolations,
  type CollectionRound,
  type SaveArrangement,
  SHORTEST_REASON,
  TEXT_LIMITS,
  tooShortReason,
} from '@zhaojian/contract';
import { App, Form, Input, Radio } from 'antd';
import { AgencyPicker } from '../../area/agency-picker.tsx';
import { FormDialog } from '../../page/dialogs/form-dialog.tsx';
import { DayField } from '../../dates/day-field.tsx';
import styles from './arrangement-form.module.css';
import { saveArrangement } from './arrangements.requests.ts';
import { useRoundChanged } from '../use-round-changed.ts';

interface Values extends SaveArrangement {
  readonly what: ArrangementKind;
  readonly agencyId: string;
}

interface Props {
  readonly round: CollectionRound;
  /** The one to change; null for a new one. */
  readonly arrangement: Arrangement | null;
  readonly onClose: () => void;
}

/** What each does, before it is saved. */
const CONSEQUENCES: Readonly<Record<ArrangementKind, string>> = {
  areaDates: '所选机构和它下面的所有单位都按这里的日期，单独定了日期的单位除外。留空的一项不变。',
  agencyDates: '只对所选机构，不影响它下面的单位。留空的一项不变。',
  exemption:
    '所选机构本年度不报送：不计入应报、逾期和汇总的缺口，页面上显示“免报”和原因。已经提交报告的不能设为免报。',
  reopening: '轮次关闭后，只有所选机构可以继续上传和提交，到这一天 24 时为止。逾期与否不变。',
};

const REASONS: Readonly<Record<ArrangementKind, string>> = {
  areaDates: '例如：全区机构改革，统一延期',
  agencyDates: '例如：业务系统迁移，数据迟几天才能取得',
  exemption: '例如：机构改革中职能划转，不再编制年报',
  reopening: '例如：报告有误，更正后重新提交',
};

const BY_CODE = { OWN_ARRANGEMENT: 'agencyId', REPORT_HANDED_IN: 'agencyId', AGENCY_NOT_FOUND: 'agencyId' };

/** Days of its own, an exemption or a reopening for one agency, with the reason. */
export function ArrangementForm({ round, arrangement, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const roundChanged = useRoundChanged();
  const chosen = Form.useWatch('what', form) ?? arrangement?.what ?? 'agencyDates';
  const saving = useMutation({
    mutationFn: ({ what, agencyId, ...terms }: Values) =>
      saveArrangement(
        {
          year: round.year,
          what: arrangement?.what ?? what,
          agencyId: arrangement?.agencyId ?? agencyId,
        },
        terms,
      ),
    onSuccess: async ({ agencyName, what }) => {
      await roundChanged();
      void message.success(`“${agencyName}”的${ARRANGEMENT_NAMES[what]}已保存，立即生效。`);
      onClose();
    },
  });
  const save = (values: Values) => {
    const { submitOn = null, publishOn = null, until = null } = values;
    const violations = Object.entries(arrangementViolations(round, chosen, { submitOn, publishOn, until }));
    if (violations.length === 0) return saving.mutate(values);
    return form.setFields(violations.map(([name, text]) => ({ name, errors: [`${text}。`] })) as never);
  };
  return (
    <FormDialog<Values>
      width={560}
      title={
        arrangement
          ? `修改“${arrangement.agencyName}”的${ARRANGEMENT_NAMES[arrangement.what]}`
          : '新建特殊安排'
      }
      okText="保存"
      form={form}
      initialValues={arrangement ?? { what: 'agencyDates' }}
      sending={saving}
      fieldOfCode={BY_CODE}
      onFinish={save}
      onClose={onClose}
    >
      {!arrangement && (
        <>
          <Form.Item name="what" label="安排">
            <Radio.Group
              options={arrangementKindSchema.options.map((what) => ({
                value: what,
                label: ARRANGEMENT_NAMES[what],
              }))}
            />
          </Form.Item>
          <Form.Item name="agencyId" label="机构" rules={[{ required: true, message: '请选择机构。' }]}>
            <AgencyPicker year={round.year} />
          </Form.Item>
        </>
      )}
      <p className="quiet">{CONSEQUENCES[chosen]}</p>
      {(chosen === 'areaDates' || chosen === 'agencyDates') && (
        <div className={styles['days']}>
          <Form.Item name="submitOn" label="报送截止">
            <DayField placeholder="不变" />
          </Form.Item>
          <Form.Item name="publishOn" label="公开截止">
            <DayField placeholder="不变" />
          </Form.Item>
        </div>
      )}
      {chosen === 'reopening' && (
        <Form.Item name="until" label="开放到" rules={[{ required: true, message: '请选择日期。' }]}>
          <DayField />
        </Form.Item>
      )}
      <Form.Item
        name="reason"
        label="原因"
        rules={[{ required: true, min: SHORTEST_REASON, whitespace: true, message: tooShortReason('原因') }]}
      >
        <Input.TextArea rows={2} maxLength={TEXT_LIMITS.explanation} placeholder={REASONS[chosen]} />
      </Form.Item>
    </FormDialog>
  );
}
