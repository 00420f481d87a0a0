import type { ProblemRecurrence } from '@zhaojian/contract';
import { withoutListNumber } from '@zhaojian/report';
import { Link } from '@tanstack/react-router';
import styles from './recurrence.module.css';
import { degreeText, recurrenceText, SAMENESS_LABELS } from './sameness.ts';

interface Props {
  readonly agencyId: string;
  readonly year: number;
  readonly sentence: string;
  readonly again: ProblemRecurrence;
}

/** How a problem is there again; opened, its sentence is beside those of the years before, each with its report. */
export function Recurrence({ agencyId, year, sentence, again }: Props) {
  return (
    <details className={styles['recurrence']} data-sameness={again.sameness}>
      <summary className={styles['mark']}>{recurrenceText(year, again)}</summary>
      <ul className={styles['pairs']}>
        {again.earlier.map((earlier) => (
          <li key={earlier.year} className={styles['pair']} data-sameness={earlier.sameness}>
            <p className={styles['degree']}>
              <span className={styles['sameness']}>{SAMENESS_LABELS[earlier.sameness]}</span>
              <span>{degreeText(earlier.degree)}</span>
            </p>
            <Quoted agencyId={agencyId} year={year} sentence={sentence} />
            <Quoted agencyId={agencyId} year={earlier.year} sentence={earlier.sentence} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A sentence with the report it is in, opened at section 五. */
function Quoted({ agencyId, year, sentence }: Omit<Props, 'again'>) {
  return (
    <blockquote className={styles['quoted']}>
      <Link to="/reports/$agencyId/$year" params={{ agencyId, year }} search={{}} hash="improvement">
        {year} 年年报第五部分
      </Link>
      <p>{withoutListNumber(sentence)}</p>
    </blockquote>
  );
}
