import { AGENCY_KIND_NAMES, ROLE_NAMES, SUBMISSION_STATE_NAMES } from '@zhaojian/contract';

export interface DetailLine {
  readonly label: string;
  readonly text: string;
}

const labels: Readonly<Record<string, string>> = {
  reason: '原因',
  state: '状态',
  version: '版本',
  number: '版本',
  fromYear: '自年度',
  lastYear: '最后报送年度',
  year: '年度',
  parent: '上级机构',
  parentId: '上级机构编号',
  name: '名称',
  kind: '类别',
  sector: '条线',
  code: '代码',
  aliases: '别名',
  username: '用户名',
  displayName: '姓名',
  role: '角色',
  agency: '机构',
  agencyId: '机构编号',
  agencyName: '机构',
  disabled: '停用',
  sessions: '登录数',
  fileName: '文件',
  sha256: '文件指纹',
  opensOn: '开始日期',
  closesOn: '结束日期',
  dueDates: '截止日期',
  errors: '不符',
  warnings: '存疑',
  unread: '未读出',
  explanations: '说明',
  check: '勾稽关系',
  subject: '所在',
  text: '内容',
  ...AGENCY_KIND_NAMES,
};

/** Words of the record's own language, by the field they stand in. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: AGENCY_KIND_NAMES,
  role: ROLE_NAMES,
  state: SUBMISSION_STATE_NAMES,
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const labelOf = (key: string): string => labels[key] ?? key;

function textOf(key: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '无';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) {
    return value.length === 0 ? '无' : value.map((item: unknown) => textOf(key, item)).join('、');
  }
  if (isObject(value)) {
    return Object.entries(value)
      .map(([inner, innerValue]) => `${labelOf(inner)} ${textOf(inner, innerValue)}`)
      .join('，');
  }
  const text = String(value as string | number);
  return words[key]?.[text] ?? text;
}

/** The fields that differ between `before` and `after`, each as 旧 → 新. */
function differences(before: Record<string, unknown>, after: Record<string, unknown>): DetailLine[] {
  return Object.keys({ ...before, ...after }).flatMap((key) => {
    const [was, is] = [textOf(key, before[key]), textOf(key, after[key])];
    return was === is ? [] : [{ label: labelOf(key), text: `${was} → ${is}` }];
  });
}

/** What a record holds besides its sentence, line by line, in the words of the field. */
export function auditDetails(details: Readonly<Record<string, unknown>>): DetailLine[] {
  const { before, after, ...rest } = details;
  const lines = Object.entries(rest).map(([key, value]) => ({
    label: labelOf(key),
    text: textOf(key, value),
  }));
  if (isObject(before) && isObject(after)) return [...lines, ...differences(before, after)];
  const [was, is] = [
    before === undefined ? [] : [{ label: '原来', text: textOf('state', before) }],
    after === undefined ? [] : [{ label: '现在', text: textOf('state', after) }],
  ];
  return [...lines, ...was, ...is];
}
