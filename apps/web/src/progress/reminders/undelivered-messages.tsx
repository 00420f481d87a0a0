import { DELIVERY_STATES, type Undelivered, WAYS } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { momentText } from '../../dates/days.ts';
import { Panel } from '../../page/panel.tsx';
import { useMay } from '../../session/use-session.ts';
import { undeliveredQuery } from './reminders.requests.ts';
import styles from './undelivered-messages.module.css';

/** So many are shown until somebody asks for all. */
const SHOWN = 5;

interface Props {
  readonly nodeId: string;
  readonly year: number;
}

/** 没有送达的消息: whom of the area neither a mail nor a robot reached, and why; nothing where all were reached. */
export function UndeliveredMessages({ nodeId, year }: Props) {
  const { data, error } = useQuery(undeliveredQuery(nodeId, year));
  const managesRobots = useMay('robot.manage');
  const [all, setAll] = useState(false);
  const items = data?.items ?? [];
  if (!error && items.length === 0) return null;
  return (
    <Panel
      title="没有送达的消息"
      note="最近七天的邮件和群消息；站内消息不受影响。急的请打电话。"
      actions={
        managesRobots &&
        items.some(({ way }) => way === 'robot') && <Link to="/rounds/robots">查看群机器人</Link>
      }
    >
      {error && <RefusalAlert error={error} title="没有查到消息是否送达" />}
      <ul>
        {(all ? items : items.slice(0, SHOWN)).map((item) => (
          <li key={`${item.way} ${item.agencyId} ${item.receiver} ${item.at}`} className={styles['item']}>
            {receiverOf(item)}
            <div className="quiet">
              {DELIVERY_STATES[item.state].name}（{momentText(item.at)}）：{item.problem}
            </div>
          </li>
        ))}
      </ul>
      {!all && items.length > SHOWN && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          显示全部 {items.length} 条
        </Button>
      )}
    </Panel>
  );
}

const receiverOf = ({ way, agencyName, receiver }: Undelivered['items'][number]): string =>
  way === 'robot' ? `群机器人“${receiver}”（${agencyName}）` : `${agencyName} ${receiver}的${WAYS[way].name}`;
