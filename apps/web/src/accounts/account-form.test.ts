import { accountChange } from './account-form.ts';
import { anAccount } from './testing/sample-account.ts';

const account = anAccount();
const asItIs = { displayName: account.displayName, role: account.role, agencies: account.agencies };

describe('a changed account', () => {
  it('sends only what differs', () => {
    expect(accountChange(account, { ...asItIs, role: 'leader' })).toEqual({ role: 'leader' });
  });

  it('says which agencies are given and which are taken, and leaves the others', () => {
    const other = { id: '00000000-0000-4000-8000-000000000009', name: '示例区教育局' };
    const [first] = account.agencies;
    expect(accountChange(account, { ...asItIs, agencies: [...account.agencies, other] })).toEqual({
      giveAgencies: [other.id],
    });
    expect(accountChange(account, { ...asItIs, agencies: [other] })).toEqual({
      giveAgencies: [other.id],
      takeAgencies: [first?.id],
    });
  });

  it('is nothing when only blanks differ', () => {
    expect(accountChange(account, { ...asItIs, displayName: ` ${account.displayName} ` })).toBeNull();
  });
});
