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
