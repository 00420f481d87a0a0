/** What a problem or measure of section 五 is about; the first category whose word occurs decides. */
export interface ImprovementCategory {
  readonly id: string;
  readonly label: string;
  readonly words: readonly string[];
}

/** The categories in the order in which they are tried: the specific before the general. */
export const IMPROVEMENT_CATEGORIES: readonly ImprovementCategory[] = [
  {
    id: 'onRequest',
    label: '依申请公开',
    words: ['依申请', '申请公开', '申请办理', '答复', '申请人', '复议', '诉讼'],
  },
  {
    id: 'interpretation',
    label: '解读回应与互动',
    words: ['解读', '回应', '互动', '留言', '咨询', '图解', '意见征集', '公众参与'],
  },
  {
    id: 'platform',
    label: '平台与渠道建设',
    words: [
      '平台',
      '网站',
      '栏目',
      '新媒体',
      '公众号',
      '渠道',
      '载体',
      '专区',
      '政府公报',
      '信息化',
      '集约化',
    ],
  },
  {
    id: 'staff',
    label: '队伍与业务能力',
    words: ['培训', '业务能力', '业务水平', '人员', '队伍', '专业', '素质', '学习', '能力'],
  },
  {
    id: 'supervision',
    label: '监督考核与责任',
    words: ['考核', '监督', '检查', '督', '责任', '问责', '评估', '评议'],
  },
  {
    id: 'management',
    label: '信息管理与制度机制',
    words: ['制度', '机制', '审查', '保密', '目录', '指南', '规范性文件', '管理', '流程', '协调', '统筹'],
  },
  {
    id: 'timeliness',
    label: '公开及时性',
    words: ['及时', '时效', '更新', '滞后', '迟'],
  },
  {
    id: 'content',
    label: '公开内容与质量',
    words: [
      '内容',
      '质量',
      '全面',
      '深度',
      '广度',
      '主动公开',
      '力度',
      '主动性',
      '范围',
      '重点领域',
      '准确',
      '公开',
    ],
  },
  { id: 'awareness', label: '思想认识', words: ['认识', '重视', '意识', '宣传'] },
  { id: 'other', label: '其他', words: [] },
];

/** The category of a sentence; `other` when no word of any category occurs in it. */
export function categorize(sentence: string): ImprovementCategory {
  const found = IMPROVEMENT_CATEGORIES.find(({ words }) => words.some((word) => sentence.includes(word)));
  return found ?? (IMPROVEMENT_CATEGORIES.at(-1) as ImprovementCategory);
}
