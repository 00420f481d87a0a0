import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useMemo } from 'react';
import { ChartPanel } from '../../chart-panel/chart-panel.tsx';
import type { ChartTheme } from '../../chart/chart-theme.ts';
import type { YearScale } from '../../chart/year-axis.ts';
import type { DrillTarget } from '../../chart/drill-target.ts';
import { YEAR_COLOURS } from '../../theme/colours.ts';
import { categoriesOfYear, type CategoryOfYear } from '../improvement-counts.ts';
import { improvementSummaryQuery } from '../improvement-items.queries.ts';
import { NO_ITEMS } from '../no-items.ts';
import { problemCategoriesHeight, problemCategoriesOption } from './problem-categories.option.ts';
import type { DataTable } from '../../chart-panel/data-table.ts';
import { exactFigure } from '../../figures/figure-text.ts';
import type { TableCell } from '../../figures/shown-figure.ts';

interface Props {
  readonly agencyId: string;
  readonly scale: YearScale;
  /** How many categories, those with the most problems; all when left out. */
  readonly most?: number;
  readonly actions?: ReactNode;
}

const LEAST_CATEGORIES = 6;
const PROBLEMS = '问题（条）';
const MEASURES = '改进措施（条）';

/** What the reports of a year name as problems, and what they promise, by category. */
export function ProblemCategoriesPanel({ agencyId, scale, most = Infinity, actions }: Props) {
  const { chosen: year, years } = scale;
  const { data } = useQuery(improvementSummaryQuery(agencyId, Math.min(...years), Math.max(...years)));
  const navigate = useNavigate();
  const categories = useMemo(() => categoriesOfYear(data ?? [], year).slice(0, most), [data, year, most]);
  const draw = useCallback(
    (theme: ChartTheme) => problemCategoriesOption(categories, year, theme),
    [categories, year],
  );
  const open = ({ category }: DrillTarget) => {
    void navigate({
      to: '/dashboard',
      search: (before) => ({ ...before, tab: 'improvement', category, page: undefined }),
    });
  };
  return (
    <ChartPanel
      title="问题与改进措施"
      note={`${year} 年年报第五部分，按类别计条`}
      actions={actions}
      legend={[
        { label: '存在的问题', colour: YEAR_COLOURS.thisYear },
        { label: '提出的改进措施', colour: YEAR_COLOURS.thisYear, mark: 'hollow' },
      ]}
      height={problemCategoriesHeight(Math.max(categories.length, LEAST_CATEGORIES))}
      draw={draw}
      table={problemCategoriesTable(categories, year)}
      native={{
        kind: 'bars',
        series: [
          { column: PROBLEMS, colour: YEAR_COLOURS.thisYear },
          { column: MEASURES, colour: YEAR_COLOURS.lastYear },
        ],
      }}
      empty={data && categories.length === 0 ? NO_ITEMS : undefined}
      onOpen={open}
    />
  );
}

const problemCategoriesTable = (categories: readonly CategoryOfYear[], year: number): DataTable => ({
  columns: ['类别', PROBLEMS, '提出问题的单位', MEASURES, '提出措施的单位'],
  rows: categories.map(({ id, label, problems, measures }) => ({
    cells: [
      label,
      ...[problems.items, problems.agencies, measures.items, measures.agencies].map((value): TableCell => ({
        text: exactFigure(value),
        value,
        format: 'plain',
      })),
    ],
    opens: { category: id, year },
  })),
});
