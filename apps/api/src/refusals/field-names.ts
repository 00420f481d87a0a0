import { AGENCY_KIND_NAMES } from '@zhaojian/contract';
import { cellName, cellOf, FORMS, SECTIONS_OF_ALL_FORMS } from '@zhaojian/report';

/** What people call the fields of requests; those of one word mean the same in each. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  ...AGENCY_KIND_NAMES,
  ...Object.fromEntries(SECTIONS_OF_ALL_FORMS.map(({ id, title }) => [id, title])),
  accountId: '账号',
  action: '操作',
  agencyId: '机构',
  aliases: '别名',
  basedOn: '所依据的版本',
  blocking: '不能提交的问题',
  category: '类别',
  check: '校验项',
  closesOn: '关闭日期',
  code: '统一社会信用代码或本地代码',
  confirmAgency: '机关确认',
  conflict: '冲突类型',
  coversArea: '报告口径',
  days: '更换期限（天）',
  digest: '汇总前后对照',
  currentPassword: '现在的密码',
  disabled: '是否停用',
  displayName: '姓名或称呼',
  dueDates: '截止日期',
  email: '电子邮箱',
  explanations: '说明',
  figures: '数字',
  file: '文件',
  failing: '是否只看有问题的',
  files: '文件数',
  from: '沿用自的版本',
  fromYear: '起始年度',
  id: '编号',
  itemId: '文件编号',
  kind: '类别',
  kinds: '字符种类',
  lastYear: '最后年度',
  late: '是否逾期',
  mine: '是否等待本人办理',
  order: '排列方式',
  after: '接着看的位置',
  limit: '条数',
  name: '机构全称',
  narratives: '文字部分',
  newPassword: '新密码',
  number: '版本号',
  opensOn: '开始日期',
  page: '页码',
  pageSize: '每页条数',
  parentId: '上级机构',
  password: '密码',
  phone: '电话',
  reason: '原因',
  remembered: '不能重复的次数',
  reports: '报告',
  revision: '修订号',
  role: '角色',
  search: '查找的文字',
  sector: '条线',
  state: '状态',
  section: '所在部分',
  shortest: '最短长度',
  about: '校验对象',
  text: '说明文字',
  takenOver: '沿用的修改',
  toYear: '截止年度',
  username: '用户名',
  version: '版本',
  accounts: '账号的去处',
  agencies: '参加合并的机构',
  besides: '所见影响的标识',
  change: '机构变动',
  continues: '是否保留原机构',
  firstYear: '起始年度',
  into: '承接机构',
  seen: '所见的影响',
  successorIds: '承接机构',
  what: '变动的种类',
  withoutUsername: '是否不含用户名',
  who: '承接机构的来历',
  year: '年度',
};

/** Whether people have a word for a field of a request. */
export const hasFieldName = (field: string): boolean => field in FIELD_NAMES;

function segmentName(segment: string): string | null {
  if (/^\d+$/.test(segment)) return `第 ${Number(segment) + 1} 项`;
  const cell = FORMS.flatMap((form) => cellOf(form, segment) ?? []).at(-1);
  return FIELD_NAMES[segment] ?? (cell ? cellName(cell) : null);
}

/** A field of a request as people call it, e.g. 截止日期 政府部门, 别名 第 2 项; empty for the request as a whole. */
export const fieldName = (path: readonly string[]): string =>
  path.flatMap((segment) => segmentName(segment) ?? []).join(' ');
