import { typedPasswordSchema, usernameSchema } from '@zhaojian/contract';
import { sampleAgency } from '../area/sample-area.ts';
import { INTRODUCED_ACCOUNTS, SAMPLE_ACCOUNTS, SAMPLE_PASSWORD, supervisorOf } from './sample-accounts.ts';

describe('the accounts of the sample area', () => {
  it('are marked 示例 and have names and a password that the platform takes', () => {
    expect(typedPasswordSchema.safeParse(SAMPLE_PASSWORD).success).toBe(true);
    for (const { username, displayName } of SAMPLE_ACCOUNTS) {
      expect(usernameSchema.safeParse(username).success).toBe(true);
      expect(displayName).toContain('示例');
    }
    const usernames = SAMPLE_ACCOUNTS.map(({ username }) => username);
    expect(new Set(usernames).size).toBe(usernames.length);
  });

  it('introduce one of each role', () => {
    const introduced = INTRODUCED_ACCOUNTS.map(([username]) =>
      SAMPLE_ACCOUNTS.find((account) => account.username === username),
    );
    expect(new Set(introduced.map((account) => account?.role))).toEqual(
      new Set(['administrator', 'supervisor', 'agency', 'leader']),
    );
  });

  it('let a government’s own report be reviewed by the one above', () => {
    expect(supervisorOf(sampleAgency('dongan.jiaoyu')).agencyId).toBe('dongan');
    expect(supervisorOf(sampleAgency('dongan')).agencyId).toBe('shi');
    expect(supervisorOf(sampleAgency('shi')).agencyId).toBe('shi');
  });
});
