import { isToldAnything } from '@zhaojian/contract';
import { type Form, FORMS, formForYear, lastYearOf } from '@zhaojian/report';
import { Link, useMatchRoute } from '@tanstack/react-router';
import { Breadcrumb, Select, Tooltip } from 'antd';
import type { Following } from '../change-stream/change-stream.ts';
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

interface Props {
  readonly following: Following;
}

/** Always in the same place: which agency, which year, who; and whether the page is as others leave it. */
export const TopBar = ({ following }: Props) => (
  <header className={styles['topBar']}>
    <Suspense>
      <PathAndYear following={following} />
    </Suspense>
  </header>
);

function PathAndYear({ following }: Props) {
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
      {following === 'asking' && (
        <Tooltip title="现在不能即时得知他人的改动，本页每半分钟更新一次。网络恢复后自动改回即时更新。">
          <span className={styles['asking']} role="status">
            定时更新
          </span>
        </Tooltip>
      )}
      {isToldAnything(account.role) && <NotificationBell />}
      <AgencyMenu />
      <AccountMenu />
    </>
  );
}
