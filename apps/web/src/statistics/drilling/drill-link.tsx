import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DrillTarget } from '../../chart/drill-target.ts';
import type { DashboardData } from '../dashboard-data.ts';
import { destinationOf } from './destination.ts';

/** Goes where a number leads. */
export function useOpen(data: DashboardData): (target: DrillTarget) => void {
  const navigate = useNavigate();
  return (target) => {
    const destination = destinationOf(target, data);
    if (destination.page === 'report') {
      const { agencyId, year, cell } = destination;
      void navigate({ to: '/reports/$agencyId/$year', params: { agencyId, year }, search: { cell } });
    } else {
      void navigate({ to: '/dashboard', search: (before) => ({ ...before, ...destination.search }) });
    }
  };
}

interface Props {
  readonly target: DrillTarget;
  readonly data: DashboardData;
  readonly className?: string | undefined;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A number or a name as a link to where it leads, so that it can be opened beside the page too. */
export function DrillLink({ target, data, className = '', title, children }: Props) {
  const destination = destinationOf(target, data);
  if (destination.page === 'report') {
    const { agencyId, year, cell } = destination;
    return (
      <Link
        to="/reports/$agencyId/$year"
        params={{ agencyId, year }}
        search={{ cell }}
        className={className}
        title={title}
      >
        {children}
      </Link>
    );
  }
  return (
    <Link
      to="/dashboard"
      search={(before) => ({ ...before, ...destination.search })}
      className={className}
      title={title}
    >
      {children}
    </Link>
  );
}
