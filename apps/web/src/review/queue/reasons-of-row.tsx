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
      {isCleanRow(reasons) && <li data-tone="calm">{CLEAN}</li>}
    </ul>
  );
}

/** The same as one sentence. */
export const reasonsInWords = ({ reasons }: QueueRow): string =>
  [
    ...reasons.map(({ id, count }) => reasonOf(id).sentence(count)),
    ...(isCleanRow(reasons) ? [CLEAN] : []),
  ].join('；');

const CLEAN = '勾稽无异常';
const isCleanRow = (reasons: QueueRow['reasons']): boolean =>
  reasons.every(({ id }) => reasonOf(id).cleanWithout === null);
