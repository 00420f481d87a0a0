import { createContext, use } from 'react';
import { OUTSTANDING_LABEL } from '../chart/year-axis.ts';
import type { DataTable } from './data-table.ts';
import type { DrillTarget } from '../chart/drill-target.ts';
import styles from './chart-data.module.css';

interface Props {
  readonly caption: string;
  readonly table: DataTable;
  readonly onOpen?: ((target: DrillTarget) => void) | undefined;
}

/** The years whose sums are not the whole, of all tables within: a row of such a year says so. */
export const IncompleteYears = createContext<readonly number[]>([]);

/** The figures behind a drawing. */
export function ChartData({ caption, table, onOpen }: Props) {
  const incomplete = use(IncompleteYears);
  const marked = (head: string | undefined) =>
    incomplete.some((year) => String(year) === head) ? `${head}（${OUTSTANDING_LABEL}）` : head;
  return (
    <div className={styles['data']}>
      <table>
        <caption className="spoken-only">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ cells: [head, ...figures], opens }) => (
            <tr key={head}>
              <th scope="row">
                {opens && onOpen ? (
                  <button type="button" className={styles['plainLink']} onClick={() => onOpen(opens)}>
                    {marked(head)}
                  </button>
                ) : (
                  marked(head)
                )}
              </th>
              {figures.map((figure, index) => (
                <td key={table.columns[index + 1]}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
