import { type Account, ROLE_NAMES } from '@zhaojian/contract';

/** One line an account, parts divided by tabs, under a line of headings: for people and for programs. */
export function accountLines(accounts: readonly Account[]): string[] {
  const heads = ['用户名', '角色', '状态', '上次登录', '姓名', '机构'];
  const rows = accounts.map((account) => [
    account.username,
    ROLE_NAMES[account.role],
    account.disabled ? '已停用' : '正常',
    account.lastSignInAt ?? '从未登录',
    account.displayName,
    account.agencyName,
  ]);
  return [heads, ...rows].map((parts) => parts.map(oneLine).join('\t'));
}

/** A name must not be able to look like another line, nor to speak to the terminal. */
const oneLine = (name: string): string => name.replace(/\p{C}/gu, '·');
