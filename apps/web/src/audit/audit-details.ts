import {
  AGENCY_KIND_NAMES,
  LOADED_WHAT_NAMES,
  OFFICE_COLOURS,
  ROLE_NAMES,
  SUBMISSION_STATE_NAMES,
} from '@zhaojian/contract';
import { momentText } from '../dates/days.ts';

export interface DetailLine {
  readonly label: string;
  readonly text: string;
}

/** What fields of a record are called, in the order in which they are read. */
const LABELS: Readonly<Record<string, string>> = {
  concerns: '要更正的',
  reason: '原因',
  year: '年度',
  version: '版本',
  earlierVersion: '原来的版本',
  number: '版本',
  state: '状态',
  answerBy: '答复期限',
  overReviewer: '当时正在审核的',
  sentence: '条目',
  correction: '更正',
  categoryWords: '增改的词',
  point: '意见',
  answer: '单位说明',
  explanations: '单位说明',
  errors: '不符',
  warnings: '提示',
  unread: '未读出',
  doubtful: '存疑',
  takenOver: '沿用的修改',
  from: '来自版本',
  figures: '数字',
  narratives: '文字部分',
  notices: '关于文件',
  fileName: '文件',
  file: '文件格式',
  conflict: '哪一类文件',
  files: '文件数',
  fileNames: '各个文件',
  decision: '决定',
  batchImport: '批次编号',
  words: '附言',
  source: '来源',
  problemNamed: '存在的问题',
  dueOn: '时限',
  people: '通知到的人数',
  reminded: '提醒的单位',
  withoutPeople: '没有账号的单位',
  reports: '报告数',
  setAside: '抽出逐份审核的',
  conditions: '通过的条件',
  agencies: '机构数',
  accounts: '账号数',
  counts: '各类份数',
  ...LOADED_WHAT_NAMES,
  pastYearLoad: '补录编号',
  kind: '类别',
  bytes: '大小',
  sha256: '文件指纹',
  damage: '损坏情况',
  links: '已入链',
  waiting: '尚未入链',
  broken: '不符之处',
  tries: '已尝试',
  triesWithinHour: '这一小时内第几次',
  error: '失败的原因',
  refusal: '答复',
  keptUntil: '保留到',
  fromYear: '自年度',
  action: '操作',
  group: '方面',
  person: '人员',
  narrowedTo: '筛选',
  rows: '行数',
  firstDay: '从哪天',
  lastDay: '到哪天',
  search: '内容、机构或来源地址',
  firstYear: '首个报送年度',
  lastYear: '最后报送年度',
  coversArea: '报告口径含全辖区',
  merged: '并入的机构',
  sectorsMerged: '并入的条线',
  into: '并入',
  successors: '承接的机构',
  continues: '原机构保留',
  removed: '删除的',
  added: '增加的',
  renamed: '改名的',
  name: '名称',
  parent: '上级机构',
  parentId: '上级机构编号',
  sector: '条线',
  position: '排序',
  code: '代码',
  aliases: '别名',
  username: '用户名',
  displayName: '姓名',
  role: '角色',
  agency: '机构',
  agencyName: '机构',
  agencyId: '机构编号',
  disabled: '停用',
  sessions: '登录数',
  opensOn: '开始日期',
  dueDates: '截止日期',
  submitOn: '报送截止',
  publishedOn: '公开日期',
  webAddress: '公开网址',
  before: '原来登记的',
  publishOn: '公开截止',
  byKind: '各类机构的日期',
  until: '开放到',
  title: '标题',
  text: '正文',
  attachments: '附件',
  revision: '第几次发布',
  closesOn: '关闭日期',
  blocking: '不能提交的问题',
  needsSignedScan: '须附签字盖章件',
  handUpKinds: '整体上报的机构类别',
  expected: '应报',
  accepted: '通过',
  exempt: '免报',
  missing: '缺报告的机构',
  report: '报告',
  verdict: '抽查结果',
  reminders: '自动提醒',
  shortest: '密码最短长度',
  kinds: '字符种类',
  withoutUsername: '不含用户名',
  remembered: '不能重复的次数',
  days: '更换期限（天）',
  wanted: '改为接收',
  unwanted: '改为不接收',
  isOn: '是否启用',
  robotKind: '种类',
  tells: '发送的消息',
  newAddress: '换了地址',
  host: '服务器地址',
  port: '端口',
  security: '加密方式',
  mailAccount: '邮箱账号',
  hasPassword: '有密码',
  newPassword: '换了密码',
  senderAddress: '发件地址',
  publicAddress: '平台地址',
  sentTo: '发往',
  problem: '没有成功的原因',
  platformName: '平台名称',
  colour: '颜色',
  contact: '联系人',
  notice: '通知',
  ...AGENCY_KIND_NAMES,
};
const ORDER = Object.keys(LABELS);

const FILE_KINDS: Readonly<Record<string, string>> = {
  text: '文本文件',
  markdown: 'Markdown 文件',
  html: '网页',
  docx: 'Word 文档',
  doc: 'Word 97 文档',
  pdf: 'PDF 文件',
  ofd: 'OFD 文件',
  xlsx: 'Excel 工作簿',
  xls: 'Excel 97 工作簿',
};

/** Words of the record's own language, by the field they are in. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: { ...AGENCY_KIND_NAMES, ...FILE_KINDS },
  role: ROLE_NAMES,
  colour: OFFICE_COLOURS,
  state: SUBMISSION_STATE_NAMES,
  decision: { assign: '指定机关', take: '作为新的一版', skip: '跳过' },
  conflict: {
    HAS_VERSION: '机关在导入前已有版本',
    SECOND_FILE: '本批另有同一机关的文件',
    AGENCY_UNKNOWN: '所写的机关与辖区内各机关都对不上',
    AGENCY_NOT_STATED: '没有写明机关',
  },
};

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Says of nothing anything. */
const isEmpty = (value: unknown): boolean =>
  isFields(value) && Object.values(value).every((inner) => inner === null);

const labelOf = (key: string): string => LABELS[key] ?? key;

const rank = (key: string): number => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
const inOrder = (fields: Fields): [string, unknown][] =>
  Object.entries(fields).toSorted(([a], [b]) => rank(a) - rank(b));

/** What is told in words already: an explanation of a finding, where and why it may stay, or a notice about a file. */
function ownWords({ subject, text, message }: Fields): string | null {
  if (typeof message === 'string') return message;
  return typeof subject === 'string' && typeof text === 'string' ? `${subject}：${text}` : null;
}

/** What a version took over, which a record has by the codes of the cells: how much of it. */
const HOW_MANY: Readonly<Record<string, string>> = { figures: '个', narratives: '处' };

function textOf(key: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '无';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return key === 'bytes' ? `${(value / 1024).toFixed(1)} KB` : String(value);
  if (Array.isArray(value)) {
    const unit = HOW_MANY[key];
    if (unit) return `${value.length} ${unit}`;
    return value.length === 0 ? '无' : value.map((item: unknown) => textOf(key, item)).join('；');
  }
  if (isFields(value)) {
    const stated = inOrder(value).filter(([, innerValue]) => innerValue !== null && !isEmpty(innerValue));
    if (stated.length === 0) return '无';
    return (
      ownWords(value) ??
      stated.map(([inner, innerValue]) => `${labelOf(inner)} ${textOf(inner, innerValue)}`).join('，')
    );
  }
  if (key === 'keptUntil') return momentText(String(value as string));
  const text = String(value as string);
  return WORDS[key]?.[text] ?? text;
}

/** The fields of `after` that differ from `before`, each as 旧 → 新. */
function differences(before: Fields, after: Fields): DetailLine[] {
  return inOrder(after).flatMap(([key]) => {
    if (isFields(before[key]) && isFields(after[key])) {
      const inner = differences(before[key], after[key]);
      return key in AGENCY_KIND_NAMES
        ? inner.map(({ label, text }) => ({ label: `${labelOf(key)} ${label}`, text }))
        : inner;
    }
    const [was, is] = [textOf(key, before[key]), textOf(key, after[key])];
    return was === is ? [] : [{ label: labelOf(key), text: `${was} → ${is}` }];
  });
}

const lines = (fields: Fields): DetailLine[] =>
  inOrder(fields).map(([key, value]) => ({ label: labelOf(key), text: textOf(key, value) }));

/** The totals that a change altered, or who is to report: 示例市人民政府 2025 年度：汇总 2 → 1 份. Their figures are on the page 本年度变动. */
const effectLines = (effects: readonly Fields[]): DetailLine[] =>
  effects.flatMap(({ agencyName, year, expected, toSum, reports }) => {
    const counts: [label: string, unit: string, value: unknown][] = [
      ['应报', '家', expected],
      ['应汇总', '家', toSum],
      // Where only those changed, the sum is what it was.
      ...(expected || toSum ? [] : [['汇总', '份', reports] as [string, string, unknown]]),
    ];
    return counts.flatMap(([label, unit, value]) => {
      if (!isFields(value)) return [];
      const change = `${textOf('', value['before'])} → ${textOf('', value['after'])}`;
      return [
        {
          label,
          text: `${textOf('agencyName', agencyName)} ${textOf('year', year)} 年度：${change} ${unit}`,
        },
      ];
    });
  });

/** What a record holds besides its sentence, line by line, in the words of the field. */
export function auditDetails(details: Fields): DetailLine[] {
  const { effects } = details;
  if (Array.isArray(effects)) {
    const told = ['year', 'version', 'earlierVersion', 'reason'].filter((key) => key in details);
    return [
      ...lines(Object.fromEntries(told.map((key) => [key, details[key]]))),
      ...effectLines(effects.filter(isFields)),
    ];
  }
  const { before, after, file, ...rest } = details;
  const own = lines({ ...rest, ...(isFields(file) ? file : file !== undefined && { file }) });
  if (isFields(before) && isFields(after)) return [...own, ...differences(before, after)];
  if (isFields(after)) return [...own, ...lines(after)];
  return [
    ...own,
    ...(before === undefined || before === null ? [] : [{ label: '原来', text: textOf('state', before) }]),
    ...(after === undefined ? [] : [{ label: '现在', text: textOf('state', after) }]),
  ];
}
