import { type CollectionRound, isLate } from '@zhaojian/contract';
import { dayText, dueText } from '../../dates/days.ts';
import styles from './due-day-list.module.css';
import { dueDays, kindNames } from './due-days.ts';

interface Props {
  readonly round: CollectionRound;
  readonly today: string;
}

const WHICH = [
  ['submitOn', '报送'],
  ['publishOn', '公开'],
] as const;

/** Until when each kind of agency is to hand in and to publish, and how far off that is. */
export function DueDayList({ round, today }: Props) {
  return (
    <dl className={styles['days']} aria-label="截止日期">
      {WHICH.flatMap(([which, name]) =>
        dueDays(round, which).map(({ day, kinds }) => (
          <div key={`${which} ${day}`} className={styles['day']}>
            <dt>
              {name} {dayText(day, today)}
              <span className={isLate(day, null, today) ? styles['past'] : styles['left']}>
                {dueText(day, today)}
              </span>
            </dt>
            <dd className="quiet">{kindNames(kinds)}</dd>
          </div>
        )),
      )}
    </dl>
  );
}
