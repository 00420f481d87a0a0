import type { CollectionRound } from '@zhaojian/contract';
import { Tag } from 'antd';
import { dayText, dueText } from './days.ts';

const NAMES: Readonly<Record<CollectionRound['state'], string>> = {
  upcoming: '未开始',
  open: '填报中',
  closed: '已关闭',
};

/** What can be done in a round now, and until when. */
export function roundStateText({ state, opensOn, closesOn }: CollectionRound, today: string): string {
  if (state === 'upcoming') return `${dayText(opensOn, today)}开始，在此之前不能上传或提交`;
  if (state === 'closed')
    return `${dayText(closesOn, today)}关闭，不能再上传或提交；审核、退回和通过不受影响`;
  return `可以上传、填写和提交，${dayText(closesOn, today)}关闭（${dueText(closesOn, today)}）`;
}

export function RoundState({ state }: Pick<CollectionRound, 'state'>) {
  return <Tag color={state === 'open' ? 'success' : 'default'}>{NAMES[state]}</Tag>;
}
