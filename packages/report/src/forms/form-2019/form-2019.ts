import { applicationsTable } from '../sections/applications-table.ts';
import { disputesTable } from '../sections/disputes-table.ts';
import type { Form } from '../form.ts';
import { improvementSection, otherMattersSection, overviewSection } from '../sections/narrative-sections.ts';
import { applicationsTitle, disputesTitle, proactiveDisclosureTitle } from '../sections/table-titles.ts';
import { proactiveDisclosure2019 } from './proactive-disclosure-2019.ts';

/** The form of report years 2019 and 2020: 198 cells (22 + 161 + 15). */
export const form2019: Form<'2019'> = {
  id: '2019',
  source: '国办公开办〔2019〕60号',
  firstYear: 2019,
  sections: [
    overviewSection,
    { ...proactiveDisclosureTitle, table: proactiveDisclosure2019 },
    {
      ...applicationsTitle,
      table: applicationsTable({
        id: 'otherHandling',
        label: '（六）其他处理',
        name: '其他处理',
        role: 'outcome',
      }),
    },
    { ...disputesTitle, table: disputesTable },
    improvementSection,
    otherMattersSection,
  ],
};
