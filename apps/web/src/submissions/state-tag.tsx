import { SUBMISSION_STATE_NAMES, type SubmissionState } from '@zhaojian/contract';
import { Tag } from 'antd';

const COLOURS: Readonly<Record<SubmissionState, string>> = {
  notStarted: 'default',
  draft: 'default',
  submitted: 'blue',
  returned: 'volcano',
  accepted: 'green',
};

/** Where a report stands, in a word. */
export const StateTag = ({ state }: { readonly state: SubmissionState }) => (
  <Tag color={COLOURS[state]} style={{ marginInline: 0 }}>
    {SUBMISSION_STATE_NAMES[state]}
  </Tag>
);
