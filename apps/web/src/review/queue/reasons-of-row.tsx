import { type QueueRow, reasonOf } from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import type { QueuePartSearch } from './queue-part.ts';
import styles from './reasons-of-row.module.css';

interface Props {
  readonly row: QueueRow;
  readonly part: QueuePartSearch;
}

/** Why a report is looked at, the gravest first; each leads to where it is in the report. */
export function ReasonsOfRow({ row: { agencyId, year, reasons }, part }: Props) {
  const isClean = reasons.every(({ id }) => reasonOf(id).cleanWithout === null);
  return (
    <ul className={styles['reasons']}>
      {reasons.map(({ id, count }) => (
        <li key={id} data-tone={reasonOf(id).tone}>
          <Link
            to="/review/$agencyId/$year"
            params={{ agencyId, year }}
            search={{ ...part, look: id }}
            title={reasonOf(id).means}
          >
            {reasonOf(id).sentence(count)}
          </Link>
        </li>
      ))}
      {isClean && <li data-tone="calm">勾稽无异常</li>}
    </ul>
  );
}

/** The same as one sentence. */
export const reasonsInWords = ({ reasons }: QueueRow): string =>
  reasons.length === 0
    ? '勾稽无异常'
    : reasons.map(({ id, count }) => reasonOf(id).sentence(count)).join('；');
