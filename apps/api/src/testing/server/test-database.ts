import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { addressesOf } from '../../database/embedded/embedded-database.ts';

/** An empty database with every migration applied, for one suite alone, as the application has it; it goes with the server. */
export async function createTestDatabase(): Promise<string> {
  const url = await createDatabaseWith('TEMPLATE template_zhaojian');
  return addressesOf(url, new URL(url).pathname.slice(1)).url;
}

/** A new database as the options of CREATE DATABASE say, for the server's superuser. */
export async function createDatabaseWith(options: string): Promise<string> {
  const server = process.env.TEST_SERVER_URL;
  if (!server) throw new Error('no test server: run the tests with jest in apps/api');
  const name = `suite_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} ${options}`);
  } finally {
    await client.end();
  }
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
