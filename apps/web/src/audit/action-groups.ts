import { ACTIONS_BY_SUBJECT } from '@zhaojian/contract';

/** What the record can be narrowed to, grouped by what the action is about. */
export const ACTION_GROUPS = Object.entries(ACTIONS_BY_SUBJECT).map(([label, actions]) => ({
  label,
  actions: Object.entries(actions).map(([action, name]) => ({ action, name })),
}));

/** What the action is about, e.g. 报送; 其他 for one this page does not know yet. */
export const groupOf = (action: string): string =>
  ACTION_GROUPS.find((group) => group.actions.some((known) => known.action === action))?.label ?? '其他';
