import { SUBMISSION_EVENT_WORDS, type SubmissionEvent } from '@zhaojian/contract';

/** What happened, in words: 王芳（示例）提交第 3 版. */
export const eventSentence = ({ actor, kind, version }: SubmissionEvent): string =>
  `${actor}${SUBMISSION_EVENT_WORDS[kind]}第 ${version} 版`;
