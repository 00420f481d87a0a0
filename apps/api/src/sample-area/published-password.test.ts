import { SAMPLE_ADMINISTRATOR, SAMPLE_PASSWORD } from '@zhaojian/sample-area';
import { Accounts } from '../accounts/accounts.service.ts';
import { AccountPasswords } from '../accounts/password-rules/account-passwords.service.ts';
import { thePlatform } from '../audit/audit-record.service.ts';
import { StartRefusal } from '../starting/start-refusal.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea } from '../testing/test-area.ts';
import { agencyCode } from './agency-code.ts';
import { refusePublishedPasswordOnNetwork } from './published-password.ts';

describe('a password that everybody can read', () => {
  let app: TestApp;
  let id: string;
  const starting = (changes: object) =>
    refusePublishedPasswordOnNetwork(app.database, { ...app.environment, host: '0.0.0.0', ...changes });

  beforeAll(async () => (app = await createTestApp()));
  afterAll(() => app.close());

  it('keeps a start from the network that would generate the sample area', async () => {
    await expect(starting({ sampleArea: true })).rejects.toThrow(StartRefusal);
    await expect(starting({ sampleArea: true })).rejects.toThrow(/SAMPLE_AREA_ON_NETWORK=on/);
    await expect(starting({ sampleArea: true, host: '127.0.0.1' })).resolves.toBeUndefined();
    await expect(starting({ sampleArea: false })).resolves.toBeUndefined();
  });

  it('keeps it from there as long as an account has it, whether the sample area is wanted now or not', async () => {
    const { city } = await plantTestArea(app);
    await app.database.query('UPDATE agency SET code = $2 WHERE id = $1', [city, agencyCode('shi')]);
    const account = { ...SAMPLE_ADMINISTRATOR, agencyId: city, password: SAMPLE_PASSWORD };
    id = (await app.nest.get(Accounts).create(thePlatform, account)).id;
    await expect(starting({ sampleArea: false })).rejects.toThrow(/公开的密码.*HOST=0.0.0.0/);
    await expect(starting({ sampleArea: true })).rejects.toThrow(StartRefusal);
  });

  it('does not, where the operator allows it', async () => {
    await expect(starting({ sampleArea: true, sampleAreaOnNetwork: true })).resolves.toBeUndefined();
  });

  it('does not, once nobody has it', async () => {
    await app.nest.get(AccountPasswords).reset(thePlatform, id);
    await expect(starting({ sampleArea: true })).resolves.toBeUndefined();
  });
});
