import { accountChange } from './account-form.ts';
import { anAccount } from './testing/sample-account.ts';

const account = anAccount();
const { displayName, role, agencies, phone, email } = account;
const asItIs = { displayName, role, agencies, phone, email };

describe('a changed account', () => {
  it('sends only what differs', () => {
    expect(accountChange(account, { ...asItIs, role: 'leader' })).toEqual({ role: 'leader' });
  });

  it('says by which telephone and address the person is reached, or that no longer', () => {
    expect(accountChange(account, { ...asItIs, phone: ' 0418-1234567 ' })).toEqual({ phone: '0418-1234567' });
    const reached = { ...account, email: 'wang@example.gov.cn' };
    expect(accountChange(reached, { ...asItIs, email: '' })).toEqual({ email: null });
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
