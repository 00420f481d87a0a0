import { measureById } from '@zhaojian/report';
import type { DataTable } from '../../chart/data-table.ts';
import { countText, percentText } from '../measure-text.ts';
import type { CorrectionFunnel, FunnelPoint } from './correction-funnel.ts';

const STANDS: Readonly<Record<FunnelPoint['stands'], string>> = {
  within: '在控制限内',
  above: '高于控制限',
  below: '低于控制限',
};

export const correctionFunnelTable = ({ points, measureId }: CorrectionFunnel, year: number): DataTable => ({
  columns: ['机构', measureById(measureId).label, '审结', '与全部机构比'],
  rows: points
    .toSorted((one, other) => other.rate - one.rate)
    .map(({ agencyId, agencyName, rate, cases, stands }) => ({
      cells: [agencyName, percentText(rate), countText(cases), STANDS[stands]],
      opens: { agencyId, figure: measureId, year },
    })),
});
