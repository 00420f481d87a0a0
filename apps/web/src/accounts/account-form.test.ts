import { passwordSchema } from '@zhaojian/contract';
import { accountChange, suggestedPassword } from './account-form.ts';
import { matchingAccounts } from './account-filter.ts';
import { anAccount } from './testing/sample-account.ts';

const account = anAccount();
const asItIs = { displayName: account.displayName, role: account.role, agencyId: account.agencyId };

describe('a changed account', () => {
  it('sends only what differs', () => {
    expect(accountChange(account, { ...asItIs, role: 'leader' })).toEqual({ role: 'leader' });
  });

  it('is nothing when only blanks differ', () => {
    expect(accountChange(account, { ...asItIs, displayName: ` ${account.displayName} ` })).toBeNull();
  });
});

describe('a suggested password', () => {
  it('is one the platform takes, and another each time', () => {
    expect(passwordSchema.safeParse(suggestedPassword()).success).toBe(true);
    expect(suggestedPassword()).not.toBe(suggestedPassword());
  });

  it('has no characters that are confused on paper', () => {
    expect(suggestedPassword()).not.toMatch(/[01ilo]/i);
  });
});

describe('the list of accounts', () => {
  const accounts = [
    account,
    anAccount({
      id: 'b',
      username: 'qu.jiaoyu',
      displayName: '王芳（示例）',
      role: 'agency',
      agencyName: '示例区教育局',
    }),
    anAccount({ id: 'c', username: 'old', displayName: '赵强（示例）', disabled: true }),
  ];
  const names = (filter: Parameters<typeof matchingAccounts>[1]) =>
    matchingAccounts(accounts, filter).map(({ username }) => username);

  it('is searched by username, name and agency', () => {
    expect(names({ search: '教育局' })).toEqual(['qu.jiaoyu']);
    expect(names({ search: 'SHILI' })).toEqual(['shili.shenhe']);
    expect(names({ search: '赵强' })).toEqual(['old']);
  });

  it('is narrowed by role and by whether it is disabled', () => {
    expect(names({ role: 'supervisor', disabled: false })).toEqual(['shili.shenhe']);
    expect(names({})).toHaveLength(3);
  });
});
