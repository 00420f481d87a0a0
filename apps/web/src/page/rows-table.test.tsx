import { render, screen } from '@testing-library/react';
import { RowsTable } from './rows-table.tsx';

const table = (rows: { id: string }[], loading: boolean) =>
  render(
    <RowsTable
      rowKey="id"
      columns={[{ title: '机构', dataIndex: 'id' }]}
      rows={rows}
      loading={loading}
      empty="还没有机构。"
    />,
  );

describe('a table of rows', () => {
  it('teaches what comes here only when it is known that there is nothing', () => {
    const { unmount } = table([], true);
    expect(screen.queryByText('还没有机构。')).toBeNull();
    unmount();
    table([], false);
    expect(screen.getByText('还没有机构。')).toBeDefined();
  });

  it('keeps its rows while the next are on their way', () => {
    table([{ id: '示例市财政局' }], true);
    expect(screen.getByRole('cell', { name: '示例市财政局' })).toBeDefined();
    expect(document.querySelector('[aria-busy=true]')).not.toBeNull();
  });
});
