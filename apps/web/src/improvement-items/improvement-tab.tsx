import { getRouteApi } from '@tanstack/react-router';
import type { YearScale } from '../chart/year-axis.ts';
import { ItemListPanel } from './item-list/item-list-panel.tsx';
import { ProblemCategoriesPanel } from './problem-categories/problem-categories-panel.tsx';
import { ProblemHeatPanel } from './problem-heat/problem-heat-panel.tsx';
import styles from './improvement-tab.module.css';

const route = getRouteApi('/shell/dashboard');

interface Props {
  readonly agencyId: string;
  readonly scale: YearScale;
}

/** 问题与改进: what section 五 of the reports names, year after year, and what it promises. */
export function ImprovementTab({ agencyId, scale }: Props) {
  const { category, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <div className={styles['two']}>
        <ProblemHeatPanel agencyId={agencyId} scale={scale} />
        <ProblemCategoriesPanel agencyId={agencyId} scale={scale} />
      </div>
      <ItemListPanel
        agencyId={agencyId}
        year={scale.chosen}
        category={category}
        page={page}
        onChoose={(step) => {
          void navigate({ search: (before) => ({ ...before, ...step }), resetScroll: false });
        }}
      />
    </>
  );
}
