import { Refusal } from '../refusals/refusal.ts';

export const notificationNotFound = () =>
  new Refusal(
    'NOTIFICATION_NOT_FOUND',
    404,
    '没有找到这条消息：可能已不再为它所说的机构工作。请刷新消息列表。',
  );
