import { ACTIONS_BY_SUBJECT } from '@zhaojian/contract';

type Group = keyof typeof ACTIONS_BY_SUBJECT;

/** What the record can be narrowed to, grouped by what the action is about. */
export const ACTION_GROUPS = (Object.keys(ACTIONS_BY_SUBJECT) as Group[]).map((label) => ({
  label,
  actions: Object.entries(ACTIONS_BY_SUBJECT[label]).map(([action, name]) => ({ action, name })),
}));

/** What the action is about, e.g. 报送; 其他 for one this page does not know yet. */
export const groupOf = (action: string): string =>
  ACTION_GROUPS.find((group) => group.actions.some((known) => known.action === action))?.label ?? '其他';
