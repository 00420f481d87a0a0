import { CLEAN_IN_WORDS, isCleanRow, type QueueRow, reasonOf } from '@zhaojian/contract';
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
      {isCleanRow(reasons) && <li data-tone="calm">{CLEAN_IN_WORDS}</li>}
    </ul>
  );
}
