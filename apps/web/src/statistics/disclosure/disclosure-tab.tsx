import { PanelColumns } from '../../page/panel-columns.tsx';
import { ChildrenDotsPanel } from '../children-dots/children-dots-panel.tsx';
import type { DashboardData } from '../dashboard-data.ts';
import { DECISION_MEASURES } from '../decision-volumes/decision-volumes.ts';
import { VolumePanel } from '../decision-volumes/volume-panel.tsx';
import { DocumentStockPanel } from '../document-stock/document-stock-panel.tsx';

/** 主动公开: documents, decisions, fees, and the children by any of them. */
export function DisclosureTab({ data }: { readonly data: DashboardData }) {
  return (
    <>
      <PanelColumns layout="wideFirst">
        <DocumentStockPanel data={data} />
        <VolumePanel data={data} measureId="fees" note="本年收费金额" height={326} />
      </PanelColumns>
      <PanelColumns layout="three">
        {DECISION_MEASURES.map((measureId) => (
          <VolumePanel key={measureId} data={data} measureId={measureId} />
        ))}
      </PanelColumns>
      <ChildrenDotsPanel data={data} />
    </>
  );
}
