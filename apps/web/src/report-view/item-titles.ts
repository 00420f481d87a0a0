import type { OpenItem } from '@zhaojian/report';

/** What is asked of the agency, by the kind of item. */
export const ASKED_TITLES: Readonly<Record<OpenItem['kind'], string>> = {
  unread: '没有数字，须填写',
  blocking: '改正后才能提交',
  error: '不符，须改正或说明',
  doubt: '识别存疑，请确认',
  warning: '提示，请留意',
};

/** The same for those of whom nothing is asked: the reviewer, and the agency once it has submitted. */
export const SEEN_TITLES: typeof ASKED_TITLES = {
  unread: '没有数字',
  blocking: '必须改正',
  error: '不符',
  doubt: '识别存疑',
  warning: '提示',
};
