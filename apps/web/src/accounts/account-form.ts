import type { Account, ChangeAccount, Role } from '@zhaojian/contract';

export interface AccountFormValues {
  readonly displayName: string;
  readonly role: Role;
  readonly agencyId: string;
}

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
