import { Link } from '@tanstack/react-router';
import { isHandedIn, stateOf, SUBMISSION_STATE_NAMES, type SubmissionHistory } from '@zhaojian/contract';
import { formById } from '@zhaojian/report';
import { Panel } from '../page/panel.tsx';
import styles from './year-timeline.module.css';

interface Props {
  readonly history: SubmissionHistory;
  readonly year: number;
}

type YearEntry = SubmissionHistory[number];

const lacking = ({ state, open, exemption }: YearEntry): boolean =>
  !open && exemption === null && !isHandedIn(state);

function stateText(entry: YearEntry): string {
  if (entry.exemption !== null) return '免报';
  const name = SUBMISSION_STATE_NAMES[entry.state];
  return lacking(entry) ? `缺报（${name}）` : name;
}

/** The years, newest first: accepted, under way, missing; and where the form changed. */
export function YearTimeline({ history, year }: Props) {
  return (
    <Panel title="历年报告" actions={<Link to="/history">历年对照</Link>}>
      <ol className={styles['years']}>
        {history.map((entry, index) => {
          const newer = history[index - 1];
          return (
            <li key={entry.year}>
              {newer && newer.form !== entry.form && (
                <p className={styles['era']}>以下用{formById(entry.form).source}的表格，与后来的口径不同</p>
              )}
              <Link
                to="/my-report"
                search={{ year: entry.year }}
                className={styles['year'] ?? ''}
                aria-current={entry.year === year ? 'true' : undefined}
                data-tone={lacking(entry) ? 'missing' : stateOf(entry.state).tone}
              >
                <strong className="figure">{entry.year}</strong>
                <span>{stateText(entry)}</span>
                <span className={styles['late']}>{entry.late ? '逾期' : ''}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
