import { passwordSchema } from '@zhaojian/contract';
import { accountChange, suggestedPassword } from './account-form.ts';
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
