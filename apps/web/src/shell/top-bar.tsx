import { isToldAnything } from '@zhaojian/contract';
import { type Form, FORMS, formForYear, lastYearOf } from '@zhaojian/report';
import { Link, useMatchRoute } from '@tanstack/react-router';
import { Breadcrumb, Select } from 'antd';
import { AgencyMenu } from '../session/agency-menu.tsx';
import { AccountMenu } from '../session/account-menu.tsx';
import { useSession } from '../session/use-session.ts';
import { Suspense } from 'react';
import styles from './top-bar.module.css';
import { NotificationBell } from './notification-bell.tsx';
import { useChangeYear, usePath, usePlace } from '../address/place.ts';

/** Pages on which one can walk up the tree by the breadcrumb. */
const WALKABLE = ['/dashboard', '/reconciliation', '/progress', '/review', '/agencies'] as const;

function eraName(form: Form): string {
  const lastYear = lastYearOf(form);
  return lastYear === null ? `${form.firstYear} 年起的格式` : `${form.firstYear}–${lastYear} 年的格式`;
}

/** Always in the same place: which agency, which year, who. */
export const TopBar = () => (
  <header className={styles['topBar']}>
    <Suspense>
      <PathAndYear />
    </Suspense>
  </header>
);

function PathAndYear() {
  const { nodeId, year, years } = usePlace();
  const { account } = useSession();
  const path = usePath(nodeId, year);
  const changeYear = useChangeYear();
  const matches = useMatchRoute();
  const page = WALKABLE.find((to) => matches({ to }));

  return (
    <>
      <Breadcrumb
        className={styles['path'] ?? ''}
        separator="›"
        items={path.map(({ id, name }, index) => {
          const reachable = page && index < path.length - 1;
          return {
            key: id,
            title: reachable ? (
              <Link
                to={page}
                search={(before) => ({
                  ...before,
                  page: undefined,
                  node: id === account.agencyId ? undefined : id,
                  year,
                })}
              >
                {name}
              </Link>
            ) : (
              name
            ),
          };
        })}
      />
      <Select
        className={styles['year'] ?? ''}
        aria-label="报告年度"
        value={year}
        onChange={changeYear}
        popupMatchSelectWidth={180}
        options={FORMS.toReversed().map((form) => ({
          label: eraName(form),
          options: years
            .filter((candidate) => formForYear(candidate) === form)
            .map((candidate) => ({ value: candidate, label: `${candidate} 年度` })),
        }))}
      />
      {isToldAnything(account.role) && <NotificationBell />}
      <AgencyMenu />
      <AccountMenu />
    </>
  );
}
