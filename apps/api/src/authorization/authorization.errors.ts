import { ROLE_NAMES, type Role } from '@zhaojian/contract';
import { Refusal } from '../refusals/refusal.ts';

export const notSignedIn = () => new Refusal('NOT_SIGNED_IN', 401, '您还没有登录，请先登录。');

export const sessionExpired = () =>
  new Refusal('SESSION_EXPIRED', 401, '登录已过期，请重新登录；页面上填写的内容仍在，登录后可继续。');

export const roleNotAllowed = (role: Role, allowed: readonly Role[]) =>
  new Refusal(
    'ROLE_NOT_ALLOWED',
    403,
    `“${ROLE_NAMES[role]}”账号不能进行这项操作，需要${allowed.map((name) => `“${ROLE_NAMES[name]}”`).join('或')}账号。`,
  );

export const foreignOrigin = () =>
  new Refusal('FOREIGN_ORIGIN', 403, '这个请求来自其他网站，已被拒绝。请从昭鉴的页面重新操作。');
