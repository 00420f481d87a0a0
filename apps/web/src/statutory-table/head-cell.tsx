import styles from './head-cell.module.css';
import type { PlacedCell } from './table-grid.ts';

const SCOPES = { columnHead: ['col', 'colgroup'], rowHead: ['row', 'rowgroup'] } as const;

/** A row beside this many others is written from top to bottom, as on paper. */
const UPRIGHT_FROM = 12;

/** A printed head: of a column, a row, an article, or the corner. */
export function HeadCell({ cell }: { readonly cell: PlacedCell }) {
  const { role, text, rowSpan, colSpan } = cell;
  if (role === 'article') {
    return (
      <th className={styles['article']} colSpan={colSpan} scope="rowgroup">
        {text}
      </th>
    );
  }
  if (role === 'corner') {
    return (
      <td className={styles['corner']} rowSpan={rowSpan} colSpan={colSpan}>
        {text}
      </td>
    );
  }
  const [single, group] = role === 'columnHead' ? SCOPES.columnHead : SCOPES.rowHead;
  const spans = role === 'columnHead' ? colSpan > 1 : rowSpan > 1;
  return (
    <th
      className={role === 'rowHead' ? styles['rowHead'] : undefined}
      data-upright={role === 'rowHead' && rowSpan >= UPRIGHT_FROM ? true : undefined}
      rowSpan={rowSpan}
      colSpan={colSpan}
      scope={spans ? group : single}
    >
      {role === 'rowHead' && rowSpan >= UPRIGHT_FROM ? <span>{text}</span> : text}
    </th>
  );
}
