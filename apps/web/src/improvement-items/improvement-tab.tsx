import type { Reporting } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { agencyQuery } from '../area/agencies.queries.ts';
import type { YearScale } from '../chart/year-axis.ts';
import { PanelColumns } from '../page/panel-columns.tsx';
import { useMay, useSession } from '../session/use-session.ts';
import { CategoryWordsPanel } from './category-words/category-words-panel.tsx';
import { ItemListPanel } from './item-list/item-list-panel.tsx';
import { ProblemCategoriesPanel } from './problem-categories/problem-categories-panel.tsx';
import { ProblemHeatPanel } from './problem-heat/problem-heat-panel.tsx';

const route = getRouteApi('/shell/dashboard');

interface Props {
  readonly agencyId: string;
  readonly scale: YearScale;
  /** How many reports are accepted: items are those of all of them, of governments too. */
  readonly reporting: Pick<Reporting, 'accepted' | 'expected'> | undefined;
}

/** 问题与改进: what section 五 of the reports names, year after year, and what it promises. */
export function ImprovementTab({ agencyId, scale, reporting }: Props) {
  const { category, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const { account } = useSession();
  const sorts = useMay('item.sort');
  const own = useQuery({ ...agencyQuery(account.agencyId, scale.chosen), enabled: sorts });
  return (
    <>
      {reporting && (
        <p className="quiet">
          依据已通过的 {reporting.accepted} 份年报的第五部分
          {reporting.expected > 0 && `，应报 ${reporting.expected} 份`}；涵盖全辖区的政府年报也在内。
        </p>
      )}
      <PanelColumns layout="two">
        <ProblemHeatPanel agencyId={agencyId} scale={scale} />
        <ProblemCategoriesPanel agencyId={agencyId} scale={scale} />
      </PanelColumns>
      <ItemListPanel
        agencyId={agencyId}
        year={scale.chosen}
        category={category}
        page={page}
        onChoose={(step) => {
          void navigate({ search: (before) => ({ ...before, ...step }), resetScroll: false });
        }}
      />
      {sorts && own.data?.agency.parentId === null && <CategoryWordsPanel />}
    </>
  );
}
