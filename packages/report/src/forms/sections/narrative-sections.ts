import type { NarrativeSection } from '../form.ts';

/** The three narratives; only what the last one asks for differs between the eras. */
export const overviewSection: NarrativeSection = {
  id: 'overview',
  kind: 'narrative',
  required: true,
  number: '一',
  title: '总体情况',
  variants: ['概述', '总体概况', '基本情况', '工作总体情况', '政府信息公开工作总体情况'],
  guidance: '主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面的情况。',
};

export const improvementSection: NarrativeSection = {
  id: 'improvement',
  kind: 'narrative',
  required: true,
  number: '五',
  title: '存在的主要问题及改进情况',
  variants: [
    '政府信息公开工作存在的主要问题及改进情况',
    '存在的主要问题及改进措施',
    '存在的主要问题和改进情况',
    '存在的问题及改进情况',
    '存在问题及改进措施',
  ],
  guidance: '本年度工作中存在的主要问题，以及已经采取或准备采取的改进措施。',
};

export const otherMattersSection: NarrativeSection = {
  id: 'otherMatters',
  kind: 'narrative',
  number: '六',
  title: '其他需要报告的事项',
  variants: ['其他需要报告的情况', '需要报告的其他事项', '其他报告事项'],
  guidance: '其他需要报告的情况；确无内容的，写明“无”。',
};

/** As 国办公开办函〔2021〕30号 has it; 信息处理费 are charged since 2021 (国办函〔2020〕109号). */
export const otherMattersAndFeesSection: NarrativeSection = {
  ...otherMattersSection,
  reportsFees: true,
  guidance: '文字描述，收取信息处理费情况在此处报告。',
};
