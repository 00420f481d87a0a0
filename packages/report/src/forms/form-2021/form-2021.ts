import { applicationsTable } from '../sections/applications-table.ts';
import { disputesTable } from '../sections/disputes-table.ts';
import type { Form } from '../form.ts';
import {
  improvementSection,
  otherMattersAndFeesSection,
  overviewSection,
} from '../sections/narrative-sections.ts';
import { applicationsTitle, disputesTitle, proactiveDisclosureTitle } from '../sections/table-titles.ts';
import { proactiveDisclosure2021 } from './proactive-disclosure-2021.ts';

/** The form in force for report years 2021 on: 200 cells (10 + 175 + 15). */
export const form2021: Form<'2021'> = {
  id: '2021',
  source: '国办公开办函〔2021〕30号',
  firstYear: 2021,
  sections: [
    overviewSection,
    { ...proactiveDisclosureTitle, table: proactiveDisclosure2021 },
    {
      ...applicationsTitle,
      table: applicationsTable({
        id: 'otherHandling',
        label: '（六）其他处理',
        name: '其他处理',
        role: 'outcome',
        children: [
          {
            id: 'supplementOverdue',
            label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
            name: '逾期不补正',
            role: 'reason',
            variants: ['1.申请人无正当理由逾期不补正'],
          },
          {
            id: 'feeOverdue',
            label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
            name: '逾期未缴费',
            role: 'reason',
            variants: ['2.申请人逾期未按收费通知要求缴纳费用'],
          },
          { id: 'other', label: '3.其他', name: '其他情形', role: 'reason' },
        ],
      }),
    },
    { ...disputesTitle, table: disputesTable },
    improvementSection,
    otherMattersAndFeesSection,
  ],
};
