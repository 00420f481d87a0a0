import { type RectificationRow, rectificationStateOf } from '@zhaojian/contract';
import { Tag } from 'antd';
import { ToneMark } from '../submissions/tone-mark.tsx';

/** The state of a task, and beside it that its day is past. */
export const RectificationMark = ({ state, overdue }: Pick<RectificationRow, 'state' | 'overdue'>) => (
  <ToneMark {...rectificationStateOf(state)}>{overdue && <Tag color="error">逾期</Tag>}</ToneMark>
);
