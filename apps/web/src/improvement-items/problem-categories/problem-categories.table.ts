import type { DataTable } from '../../chart/data-table.ts';
import { exactFigure } from '../../figures/figure-text.ts';
import type { CategoryOfYear } from '../improvement-counts.ts';

export const problemCategoriesTable = (categories: readonly CategoryOfYear[], year: number): DataTable => ({
  columns: ['类别', '问题（条）', '提出问题的单位', '改进措施（条）', '提出措施的单位'],
  rows: categories.map(({ id, label, problems, measures }) => ({
    cells: [
      label,
      ...[problems.items, problems.agencies, measures.items, measures.agencies].map(exactFigure),
    ],
    opens: { category: id, year },
  })),
});
