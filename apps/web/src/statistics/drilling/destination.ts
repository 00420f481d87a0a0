import type { DrillTarget } from '../../chart/drill-target.ts';
import { comparableOf } from '../comparison/comparable.ts';
import type { DashboardData } from '../dashboard-data.ts';
import { figuresOfYear } from '../figures.ts';
import type { Tab } from '../tabs.ts';

/** Where a number leads: to a report at its cell, or to another state of the dashboard. */
export type Destination =
  | {
      readonly page: 'report';
      readonly agencyId: string;
      readonly year: number;
      readonly cell: string | undefined;
    }
  | { readonly page: 'dashboard'; readonly search: DashboardStep };

/** What changes in the address; what is not named stays. */
interface DashboardStep {
  readonly node?: string;
  readonly year?: number;
  readonly tab?: Tab;
  readonly figure?: string | undefined;
  readonly category?: string | undefined;
  readonly page?: undefined;
}

function reportAt(
  data: DashboardData,
  agencyId: string,
  year: number,
  figure: string | undefined,
): Destination {
  const form = figuresOfYear(data.years, year)?.form;
  const cell = figure && form ? (comparableOf(figure).cellIn(form) ?? undefined) : undefined;
  return { page: 'report', agencyId, year, cell };
}

/**
 * Every number can be followed: the number of a node opens the comparison of its children by it, the number of a
 * child leads down the tree, and where the tree ends to the report and the cell.
 */
export function destinationOf(target: DrillTarget, data: DashboardData): Destination {
  const { agencyId, figure, category, year = data.year } = target;
  if (category !== undefined)
    return { page: 'dashboard', search: { tab: 'improvement', category, year, page: undefined } };
  if (agencyId !== undefined) {
    const child = data.children.find((candidate) => candidate.agencyId === agencyId);
    return child && child.childCount > 0
      ? { page: 'dashboard', search: { node: agencyId, year, ...(figure ? { figure } : {}) } }
      : reportAt(data, agencyId, year, figure);
  }
  return data.children.length === 0
    ? reportAt(data, data.agencyId, year, figure)
    : { page: 'dashboard', search: { tab: 'comparison', figure, year } };
}
