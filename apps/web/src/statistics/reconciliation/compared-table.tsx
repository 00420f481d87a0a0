import type { Reconciliation } from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import { exactFigure } from '../../figures/figure-text.ts';
import type { ComparedCell } from './compared-cells.ts';
import { cellReasonText, differenceText } from './reason-words.ts';
import { ReasonLink } from './reason-link.tsx';
import styles from './compared-table.module.css';

/** As many agencies as a line can name. */
const NAMED = 3;

interface Props {
  readonly title: string;
  readonly cells: readonly ComparedCell[];
  readonly of: Pick<Reconciliation, 'agencyId' | 'year'>;
}

function Reasons({ cell, year }: { readonly cell: ComparedCell; readonly year: number }) {
  const { reasons, difference } = cell;
  if (difference === 0) return null;
  if (reasons.length === 0) return <span className="quiet">没有找到原因</span>;
  return (
    <>
      {reasons.slice(0, NAMED).map((found) => (
        <span key={`${found.reason.kind} ${found.reason.agencyId}`} className={styles['reason']}>
          <ReasonLink reason={found.reason} year={year} /> {cellReasonText(found)}
        </span>
      ))}
      {reasons.length > NAMED && <span className="quiet">另有 {reasons.length - NAMED} 个单位</span>}
    </>
  );
}

/** The cells of one table of the form: both numbers, each followed to where it is from, the difference and its reasons. */
export function ComparedTable({ title, cells, of: { agencyId, year } }: Props) {
  return (
    <div className={styles['frame']}>
      <table className={styles['table']}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">公布数</th>
            <th scope="col">汇总数</th>
            <th scope="col">差额</th>
            <th scope="col">可能的原因</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={cell.key}>
              <th scope="row">{cell.name}</th>
              <td data-label="公布数">
                <Link
                  to="/reports/$agencyId/$year"
                  params={{ agencyId, year }}
                  search={{ cell: cell.key }}
                  title="看公布的年报中的这一格"
                >
                  {exactFigure(cell.published)}
                </Link>
              </td>
              <td data-label="汇总数">
                <Link
                  to="/dashboard"
                  search={{ node: agencyId, year, tab: 'comparison', figure: cell.key }}
                  title="看各单位的这一格"
                >
                  {exactFigure(cell.summed)}
                </Link>
              </td>
              <td data-label="差额" className={cell.difference === 0 ? 'quiet' : styles['differs']}>
                {cell.difference === 0 ? '一致' : differenceText(cell.difference)}
              </td>
              <td className={styles['reasons']}>
                <Reasons cell={cell} year={year} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
