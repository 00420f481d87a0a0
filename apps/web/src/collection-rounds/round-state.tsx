import type { CollectionRound } from '@zhaojian/contract';
import { Tag } from 'antd';
import { dayText, dueText } from '../dates/days.ts';

const NAMES: Readonly<Record<CollectionRound['state'], string>> = {
  upcoming: '未开始',
  open: '填报中',
  closed: '已关闭',
};

/** What can be done in a round now, and until when; nothing to say of one that is over. */
export function roundStateText({ state, opensOn, closesOn }: CollectionRound, today: string): string {
  if (state === 'upcoming') return `${dayText(opensOn, today)}开始`;
  if (state === 'closed') return '';
  return closesOn === today ? '今天关闭' : `${dueText(closesOn, today)}关闭`;
}

export function RoundState({ state }: Pick<CollectionRound, 'state'>) {
  return <Tag color={state === 'open' ? 'success' : 'default'}>{NAMES[state]}</Tag>;
}
