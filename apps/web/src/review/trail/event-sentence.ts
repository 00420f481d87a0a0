import type { SubmissionEvent } from '@zhaojian/contract';

const DID: Readonly<Record<SubmissionEvent['kind'], string>> = {
  uploaded: '上传',
  entered: '填写',
  corrected: '更正',
  submitted: '提交',
  returned: '退回',
  accepted: '通过',
  acceptanceWithdrawn: '撤回通过',
};

/** What happened, in words: 王芳（示例）提交第 3 版. */
export const eventSentence = ({ actor, kind, version }: SubmissionEvent): string =>
  `${actor}${DID[kind]}第 ${version} 版`;
