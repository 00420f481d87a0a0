import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ProblemCategoriesPanel } from '../../improvement-items/problem-categories/problem-categories-panel.tsx';
import { PanelColumns } from '../../page/panel-columns.tsx';
import type { DashboardData } from '../dashboard-data.ts';
import { ReconsiderationPanel } from '../dispute-results/reconsideration-panel.tsx';
import { DocumentStockPanel } from '../document-stock/document-stock-panel.tsx';
import { keyFigures } from '../key-figures/key-figures.ts';
import { KeyFigureTile } from '../key-figures/key-figure-tile.tsx';
import { OutcomeSharesPanel } from '../outcome-shares/outcome-shares-panel.tsx';
import { type Tab, TAB_NAMES } from '../tabs.ts';
import { yearSentence } from '../year-sentence/year-sentence.ts';
import styles from './overview-tab.module.css';

/** From a theme's one chart on the overview to all there is about it. */
function TabLink({ to }: { readonly to: Tab }) {
  return (
    <Link to="/dashboard" search={(before) => ({ ...before, tab: to })} className={styles['tabLink'] ?? ''}>
      {TAB_NAMES[to]} ›
    </Link>
  );
}

/** Lines break between the clauses of a sentence, not in their words. */
const clausesOf = (sentence: string): string[] => sentence.match(/[^；]+；?/g) ?? [];

/** 总览: the year in a sentence, six figures, one chart per theme. */
export function OverviewTab({ data }: { readonly data: DashboardData }) {
  const { years, year, agencyName } = data;
  const figures = useMemo(() => keyFigures(years, year), [years, year]);
  return (
    <>
      <p className={styles['sentence']}>
        {clausesOf(yearSentence(years, year, agencyName)).map((clause) => (
          <span key={clause}>{clause}</span>
        ))}
      </p>
      <ul className={styles['figures']}>
        {figures.map((figure) => (
          <KeyFigureTile key={figure.id} figure={figure} data={data} />
        ))}
      </ul>
      <PanelColumns layout="two">
        <OutcomeSharesPanel data={data} actions={<TabLink to="applications" />} />
        <ReconsiderationPanel data={data} actions={<TabLink to="disputes" />} />
        <DocumentStockPanel data={data} actions={<TabLink to="disclosure" />} />
        <ProblemCategoriesPanel
          agencyId={data.agencyId}
          scale={data.scale}
          most={7}
          actions={<TabLink to="improvement" />}
        />
      </PanelColumns>
    </>
  );
}
