import { AGENCY_KIND_NAMES, type AreaWorkbookPlan, ROLE_NAMES } from '@zhaojian/contract';
import { Tabs, type TableColumnsType } from 'antd';
import { RowsTable } from '../page/rows-table.tsx';
import styles from './plan-tables.module.css';

interface Place {
  readonly sheet: string;
  readonly row: number;
}

const PAGE = { pageSize: 20, hideOnSinglePage: true, showSizeChanger: false } as const;

/** Everything that a workbook would do, each with its row; first the mistakes and what is to be looked at before it is done. */
export function PlanTables({ plan }: { readonly plan: AreaWorkbookPlan }) {
  const { agencies, people, mistakes, notes } = plan;
  const rows = [agencies.created, agencies.changed, people.created, people.changed, mistakes, notes].flat();
  const isOfSeveralSheets = new Set(rows.map(({ sheet }) => sheet)).size > 1;
  const tab = tabOf(isOfSeveralSheets);
  const tabs = [
    tab('mistakes', '错误', mistakes, [{ title: '要改什么', render: (_, { message }) => message }]),
    tab('notes', '请核对', notes, [{ title: '怎样处理的', render: (_, { message }) => message }]),
    tab('created', '新建机构', agencies.created, [
      { title: '单位名称', render: (_, { name }) => name },
      { title: '类别', width: 120, render: (_, { kind }) => AGENCY_KIND_NAMES[kind] },
      { title: '上级', render: (_, { parentName }) => parentName },
    ]),
    tab('changed', '变更机构', agencies.changed, CHANGED),
    tab('people', '新建账号', people.created, [
      { title: '姓名', width: 100, render: (_, { name }) => name },
      { title: '用户名', width: 160, render: (_, { username }) => username },
      { title: '角色', width: 100, render: (_, { role }) => ROLE_NAMES[role] },
      {
        title: '上级／机构',
        render: (_, { parentName, agencyName }) => (parentName ? `${parentName}／${agencyName}` : agencyName),
      },
    ]),
    tab('changedPeople', '修改账号', people.changed, CHANGED),
  ].flat();
  return tabs.length === 0 ? null : <Tabs items={tabs} className={styles['tables'] ?? ''} />;
}

const CHANGED: TableColumnsType<Place & { readonly name: string; readonly differences: readonly string[] }> =
  [
    { title: '平台上的', render: (_, { name }) => name },
    {
      title: '变化',
      render: (_, { differences }) => differences.map((text) => <div key={text}>{text}</div>),
    },
  ];

/** A row is named with its sheet wherever the workbook has several. */
const tabOf = (isOfSeveralSheets: boolean) =>
  function tab<Row extends Place>(
    key: string,
    label: string,
    rows: readonly Row[],
    columns: TableColumnsType<Row>,
  ) {
    if (rows.length === 0) return [];
    const children = (
      <RowsTable<Row & { readonly key: string }>
        rowKey="key"
        rows={rows.map((row, index) => ({ ...row, key: String(index) }))}
        columns={[
          {
            title: '表格里的行',
            width: isOfSeveralSheets ? 150 : 92,
            render: (_, { sheet, row }) => (isOfSeveralSheets ? `${sheet} 第 ${row} 行` : `第 ${row} 行`),
          },
          ...(columns as TableColumnsType<Row & { readonly key: string }>),
        ]}
        empty=""
        pagination={PAGE}
        scroll={{ x: 560 }}
      />
    );
    return [{ key, label: `${label}（${rows.length}）`, children }];
  };
