/** What a column of the workbook holds. */
export type Field =
  | 'order'
  | 'name'
  | 'parent'
  | 'kind'
  | 'sector'
  | 'code'
  | 'aliases'
  | 'coversArea'
  | 'fromYear'
  | 'person'
  | 'role'
  | 'phone'
  | 'email'
  | 'username';

interface Column {
  readonly field: Field;
  /** As the platform's own workbook heads it. */
  readonly head: string;
  /** As lists of offices head it. */
  readonly others: readonly string[];
  readonly width: number;
  /** What is to be written there, for the sheet that explains. */
  readonly explanation: string;
}

/** Those of agencies in the order of the platform's own workbook; what is read finds them by their heads, in any order. */
export const AGENCY_COLUMNS: readonly Column[] = [
  {
    field: 'order',
    head: '序号',
    others: ['编号', '顺序', '排序'],
    width: 6,
    explanation:
      '机构在同一上级之下的排列（建制序列），整数，不必连续；不填的排在后面，已有的机构不填即不变。',
  },
  {
    field: 'name',
    head: '单位名称',
    others: ['机构名称', '机构全称', '单位全称', '机关名称', '名称', '单位', '机构', '全称'],
    width: 36,
    explanation: '必填。写正式全称，与公章一致。',
  },
  {
    field: 'parent',
    head: '上级',
    others: ['上级机构', '上级单位', '上级机关', '上级名称', '所属单位', '所属机构', '隶属'],
    width: 36,
    explanation: '上级机构的全称，可以是本表里的，也可以是平台上已有的；不填即直属于您所在的机构。',
  },
  {
    field: 'kind',
    head: '类别',
    others: ['机构类别', '单位类别', '类型', '机构类型', '单位性质', '性质'],
    width: 14,
    explanation: '从下拉列表里选；新机构不填的，按名称判断，判断不了的会请您补填；已有的机构不填即不变。',
  },
  {
    field: 'sector',
    head: '条线',
    others: ['系统', '行业', '领域'],
    width: 12,
    explanation: '从下拉列表里选；可以不填。列表由顶层机构的管理员在“机构”页面的“条线”里维护。',
  },
  {
    field: 'code',
    head: '代码',
    others: ['统一社会信用代码', '机构代码', '单位代码', '组织机构代码', '信用代码'],
    width: 22,
    explanation: '统一社会信用代码或本地代码；可以不填。填了代码的，以代码认定是同一机构，名称不同即为更名。',
  },
  {
    field: 'aliases',
    head: '别名',
    others: ['简称', '曾用名', '其他名称'],
    width: 24,
    explanation: '报告里可能用到的其他名称，几个之间用顿号隔开；可以不填。',
  },
  {
    field: 'coversArea',
    head: '汇总全辖区',
    others: ['是否汇总全辖区', '覆盖全辖区', '是否覆盖辖区'],
    width: 12,
    explanation:
      '它自己的年报写的是哪个范围的数：全辖区的填 是（作为公布数，不与下级重复相加），只有本机关的填 否（和下级一起相加）。新建或改为人民政府的必填；其他不填即“否”，已有的机构不填即不变。',
  },
  {
    field: 'fromYear',
    head: '起始年度',
    others: ['自年度', '开始年度', '首个报告年度'],
    width: 10,
    explanation:
      '只用于新建的机构：从哪个报告年度起报送，例如 2025；不填即按导入时选定的年度。已有的机构若有变化，从导入时选定的年度起变更。',
  },
  {
    field: 'person',
    head: '联系人',
    others: ['姓名', '经办人', '负责人'],
    width: 12,
    explanation:
      '可以不填。填了的，为他建立填报账号；一格写一个人。同一机构有几个人的，在“人员”表里各写一行。',
  },
  {
    field: 'phone',
    head: '电话',
    others: ['联系电话', '手机', '手机号', '手机号码', '办公电话', '联系方式'],
    width: 16,
    explanation: '联系人的电话，可以不填；请用文本格式，以免手机号显示成 1.39E+10。',
  },
];

/** Those of people. */
export const PEOPLE_COLUMNS: readonly Column[] = [
  {
    field: 'name',
    head: '单位名称',
    others: [],
    width: 36,
    explanation: '必填。本表“机构名单”里的，或平台上已有的机构的全称。',
  },
  {
    field: 'parent',
    head: '上级',
    others: [],
    width: 30,
    explanation: '机构的上级，可以不填；有几个机构同名的，必须写明，例如各镇的财政所。',
  },
  { field: 'person', head: '姓名', others: ['联系人'], width: 12, explanation: '必填。一行一个人。' },
  {
    field: 'role',
    head: '角色',
    others: ['平台角色'],
    width: 12,
    explanation: '从下拉列表里选；不填即为填报单位。',
  },
  { field: 'phone', head: '电话', others: [], width: 16, explanation: '可以不填；请用文本格式。' },
  {
    field: 'email',
    head: '邮箱',
    others: ['电子邮箱', '邮件', '电子邮件'],
    width: 26,
    explanation: '可以不填。',
  },
  {
    field: 'username',
    head: '用户名',
    others: ['账号', '登录名'],
    width: 20,
    explanation:
      '登录用，可以不填：不填即用手机号，没有手机号的用办公电话，都没有的用邮箱 @ 前面的部分。已有账号的人按机构和姓名认定，填了用户名的按用户名认定；同一机构有同名的人，各写一行，并各填用户名。一个人为几个机构工作的，每个机构各写一行，填同一个用户名（或同样的姓名和手机号），只建一个账号；只有一个机构的人填了用户名、写在另一个机构，即为调动。',
  },
];

/** The sheet of people; the others are of agencies. */
export const PEOPLE = '人员';

/** The sheet of the platform's own workbook that explains the others; nothing is read from it. */
export const EXPLANATIONS = '填写说明';

/** Without width, spaces, brackets and what is added in brackets: 单位名称（全称） is 单位名称. */
const bare = (head: string): string => head.normalize('NFKC').replace(/\([^)]*\)|[\s*:：]/gu, '');

const FIELDS = new Map(
  [...AGENCY_COLUMNS, ...PEOPLE_COLUMNS].flatMap(({ field, head, others }) =>
    [head, ...others].map((name) => [name, field]),
  ),
);

/** What a head says of its column; undefined for one that is not read. */
export const fieldOfHead = (head: string): Field | undefined => FIELDS.get(bare(head));

/** What a mistake calls a column. */
export const headOf = (field: Field): string =>
  [...AGENCY_COLUMNS, ...PEOPLE_COLUMNS].find((column) => column.field === field)?.head ?? field;
