import type { Account, Role } from '@zhaojian/contract';

export interface AccountFilter {
  readonly search?: string | undefined;
  readonly role?: Role | undefined;
  /** Only those that are disabled, or only those that are not; both when left out. */
  readonly disabled?: boolean | undefined;
}

/** The accounts that match: the search looks at the username, the name and the agency. */
export function matchingAccounts(accounts: readonly Account[], filter: AccountFilter): Account[] {
  const wanted = filter.search?.trim().toLowerCase() ?? '';
  return accounts.filter(
    (account) =>
      (filter.role === undefined || account.role === filter.role) &&
      (filter.disabled === undefined || account.disabled === filter.disabled) &&
      [account.username, account.displayName, account.agencyName].some((text) =>
        text.toLowerCase().includes(wanted),
      ),
  );
}
