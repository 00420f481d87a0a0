import type { AgencyDetail } from '@zhaojian/contract';
import { Form } from 'antd';
import { YearField } from '../../dates/year-field.tsx';
import { coverageText } from '../facts/coverage-text.ts';
import { CoverageQuestion } from '../fields/coverage-question.tsx';
import { TotalsEffectsTable } from './effects/totals-effects-table.tsx';
import { PreviewedChangeDialog } from './previewed-change-dialog.tsx';
import { changeCoverage, previewCoverage } from './tree-changes.queries.ts';

/** The field that each refusal is about. */
const FIELD_OF_CODE: Readonly<Record<string, string>> = { COVERAGE_UNCHANGED: 'coversArea' };

interface Wanted {
  readonly fromYear: number;
  readonly coversArea: boolean;
}

interface Props {
  readonly detail: Pick<AgencyDetail, 'agency' | 'coverage'>;
  readonly year: number;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 报告口径: what an agency's report covers from a year on, with what that does to the totals before it is done. */
export function CoverageDialog({ detail: { agency, coverage }, year, open, onClose }: Props) {
  const [form] = Form.useForm<Wanted>();
  return (
    <PreviewedChangeDialog
      open={open}
      title={`${agency.name}的报告口径`}
      okText="查看前后对照"
      confirmText="确认修改"
      form={form}
      initialValues={{ fromYear: year, coversArea: agency.coversArea }}
      fieldOfCode={FIELD_OF_CODE}
      changeOf={(wanted: Wanted) => ({ ...wanted, revision: agency.revision })}
      preview={(change) => previewCoverage(agency.id, change)}
      asks={() => true}
      make={(change, { digest }) => changeCoverage(agency.id, { ...change, digest })}
      effects={({ effects }) => <TotalsEffectsTable effects={effects} />}
      done={({ fromYear, coversArea }) =>
        coversArea
          ? `已保存：“${agency.name}”自 ${fromYear} 年度起的年报作为公布数，不计入汇总。`
          : `已保存：“${agency.name}”自 ${fromYear} 年度起的年报只反映本机关，计入汇总。`
      }
      onClose={onClose}
    >
      <p style={{ marginBottom: 12 }}>现在：{coverageText(coverage)}</p>
      <YearField
        label="自哪一报告年度起"
        name="fromYear"
        extra="这一年度及以后按下面的口径，各年度的汇总数随之重算；以前年度不变。一直如此的，填它最早的报告年度。"
      />
      <CoverageQuestion required />
    </PreviewedChangeDialog>
  );
}
