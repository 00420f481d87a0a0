import { Skeleton, Table, type TableProps } from 'antd';

interface Props<Row> extends Omit<TableProps<Row>, 'dataSource' | 'loading' | 'locale' | 'size'> {
  readonly rows: readonly Row[];
  /** Without rows yet: the shape of what comes; with rows they stay while the next come. */
  readonly loading?: boolean;
  /** What would be here, and what to do first. */
  readonly empty: string;
}

/** One thing a line. Where there is none, the table says what it is for. */
export function RowsTable<Row extends object>({ rows, loading = false, empty, ...table }: Props<Row>) {
  return (
    <Table<Row>
      size="small"
      dataSource={[...rows]}
      aria-busy={loading}
      pagination={false}
      locale={{
        emptyText: loading ? (
          <Skeleton active title={false} paragraph={{ rows: 6 }} />
        ) : (
          <p className="quiet">{empty}</p>
        ),
      }}
      {...table}
    />
  );
}
