import { measureById, MEASURES } from '@zhaojian/report';
import { getRouteApi } from '@tanstack/react-router';
import { Select } from 'antd';
import { useCallback, useMemo } from 'react';
import { ChartPanel } from '../../chart-panel/chart-panel.tsx';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import { YEAR_COLOURS } from '../../theme/colours.ts';
import type { DashboardData } from '../dashboard-data.ts';
import { useOpen } from '../drilling/drill-link.tsx';
import { type ChildDot, childrenDots } from './children-dots.ts';
import { childrenDotsHeight, childrenDotsOption } from './children-dots.option.ts';
import type { DataTable } from '../../chart-panel/data-table.ts';
import { exactCell } from '../wording/measure-cells.ts';

const route = getRouteApi('/shell/dashboard');

const VOLUMES = MEASURES.filter(({ theme, kind }) => theme === 'proactiveDisclosure' && kind === 'volume');

/** The children by one volume of 主动公开; the address says by which. */
export function ChildrenDotsPanel({ data }: { readonly data: DashboardData }) {
  const { figure } = route.useSearch();
  const navigate = route.useNavigate();
  const measureId = VOLUMES.find(({ id }) => id === figure)?.id ?? 'licences';
  const { children, childrenBefore, year } = data;
  const dots = useMemo(
    () => childrenDots(children, childrenBefore, measureId),
    [children, childrenBefore, measureId],
  );
  const draw = useCallback(
    (theme: ChartTheme) => childrenDotsOption(dots, { measureId, year }, theme),
    [dots, measureId, year],
  );
  return (
    <ChartPanel
      title={`各单位${measureById(measureId).label}`}
      note="由多到少"
      hint="点一行进入该单位"
      actions={
        <Select
          size="small"
          aria-label="比较的项目"
          value={measureId}
          popupMatchSelectWidth={false}
          options={VOLUMES.map(({ id, label }) => ({ value: id, label }))}
          onChange={(next) => {
            void navigate({ search: (before) => ({ ...before, figure: next }), resetScroll: false });
          }}
        />
      }
      legend={[
        { label: `${year} 年`, colour: YEAR_COLOURS.thisYear, mark: 'dot' },
        { label: `${year - 1} 年`, colour: YEAR_COLOURS.lastYear, mark: 'ring' },
      ]}
      height={childrenDotsHeight(dots.length)}
      draw={draw}
      table={childrenDotsTable(dots, measureId, year)}
      native={{ kind: 'bars' }}
      empty={dots.length === 0 ? '本机关没有下级单位；点上面的图可打开本机关的年报。' : undefined}
      onOpen={useOpen(data)}
    />
  );
}

function childrenDotsTable(dots: readonly ChildDot[], measureId: string, year: number): DataTable {
  const { unit } = measureById(measureId);
  return {
    columns: ['机构', `${year} 年`, `${year - 1} 年`],
    rows: dots.map(({ agencyId, agencyName, value, previous }) => ({
      cells: [agencyName, exactCell(value, unit), exactCell(previous, unit)],
      opens: { agencyId, figure: measureId, year },
    })),
  };
}
