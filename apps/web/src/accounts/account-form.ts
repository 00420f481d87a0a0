import type { Account, ChangeAccount, HeldAgency, Role } from '@zhaojian/contract';
import { contactOf, type ContactValues } from '../session/contact/contact-fields.tsx';

export interface AccountFormValues extends ContactValues {
  readonly displayName: string;
  readonly role: Role;
  readonly agencies: readonly HeldAgency[];
}

/** Only what differs; null when nothing does. */
export function accountChange(account: Account, values: AccountFormValues): ChangeAccount | null {
  const displayName = values.displayName.trim();
  const { phone, email } = contactOf(values);
  const given = idsBeside(values.agencies, account.agencies);
  const taken = idsBeside(account.agencies, values.agencies);
  const change: ChangeAccount = {
    ...(displayName !== account.displayName && { displayName }),
    ...(values.role !== account.role && { role: values.role }),
    ...(phone !== account.phone && { phone }),
    ...(email !== account.email && { email }),
    ...(given.length > 0 && { giveAgencies: given }),
    ...(taken.length > 0 && { takeAgencies: taken }),
  };
  return Object.keys(change).length === 0 ? null : change;
}

/** Those of the first that are not among the others. */
const idsBeside = (agencies: readonly HeldAgency[], others: readonly HeldAgency[]): string[] =>
  agencies.filter(({ id }) => others.every((other) => other.id !== id)).map(({ id }) => id);
