import type { TableSection } from '../form.ts';

type TableTitle<Id extends TableSection['id']> = Omit<TableSection, 'table' | 'id'> & { readonly id: Id };

/** The titles of the three table sections, the same in both eras. */
export const proactiveDisclosureTitle: TableTitle<'proactiveDisclosure'> = {
  id: 'proactiveDisclosure',
  kind: 'table',
  number: '二',
  title: '主动公开政府信息情况',
  variants: ['主动公开情况', '行政机关主动公开政府信息情况'],
  guidance: '按照《条例》第二十条填写本年度制发、废止、现行有效的文件和处理决定、收费情况。',
};

export const applicationsTitle: TableTitle<'applications'> = {
  id: 'applications',
  kind: 'table',
  number: '三',
  title: '收到和处理政府信息公开申请情况',
  variants: [
    '行政机关收到和处理政府信息公开申请情况',
    '依申请公开政府信息情况',
    '收到和处理信息公开申请情况',
  ],
  guidance: '按申请人类别填写本年度收到、办理和结转的政府信息公开申请。',
};

export const disputesTitle: TableTitle<'disputes'> = {
  id: 'disputes',
  kind: 'table',
  number: '四',
  title: '政府信息公开行政复议、行政诉讼情况',
  variants: [
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
    '行政复议、行政诉讼情况',
  ],
  guidance: '填写因政府信息公开引起的行政复议和行政诉讼案件的结果。',
};
