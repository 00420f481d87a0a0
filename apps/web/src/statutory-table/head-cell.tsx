import styles from './head-cell.module.css';
import type { PlacedCell } from './table-grid.ts';

const SCOPES = { columnHead: ['col', 'colgroup'], rowHead: ['row', 'rowgroup'] } as const;

/** A row beside this many others is written from top to bottom, as on paper. */
const UPRIGHT_FROM = 12;

interface Props {
  readonly cell: PlacedCell;
  /** How many grid columns at the left hold row heads only. */
  readonly labelColumns: number;
}

/** A printed head: of a column, a row, an article, or the corner. */
export function HeadCell({ cell, labelColumns }: Props) {
  const { role, text, rowSpan, colSpan } = cell;
  /** On a phone the innermost heads of the rows stay in view while the figures are moved past them. */
  const stays = cell.column < labelColumns && cell.column + colSpan === labelColumns ? true : undefined;
  if (role === 'article') {
    return (
      <th className={styles['article']} colSpan={colSpan} scope="rowgroup">
        {text}
      </th>
    );
  }
  if (role === 'corner') {
    return (
      <td className={styles['corner']} data-stays={stays} rowSpan={rowSpan} colSpan={colSpan}>
        {text}
      </td>
    );
  }
  const [single, group] = role === 'columnHead' ? SCOPES.columnHead : SCOPES.rowHead;
  const spans = role === 'columnHead' ? colSpan > 1 : rowSpan > 1;
  return (
    <th
      data-stays={stays}
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
