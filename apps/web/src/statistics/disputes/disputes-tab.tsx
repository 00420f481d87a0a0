import { useMemo } from 'react';
import { YEAR_COLOURS } from '../../theme/colours.ts';
import { CorrectionFunnelPanel } from '../correction-funnel/correction-funnel-panel.tsx';
import type { DashboardData } from '../dashboard-data.ts';
import { disputePath } from '../dispute-path/dispute-path.ts';
import { DisputeRatePanels } from '../dispute-rates/dispute-rate-panels.tsx';
import { DisputeResultsPanels } from '../dispute-results/dispute-results-panels.tsx';
import { RankedBarsPanel } from '../ranked-bars/ranked-bars-panel.tsx';

function DisputePathPanel({ data }: { readonly data: DashboardData }) {
  const { now, before } = data;
  const bars = useMemo(() => (now ? disputePath(now, before) : []), [now, before]);
  return (
    <RankedBarsPanel
      data={data}
      title="从申请到争议"
      note="每办结一百件申请，引起多少件争议"
      bars={bars}
      colour={YEAR_COLOURS.thisYear}
    />
  );
}

/** 复议诉讼: how disputes ended, how often agencies were corrected, which of them beyond chance. */
export function DisputesTab({ data }: { readonly data: DashboardData }) {
  return (
    <>
      <DisputePathPanel data={data} />
      <DisputeResultsPanels data={data} />
      <DisputeRatePanels data={data} />
      <CorrectionFunnelPanel data={data} />
    </>
  );
}
