import { type Agency, type AgencyYears, UNNAMED_GOVERNMENT } from '@zhaojian/contract';
import { Checkbox, Form, Radio } from 'antd';
import { useState } from 'react';
import { YearField } from '../../dates/year-field.tsx';
import { useSession } from '../../session/use-session.ts';
import { DescriptionFields, KindField, NameField, ParentField } from '../fields/agency-fields.tsx';
import { CoverageQuestion } from '../fields/coverage-question.tsx';
import { agencyEdit, type EditedAgency, isDated, saysCoverage } from '../fields/agency-form.ts';
import { TreeChangeDialog } from './tree-change-dialog.tsx';

interface Props {
  readonly agency: Agency;
  readonly years: AgencyYears;
  readonly parent: { readonly id: string; readonly name: string } | null;
  readonly year: number;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Another name, kind or place: from a year on (变更), or because it never was as it is written (更正). */
export function EditAgencyDialog({ agency, years, parent, year, open, onClose }: Props) {
  const [form] = Form.useForm<EditedAgency>();
  const how = Form.useWatch('how', form) ?? 'change';
  const kind = Form.useWatch('kind', form);
  const { account } = useSession();
  const isTop = agency.id === account.agencyId;
  // What an agency is and where it is in the tree is decided above it; at the top of the tree nobody is.
  const locked = isTop && agency.parentId !== null;
  const firstYear = years.spans[0]?.fromYear ?? agency.fromYear;
  const lastYear = years.spans.at(-1)?.toYear ?? null;
  const ended = lastYear !== null;
  // The government was never called what a new platform calls it.
  const wasNever = agency.name === UNNAMED_GOVERNMENT;
  const known = { agency, year, firstYear, lastYear };

  return (
    <TreeChangeDialog
      open={open}
      title={`修改${agency.name}`}
      okText="保存"
      form={form}
      initialValues={{
        how: ended || wasNever ? 'correct' : 'change',
        name: agency.name,
        kind: agency.kind,
        sector: agency.sector ?? undefined,
        code: agency.code ?? '',
        aliases: agency.aliases,
        position: agency.position,
        fromYear: year,
        firstYear,
        lastYear,
        ...(agency.parentId && { parentId: agency.parentId }),
      }}
      changeOf={(values) => agencyEdit(known, values)}
      done={(values) => savedMessage(agencyEdit(known, values), values.fromYear)}
      onClose={onClose}
    >
      {!locked && (
        <Form.Item name="how" label="这是" extra={HOW_NOTES[how]}>
          <Radio.Group>
            <Radio value="change" disabled={ended}>
              变更（自某年起）
            </Radio>
            <Radio value="correct">更正（一直如此）</Radio>
          </Radio.Group>
        </Form.Item>
      )}
      {how === 'change' && !locked && <YearField label="自哪一报告年度起" name="fromYear" />}
      <NameField locked={locked} />
      {!isTop && <ParentField chosenName={parent?.name} year={year} />}
      <KindField locked={locked} />
      {saysCoverage(agency.kind, kind) && <CoverageQuestion required />}
      {how === 'correct' && years.begins === 'founded' && !isTop && (
        <YearField label="最早的报告年度" name="firstYear" />
      )}
      {how === 'correct' && ended && years.ends === 'abolished' && <LastYear lastYear={lastYear} />}
      <DescriptionFields ordered={!isTop} />
    </TreeChangeDialog>
  );
}

const HOW_NOTES = {
  change:
    '名称、类别或隶属从这一年度起改变，以前年度的机构树和汇总不变。排序、条线、代码、别名对各年度都生效。',
  correct: '原来写错了：写法相同的各年度都改过来，那些年度的机构树和汇总随之改变，保存前会列出前后对照。',
} as const;

/** When it was abolished, or that it never was. */
function LastYear({ lastYear }: { readonly lastYear: number | null }) {
  const form = Form.useFormInstance<EditedAgency>();
  const [never, setNever] = useState(false);
  return (
    <>
      <YearField label="最后报送的年度" name="lastYear" required={!never} disabled={never} />
      <Form.Item>
        <Checkbox
          checked={never}
          onChange={({ target }) => {
            setNever(target.checked);
            form.setFieldValue('lastYear', target.checked ? null : lastYear);
          }}
        >
          它没有撤销，是误操作
        </Checkbox>
      </Form.Item>
    </>
  );
}

function savedMessage(change: ReturnType<typeof agencyEdit>, fromYear: number): string {
  if (change?.what === 'correct') return '已更正；写法相同的各年度都已改过来。';
  return change && isDated(change)
    ? `已保存，自 ${fromYear} 年度起生效；以前年度不变。`
    : '已保存，对各年度都生效。';
}
