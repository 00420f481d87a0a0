import type { PasswordDue, PasswordRules } from '@zhaojian/contract';
import type { Account } from '../account.entity.ts';

const DAY = 86_400_000;

/**
 * Whether an account needs a new password before anything else, asked when it signs in: a person who is at work when theirs grows too
 * old is not interrupted.
 */
export function passwordDue(
  { passwordIsFirst, passwordSetAt }: Pick<Account, 'passwordIsFirst' | 'passwordSetAt'>,
  { days }: PasswordRules,
  now: Date,
): PasswordDue | null {
  if (passwordIsFirst) return 'first';
  return passwordSetAt && now.getTime() - passwordSetAt.getTime() > days * DAY ? 'expired' : null;
}
