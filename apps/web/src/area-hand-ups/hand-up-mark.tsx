import { type HandUpState, handUpStateOf } from '@zhaojian/contract';
import { Tag } from 'antd';
import { ToneMark } from '../submissions/tone-mark.tsx';

interface Props {
  readonly state: HandUpState;
  /** How many of its reports have changed since it was handed up. */
  readonly changed: number;
}

/** The state of an area as a whole, and beside it that something in it has changed since. */
export const HandUpMark = ({ state, changed }: Props) => (
  <ToneMark {...handUpStateOf(state)}>{changed > 0 && <Tag color="warning">有变动 {changed}</Tag>}</ToneMark>
);
