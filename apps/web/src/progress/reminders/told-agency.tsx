import {
  DELIVERY_STATES,
  NOTIFICATION_KINDS,
  type ToldAgency as ToldAgencyAnswer,
  WAYS,
} from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { momentText } from '../../dates/days.ts';
import { toldAgencyQuery } from './reminders.requests.ts';
import styles from './told-agency.module.css';

interface Props {
  readonly agencyId: string;
  readonly year: number;
}

type Delivery = ToldAgencyAnswer['occasions'][number]['people'][number]['ways'][number];

/** What became of it by another way, and why it failed. */
const deliveryText = ({ way, state, at, problem }: Delivery): string =>
  `${WAYS[way].name}${DELIVERY_STATES[state].name}${at ? `（${momentText(at)}）` : ''}${problem ? `：${problem.replace(/。$/, '')}` : ''}`;

/** Of what an agency was told for a year, when, and who has read it. */
export function ToldAgency({ agencyId, year }: Props) {
  const { data, error } = useQuery(toldAgencyQuery(agencyId, year));
  if (error) return <RefusalAlert error={error} />;
  if (!data) return <Skeleton active />;
  if (data.occasions.length === 0)
    return <p className="quiet">还没有给这个单位发过消息。催报、退回、通过和到期提醒都会记在这里。</p>;
  return (
    <ul className={styles['list']}>
      {data.occasions.map(({ kind, at, sentence, people }) => (
        <li key={`${kind} ${at}`} className={styles['occasion']}>
          <p className={styles['head']}>
            <strong>{NOTIFICATION_KINDS[kind].name}</strong>
            <time className="quiet" dateTime={at}>
              {momentText(at)}
            </time>
          </p>
          <p className={styles['sentence']}>{sentence}</p>
          <ul>
            {people.map(({ name, readAt, ways }, index) => (
              <li key={`${name} ${index}`} className="quiet">
                {name}：{readAt ? `${momentText(readAt)} 已读` : '未读'}
                {ways.map((delivery) => `；${deliveryText(delivery)}`)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
