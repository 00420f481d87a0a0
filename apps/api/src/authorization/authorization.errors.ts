import { type PasswordDue, type Permission, ROLE_NAMES, rolesThatMay } from '@zhaojian/contract';
import { Refusal } from '../refusals/refusal.ts';
import type { Caller } from './caller.ts';

export const notSignedIn = () => new Refusal('NOT_SIGNED_IN', 401, '您还没有登录，请先登录。');

export const sessionExpired = () =>
  new Refusal('SESSION_EXPIRED', 401, '登录已过期，请重新登录；页面上填写的内容仍在，登录后可继续。');

export const newPasswordNeeded = (due: PasswordDue) =>
  new Refusal(
    'NEW_PASSWORD_NEEDED',
    403,
    due === 'first'
      ? '初始密码只用于第一次登录，请先设置新密码，再继续使用。刷新页面即可设置。'
      : '密码已到更换期限，请先设置新密码，再继续使用。刷新页面即可设置。',
    { due },
  );

export const notPermitted = (caller: Caller, permission: Permission) => {
  const who = caller.kind === 'account' ? `“${ROLE_NAMES[caller.role]}”账号` : `“${caller.displayName}”`;
  const needed = rolesThatMay(permission).map((role) => `“${ROLE_NAMES[role]}”`);
  return new Refusal('ROLE_NOT_ALLOWED', 403, `${who}不能进行这项操作，需要${needed.join('或')}账号。`);
};

export const accountNeeded = (who: string) =>
  new Refusal('ACCOUNT_NEEDED', 403, `“${who}”不是登录的账号，不能进行这项操作。请登录账号后再操作。`);

export const foreignOrigin = () =>
  new Refusal('FOREIGN_ORIGIN', 403, '这个请求来自其他网站，已被拒绝。请从昭鉴的页面重新操作。');
