import type { Account, ChangeAccount, Role } from '@zhaojian/contract';

export interface AccountFormValues {
  readonly displayName: string;
  readonly role: Role;
  readonly agencyId: string;
}

/** What each role may do, for whoever hands out an account. */
export const ROLE_DUTIES: Readonly<Record<Role, string>> = {
  administrator: '维护辖区内的机构、账号和轮次，查看操作记录；不审核报告。',
  supervisor: '查看辖区内的填报进度，审核、退回或通过报告。',
  agency: '只填报本机构的年度报告。',
  leader: '查看辖区的统计和已通过的报告，不作任何修改。',
};

/** Only what differs; null when nothing does. */
export function accountChange(account: Account, values: AccountFormValues): ChangeAccount | null {
  const displayName = values.displayName.trim();
  const change: ChangeAccount = {
    ...(displayName !== account.displayName && { displayName }),
    ...(values.role !== account.role && { role: values.role }),
    ...(values.agencyId !== account.agencyId && { agencyId: values.agencyId }),
  };
  return Object.keys(change).length === 0 ? null : change;
}

/** Letters and digits that nobody confuses when a password is read out or copied from paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password to hand over: 12 characters in groups of four, some 59 bits. */
export function suggestedPassword(random: (bytes: Uint32Array<ArrayBuffer>) => void = fillRandom): string {
  const numbers = new Uint32Array(12);
  random(numbers);
  const letters = [...numbers].map((number) => alphabet[number % alphabet.length]);
  return [0, 4, 8].map((start) => letters.slice(start, start + 4).join('')).join('-');
}

function fillRandom(numbers: Uint32Array<ArrayBuffer>): void {
  crypto.getRandomValues(numbers);
}
