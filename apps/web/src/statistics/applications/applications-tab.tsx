import type { Outcome } from '@zhaojian/report';
import { useMemo } from 'react';
import { PanelColumns } from '../../page/panel-columns.tsx';
import { OUTCOME_COLOURS, YEAR_COLOURS } from '../../theme/colours.ts';
import { ApplicationFlowPanel } from '../application-flow/application-flow-panel.tsx';
import { applicantMix } from '../applicant-mix/applicant-mix.ts';
import { CarryOverChainPanel } from '../carry-over-chain/carry-over-chain-panel.tsx';
import type { DashboardData } from '../dashboard-data.ts';
import { outcomesOver } from '../wording/form-names.ts';
import { OutcomeHeatPanel } from '../outcome-heat/outcome-heat-panel.tsx';
import { outcomeReasons } from '../outcome-reasons/outcome-reasons.ts';
import { OutcomeSharesPanel } from '../outcome-shares/outcome-shares-panel.tsx';
import { RankedBarsPanel } from '../ranked-bars/ranked-bars-panel.tsx';
import styles from './applications-tab.module.css';

function ReasonsPanel({ data, outcome }: { readonly data: DashboardData; readonly outcome: Outcome }) {
  const { now, before } = data;
  const { id } = outcome;
  const bars = useMemo(() => (now ? outcomeReasons(now, before, id) : []), [now, before, id]);
  return (
    <RankedBarsPanel
      data={data}
      title={`${outcome.name}的理由`}
      note={`占${outcome.name}的比例`}
      bars={bars}
      colour={OUTCOME_COLOURS[id] ?? YEAR_COLOURS.thisYear}
    />
  );
}

function ApplicantsPanel({ data }: { readonly data: DashboardData }) {
  const { now, before } = data;
  const bars = useMemo(() => (now ? applicantMix(now, before) : []), [now, before]);
  return (
    <RankedBarsPanel
      data={data}
      title="谁在申请"
      note="本年新收申请，按申请人类别"
      bars={bars}
      colour={YEAR_COLOURS.thisYear}
    />
  );
}

/** 依申请公开: where applications went, why, who applied, and how the children differ. */
export function ApplicationsTab({ data }: { readonly data: DashboardData }) {
  const outcomes = outcomesOver(data.now ? [data.now] : []);
  const [withheld, ...others] = outcomes.filter(({ reasons }) => reasons.length > 0);
  return (
    <>
      <ApplicationFlowPanel data={data} />
      <PanelColumns layout="two">
        <div className={styles['stack']}>
          <OutcomeSharesPanel data={data} />
          {withheld && <ReasonsPanel data={data} outcome={withheld} />}
        </div>
        <div className={styles['stack']}>
          <ApplicantsPanel data={data} />
          {others.map((outcome) => (
            <ReasonsPanel key={outcome.id} data={data} outcome={outcome} />
          ))}
        </div>
      </PanelColumns>
      <OutcomeHeatPanel data={data} />
      <CarryOverChainPanel data={data} />
    </>
  );
}
