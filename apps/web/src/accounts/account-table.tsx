import { ROLE_NAMES, type Account } from '@zhaojian/contract';
import type { TableColumnsType } from 'antd';
import { agoText, momentText } from '../dates/days.ts';
import { RowsTable } from '../page/rows-table.tsx';
import { AccountActions } from './account-actions.tsx';
import styles from './account-table.module.css';

const columnsFor = (own: Account): TableColumnsType<Account> => [
  {
    title: '姓名',
    key: 'name',
    render: (_, account) => (
      <>
        {account.displayName}
        {account.id === own.id && <span className="quiet">（本人）</span>}
        <div className={styles['username']}>{account.username}</div>
      </>
    ),
  },
  { title: '角色', key: 'role', width: 104, render: (_, { role }) => ROLE_NAMES[role] },
  {
    title: '机构',
    key: 'agency',
    render: (_, { agencies }) => agencies.map(({ id, name }) => <div key={id}>{name}</div>),
  },
  {
    title: '联系方式',
    key: 'contact',
    render: (_, { phone, email }) =>
      phone || email ? (
        [phone, email].map((way) => way && <div key={way}>{way}</div>)
      ) : (
        <span className="quiet">—</span>
      ),
  },
  {
    title: '状态',
    key: 'state',
    width: 80,
    render: (_, { disabled }) => (disabled ? <span className={styles['disabled']}>已停用</span> : '正常'),
  },
  {
    title: '上次登录',
    key: 'lastSignIn',
    width: 120,
    render: (_, { lastSignInAt }) =>
      lastSignInAt ? (
        <time dateTime={lastSignInAt} title={momentText(lastSignInAt)}>
          {agoText(lastSignInAt)}
        </time>
      ) : (
        <span className="quiet">从未登录</span>
      ),
  },
  {
    title: <span className="spoken-only">操作</span>,
    key: 'actions',
    fixed: 'right',
    width: 48,
    align: 'right',
    render: (_, account) => <AccountActions account={account} by={own} />,
  },
];

interface Props {
  readonly accounts: readonly Account[];
  readonly own: Account;
  readonly loading: boolean;
  readonly empty: string;
}

export function AccountTable({ accounts, own, loading, empty }: Props) {
  return (
    <RowsTable
      rowKey="id"
      columns={columnsFor(own)}
      rows={accounts}
      loading={loading}
      scroll={{ x: 860 }}
      rowClassName={({ disabled }) => (disabled ? (styles['off'] ?? '') : '')}
      empty={empty}
    />
  );
}
