import { accountChange } from './account-form.ts';
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
