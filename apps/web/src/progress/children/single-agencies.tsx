import { agoText } from '../../dates/days.ts';
import type { SingleAgency } from './child-rows.ts';
import { ReportLink } from '../../submissions/report-link.tsx';
import styles from './single-agencies.module.css';
import { StateMark } from '../../submissions/state-mark.tsx';

interface Props {
  readonly agencies: readonly SingleAgency[];
  readonly year: number;
}

/** The node's own agencies, unfolded: each with the state of its one report. */
export function SingleAgencies({ agencies, year }: Props) {
  return (
    <ul className={styles['agencies']}>
      {agencies.map(({ agencyId, agencyName, state, counts, lastActivityAt }) => (
        <li key={agencyId}>
          <ReportLink row={{ agencyId, agencyName, year, state }} />
          <StateMark state={state} exemption={counts.exempt > 0 ? '免报' : null} late={counts.late > 0} />
          <span className="quiet">
            {[counts.errors > 0 && `${counts.errors} 项不符`, lastActivityAt && agoText(lastActivityAt)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
