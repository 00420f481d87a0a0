import type { AgencyDetail } from '@zhaojian/contract';
import { FIRST_REPORT_YEAR } from '@zhaojian/report';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, InputNumber } from 'antd';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { changeCoverage, previewCoverage } from '../../area/agencies.queries.ts';
import { FormDialog } from '../../page/form-dialog.tsx';
import { CoverageQuestion } from '../fields/coverage-question.tsx';
import { coverageText } from '../facts/coverage-text.ts';
import { TotalsEffectsTable } from './effects/totals-effects-table.tsx';

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
  const { message } = App.useApp();
  const queries = useQueryClient();
  const previewing = useMutation({
    mutationFn: (wanted: Wanted) => previewCoverage(agency.id, { ...wanted, revision: agency.revision }),
  });
  const { data: seen } = previewing;
  const changing = useMutation({
    mutationFn: (wanted: Wanted) =>
      changeCoverage(agency.id, { ...wanted, revision: agency.revision, digest: seen?.digest }),
    // Somebody else changed something: what is confirmed next is to be seen first.
    onError: () => {
      previewing.reset();
      return queries.invalidateQueries({ queryKey: QUERY_KEYS.agencies });
    },
    onSuccess: async (_, { fromYear, coversArea }) => {
      await Promise.all(
        [QUERY_KEYS.agencies, QUERY_KEYS.statistics, QUERY_KEYS.submissions].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
      void message.success(
        coversArea
          ? `已保存：“${agency.name}”自 ${fromYear} 年度起的年报作为公布数，不计入汇总。`
          : `已保存：“${agency.name}”自 ${fromYear} 年度起的年报只反映本机关，计入汇总。`,
      );
      onClose();
    },
  });
  const seeAnew = () => {
    previewing.reset();
    changing.reset();
  };

  return (
    <FormDialog
      open={open}
      width={640}
      title={`${agency.name}的报告口径`}
      okText={seen ? '确认修改' : '查看前后对照'}
      form={form}
      initialValues={{ fromYear: year, coversArea: agency.coversArea }}
      sending={{
        isPending: previewing.isPending || changing.isPending,
        error: changing.error ?? previewing.error,
        reset: seeAnew,
      }}
      fieldOfCode={FIELD_OF_CODE}
      onFinish={(wanted) => {
        if (seen) return changing.mutate(wanted);
        changing.reset();
        return previewing.mutate(wanted);
      }}
      onClose={onClose}
    >
      <p style={{ marginBottom: 12 }}>现在：{coverageText(coverage)}</p>
      <Form.Item
        label="自哪一报告年度起"
        name="fromYear"
        extra="这一年度及以后按下面的口径，各年度的汇总数随之重算；以前年度不变。一直如此的，填它最早的报告年度。"
        rules={[{ required: true, message: '请填写报告年度。' }]}
      >
        <InputNumber
          min={FIRST_REPORT_YEAR}
          max={2100}
          precision={0}
          suffix="年度"
          style={{ width: 160 }}
          onChange={seeAnew}
        />
      </Form.Item>
      <CoverageQuestion required onChange={seeAnew} />
      {seen && <TotalsEffectsTable effects={seen.effects} />}
    </FormDialog>
  );
}
