import {
  AGENCY_KIND_NAMES,
  type AgencyKind,
  agencyKindSchema,
  type Successor,
  TEXT_LIMITS,
} from '@zhaojian/contract';
import { Form, Input, Radio, Select } from 'antd';
import { AgencyPicker } from '../../area/agency-picker.tsx';

/** Who goes on, as it is filled in. */
export interface SuccessorValues {
  readonly who: Successor['who'];
  readonly agencyId?: string;
  readonly name?: string;
  readonly kind?: Exclude<AgencyKind, 'government'>;
  readonly parentId?: string;
}

export const successorOf = ({ who, agencyId, name, kind, parentId }: SuccessorValues): Successor =>
  who === 'existing'
    ? { who, agencyId: agencyId ?? '' }
    : {
        who,
        name: name?.trim() ?? '',
        kind: kind ?? 'department',
        parentId: parentId ?? '',
        sector: null,
        code: null,
        aliases: [],
      };

interface Props {
  /** What is asked: who it is. */
  readonly question: string;
  /** Where it is in the form, and in the list of the form that it is in. */
  readonly path: readonly (string | number)[];
  readonly inList?: readonly (string | number)[];
  readonly year: number;
  readonly parentName: string | undefined;
}

/** An agency that is there, or one founded for it. */
export function SuccessorFields({ question, path, inList = path, year, parentName }: Props) {
  const form = Form.useFormInstance();
  const at = (field: string) => [...inList, field];
  const who: unknown = Form.useWatch([...path, 'who'], form);
  return (
    <>
      <Form.Item label={question} name={at('who')} rules={[{ required: true, message: '请选择。' }]}>
        <Radio.Group aria-label={question}>
          <Radio value="founded">新设立的机构</Radio>
          <Radio value="existing">已有的机构</Radio>
        </Radio.Group>
      </Form.Item>
      {who === 'existing' && (
        <Form.Item label="机构" name={at('agencyId')} rules={[{ required: true, message: '请选择机构。' }]}>
          <AgencyPicker year={year} />
        </Form.Item>
      )}
      {who === 'founded' && (
        <>
          <Form.Item
            label="新机构全称"
            name={at('name')}
            rules={[{ required: true, min: 2, whitespace: true, message: '请填写机构全称。' }]}
          >
            <Input maxLength={TEXT_LIMITS.agencyName} />
          </Form.Item>
          <Form.Item
            label="上级机构"
            name={at('parentId')}
            rules={[{ required: true, message: '请选择上级机构。' }]}
          >
            <AgencyPicker chosenName={parentName} year={year} />
          </Form.Item>
          <Form.Item
            label="类别"
            name={at('kind')}
            extra="新的人民政府请先用“新建下级”建立（要说明年报涵盖的范围），再选“已有的机构”。"
          >
            <Select
              options={agencyKindSchema.exclude(['government']).options.map((kind) => ({
                value: kind,
                label: AGENCY_KIND_NAMES[kind],
              }))}
            />
          </Form.Item>
        </>
      )}
    </>
  );
}
