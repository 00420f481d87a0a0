import { rectificationMeasureSchema, responsiblePersonSchema, TEXT_LIMITS } from '@zhaojian/contract';
import { Form, Input } from 'antd';
import { z } from 'zod';
import { AgencyPicker } from '../area/agency-picker.tsx';
import { DayField } from '../dates/day-field.tsx';
import { fitsSchema } from '../page/dialogs/fits-schema.ts';

/** What is demanded, and of whom, as it is filled in. */
export interface Demanded {
  readonly agencyId: string;
  readonly measure: string;
  readonly responsible?: string | null;
  readonly dueOn: string;
}

/** The same as it is sent. */
export const asDemanded = ({ agencyId, measure, responsible, dueOn }: Demanded) => ({
  agencyId,
  measure: measure.trim(),
  responsible: responsible?.trim() || null,
  dueOn,
});

/** The fields that a new task and a changed one have in common. */
export const DemandFields = ({ agencyName }: { readonly agencyName?: string }) => (
  <>
    <Form.Item label="责任单位" name="agencyId" rules={[{ required: true, message: '请选择责任单位。' }]}>
      <AgencyPicker chosenName={agencyName} />
    </Form.Item>
    <Form.Item label="整改措施" name="measure" rules={[fitsSchema(rectificationMeasureSchema)]}>
      <Input.TextArea
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={TEXT_LIMITS.rectificationMeasure}
        placeholder="例如：每季度自查一次，发现问题当月改正"
      />
    </Form.Item>
    <Form.Item
      label="责任人"
      name="responsible"
      extra="可以留空。"
      rules={[fitsSchema(responsiblePersonSchema.or(z.literal('')).nullish())]}
    >
      <Input maxLength={TEXT_LIMITS.personName} />
    </Form.Item>
    <Form.Item label="时限" name="dueOn" rules={[{ required: true, message: '请选择时限。' }]}>
      <DayField />
    </Form.Item>
  </>
);
