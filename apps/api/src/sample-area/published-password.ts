import { DataSource } from 'typeorm';
import { passwordMatches } from '../accounts/passwords.ts';
import { type Environment, isOpenToNetwork } from '../environment.ts';
import { StartRefusal } from '../starting/start-refusal.ts';
import { agencyCode } from './agency-code.ts';

/**
 * Everybody can read the password of the sample area's accounts, an administrator's among them.
 * @throws StartRefusal where others than the machine itself could use it, now or once the sample area is generated, unless
 * the operator allows it
 */
export async function refusePublishedPasswordOnNetwork(
  database: DataSource,
  { host, sampleArea, sampleAreaOnNetwork }: Environment,
): Promise<void> {
  if (sampleAreaOnNetwork || !isOpenToNetwork(host)) return;
  const opens = (sampleArea && (await isEmpty(database))) || (await opensAnAccount(database));
  if (!opens) return;
  throw new StartRefusal(
    `示例地区的账号（包括管理员）用的是公开的密码，HOST=${host} 会让网络上的任何人都能登录。请任选其一：\n` +
      '  实际使用：换一个空的 DATA_FOLDER（或数据库），并设置 SAMPLE_AREA=off\n' +
      '  只在本机试用：去掉 HOST\n' +
      '  确要在网络上演示：设置 SAMPLE_AREA_ON_NETWORK=on',
  );
}

async function isEmpty(database: DataSource): Promise<boolean> {
  return (await database.query<object[]>('SELECT FROM account LIMIT 1')).length === 0;
}

async function opensAnAccount(database: DataSource): Promise<boolean> {
  const sample = await database.query<object[]>('SELECT FROM agency WHERE starts_with(code, $1) LIMIT 1', [
    agencyCode(''),
  ]);
  if (sample.length === 0) return false;
  const { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } = await import('@zhaojian/sample-area');
  const accounts = await database.query<{ hash: string }[]>(
    'SELECT password_hash AS hash FROM account WHERE username = ANY($1) AND disabled_at IS NULL',
    [SAMPLE_ACCOUNTS.map(({ username }) => username)],
  );
  for (const { hash } of accounts) if (await passwordMatches(hash, SAMPLE_PASSWORD)) return true;
  return false;
}
