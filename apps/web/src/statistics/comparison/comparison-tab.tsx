import { MEASURES, type MeasureTheme } from '@zhaojian/report';
import { getRouteApi } from '@tanstack/react-router';
import { Select } from 'antd';
import { useMemo } from 'react';
import { ChartDownloads } from '../../chart-panel/taking-away/chart-downloads.tsx';
import { Panel } from '../../page/panel.tsx';
import { ChangeContributionsPanel } from '../change-contributions/change-contributions-panel.tsx';
import type { DashboardData } from '../dashboard-data.ts';
import { type Tab, TAB_NAMES } from '../tabs.ts';
import { comparableOf } from './comparable.ts';
import { compare } from './comparison.ts';
import { comparedTable } from './compared-table.ts';
import { ComparisonTable } from './comparison-table.tsx';
import styles from './comparison-tab.module.css';

const route = getRouteApi('/shell/dashboard');

const THEMES: Readonly<Record<MeasureTheme, Tab>> = {
  applications: 'applications',
  disputes: 'disputes',
  proactiveDisclosure: 'disclosure',
};

/** 对比: the children by any figure. */
export function ComparisonTab({ data }: { readonly data: DashboardData }) {
  const { figure } = route.useSearch();
  const navigate = route.useNavigate();
  const comparable = useMemo(() => comparableOf(figure), [figure]);
  const comparison = useMemo(
    () => compare(comparable, data.children, data.childrenBefore, data.now),
    [comparable, data],
  );
  const measures = (Object.keys(THEMES) as MeasureTheme[]).map((theme) => ({
    label: TAB_NAMES[THEMES[theme]],
    options: MEASURES.filter((measure) => measure.theme === theme).map(({ id, label }) => ({
      value: id,
      label,
    })),
  }));
  const isCell = !MEASURES.some(({ id }) => id === comparable.id);
  return (
    <>
      <ChangeContributionsPanel data={data} comparable={comparable} />
      <Panel
        title={`${data.year} 年各单位${comparable.label}`}
        note={comparable.definition}
        actions={
          <div className={styles['actions']}>
            <Select
              className={styles['choice'] ?? ''}
              aria-label="比较的指标"
              showSearch={{ optionFilterProp: 'label' }}
              value={comparable.id}
              options={[...(isCell ? [{ value: comparable.id, label: comparable.label }] : []), ...measures]}
              onChange={(next) => {
                void navigate({ search: (before) => ({ ...before, figure: next }), resetScroll: false });
              }}
            />
            {data.children.length > 0 && (
              <ChartDownloads
                title={`${data.year} 年各单位${comparable.label}`}
                note={comparable.definition}
                table={comparedTable(comparable, comparison, data.year)}
              />
            )}
          </div>
        }
      >
        {data.children.length === 0 ? (
          <p className={styles['none']}>本机关没有下级单位，没有可比较的对象。可在页首的路径上回到上一级。</p>
        ) : (
          <ComparisonTable comparable={comparable} comparison={comparison} data={data} />
        )}
      </Panel>
    </>
  );
}
