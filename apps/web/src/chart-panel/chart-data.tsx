import type { DataTable } from './data-table.ts';
import type { DrillTarget } from '../chart/drill-target.ts';
import { textOfCell } from '../figures/shown-figure.ts';
import { useMarkedYear } from './incomplete-years.ts';
import styles from './chart-data.module.css';

interface Props {
  readonly caption: string;
  readonly table: DataTable;
  readonly onOpen?: ((target: DrillTarget) => void) | undefined;
}

/** The figures behind a drawing. */
export function ChartData({ caption, table, onOpen }: Props) {
  const marked = useMarkedYear();
  return (
    <div className={styles['data']}>
      <table>
        <caption className="spoken-only">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {marked(column)}
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
                <td key={table.columns[index + 1]}>{textOfCell(figure)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
