import { AGENCY_KIND_NAMES, agencyKindSchema, LAST_AGENCY_POSITION, TEXT_LIMITS } from '@zhaojian/contract';
import { Form, Input, InputNumber, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { sectorsQuery } from '../../area/sectors.queries.ts';
import { AgencyPicker } from '../../area/agency-picker.tsx';

const KINDS = agencyKindSchema.options.map((kind) => ({ value: kind, label: AGENCY_KIND_NAMES[kind] }));

interface NameProps {
  readonly locked?: boolean;
}

/** 全称. */
export function NameField({ locked = false }: NameProps) {
  return (
    <Form.Item
      label="全称"
      name="name"
      extra={
        locked
          ? '您自己所在的机构：名称、类别和隶属关系由上级机构的管理员修改，这里可改条线、代码和别名。'
          : '与公章、报告标题一致；简称和旧称写在别名里。'
      }
      rules={[{ required: true, min: 2, whitespace: true, message: '请填写机构全称。' }]}
    >
      <Input maxLength={TEXT_LIMITS.agencyName} autoFocus disabled={locked} />
    </Form.Item>
  );
}

interface ParentProps {
  readonly chosenName: string | undefined;
  readonly year: number;
}

/** 上级机构. */
export function ParentField({ chosenName, year }: ParentProps) {
  return (
    <Form.Item label="上级机构" name="parentId" rules={[{ required: true, message: '请选择上级机构。' }]}>
      <AgencyPicker chosenName={chosenName} year={year} />
    </Form.Item>
  );
}

/** 类别. */
export function KindField({ locked = false }: NameProps) {
  return (
    <Form.Item label="类别" name="kind" extra="截止日期按类别设定。">
      <Select disabled={locked} options={KINDS} />
    </Form.Item>
  );
}

interface DescriptionProps {
  /** Whether its place among others is decided here: not at the top of one's own area. */
  readonly ordered?: boolean;
}

/** What describes an agency over all its years. */
export function DescriptionFields({ ordered = true }: DescriptionProps) {
  const sectors = useQuery(sectorsQuery);
  return (
    <>
      {ordered && (
        <Form.Item
          label="排序（建制序列）"
          name="position"
          extra="在同一上级之下排第几，数小的在前，不必连续；不填的排在后面。各处名单都按它排列。"
        >
          <InputNumber min={1} max={LAST_AGENCY_POSITION} precision={0} />
        </Form.Item>
      )}
      <Form.Item
        label="条线"
        name="sector"
        extra="从列表里选，可输入几个字查找；没有可不选。列表由顶层机构的管理员维护。"
      >
        <Select
          allowClear
          showSearch
          placeholder="不属于任何条线"
          loading={sectors.isPending}
          notFoundContent={
            sectors.error
              ? '没有读到条线列表，请刷新页面后重试'
              : sectors.isPending
                ? '正在读取…'
                : '列表里没有，可请顶层机构的管理员加上'
          }
          options={sectors.data?.map((name) => ({ value: name, label: name })) ?? []}
        />
      </Form.Item>
      <Form.Item label="统一社会信用代码或本地代码" name="code">
        <Input maxLength={TEXT_LIMITS.agencyCode} />
      </Form.Item>
      <Form.Item
        label="别名"
        name="aliases"
        extra="报告里可能出现的简称、旧称，输入一个按一次回车；核对报告归属时用。"
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',']} />
      </Form.Item>
    </>
  );
}
