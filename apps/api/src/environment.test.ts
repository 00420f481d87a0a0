import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOpenToNetwork, readEnvironment } from './environment.ts';

describe('the environment', () => {
  it('takes a secret from a file, and from one place only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhaojian-secrets-'));
    const ADMIN_PASSWORD_FILE = join(folder, 'admin-password');
    await writeFile(ADMIN_PASSWORD_FILE, 'a password in a file\n');
    expect(readEnvironment({ ADMIN_PASSWORD_FILE }).adminPassword).toBe('a password in a file');
    expect(() => readEnvironment({ ADMIN_PASSWORD_FILE, ADMIN_PASSWORD: 'another password' })).toThrow(
      /只能设置一个/,
    );
    expect(() => readEnvironment({ DATABASE_URL_FILE: join(folder, 'nothing') })).toThrow(
      /DATABASE_URL_FILE/,
    );
    await rm(folder, { recursive: true });
  });

  it('has defaults for everything: nothing need be set', () => {
    expect(readEnvironment({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      dataFolder: expect.stringMatching(/\/\.zhaojian$/),
      sampleArea: true,
      maxUploadBytes: 20 * 1024 * 1024,
    });
  });

  it('a server of its own has no sample area unless it is asked for', () => {
    const server = { DATABASE_URL: 'postgres://zhaojian@db/zhaojian' };
    expect(readEnvironment(server).sampleArea).toBe(false);
    expect(readEnvironment({ ...server, SAMPLE_AREA: 'on' }).sampleArea).toBe(true);
  });

  it('the role for migrations is one of the same database', () => {
    const DATABASE_URL = 'postgres://zhaojian@db/zhaojian';
    const MIGRATION_DATABASE_URL = 'postgres://owner@db/zhaojian';
    expect(readEnvironment({ DATABASE_URL, MIGRATION_DATABASE_URL })).toMatchObject({
      databaseUrl: DATABASE_URL,
      migrationDatabaseUrl: MIGRATION_DATABASE_URL,
    });
    expect(() => readEnvironment({ MIGRATION_DATABASE_URL })).toThrow(/同一个数据库/);
    expect(() =>
      readEnvironment({ DATABASE_URL, MIGRATION_DATABASE_URL: 'postgres://owner@db/other' }),
    ).toThrow(/MIGRATION_DATABASE_URL：.*同一个数据库/);
  });

  it('an https PUBLIC_URL without proxies is refused with the reason: everybody would come from one address', () => {
    const behindProxy = { PUBLIC_URL: 'https://zhaojian.example.gov.cn' };
    expect(() => readEnvironment(behindProxy)).toThrow(/TRUSTED_PROXIES：.*分不清人.*TRUSTED_PROXIES=1/);
    expect(readEnvironment({ ...behindProxy, TRUSTED_PROXIES: '1' })).toMatchObject({ trustedProxies: 1 });
    expect(readEnvironment({ PUBLIC_URL: 'http://zhaojian.example' })).toMatchObject({ trustedProxies: 0 });
  });

  it.each([
    ['127.0.0.1', false],
    ['127.8.8.8', false],
    ['::1', false],
    ['localhost', false],
    ['0.0.0.0', true],
    ['::', true],
    ['10.1.2.3', true],
    ['127.0.0.1.example', true],
  ])('knows whether others can reach %s', (host, open) => {
    expect(isOpenToNetwork(host)).toBe(open);
  });

  it('empty is the same as not set, as compose files write it', () => {
    expect(readEnvironment({ PUBLIC_URL: '', PORT: '', ADMIN_PASSWORD: '' })).toMatchObject({
      publicUrl: undefined,
      port: 3000,
      adminPassword: undefined,
    });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'eighty'],
    ['SAMPLE_AREA', 'yes'],
    ['DATABASE_URL', 'mysql://db/zhaojian'],
    ['PUBLIC_URL', 'zhaojian.example'],
    ['MAX_UPLOAD_BYTES', '-1'],
    ['ADMIN_PASSWORD', 'short'],
    ['LOG_LEVEL', 'loud'],
  ])('a value that cannot be used ends the start and is named: %s=%s', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`环境变量的值有误[^]*${name}：`));
  });
});
