import { createHmac } from 'node:crypto';
import pg from 'pg';
import { JOB_SCHEMA } from '../../jobs/job-tables.ts';

/** Owns the tables and makes the migrations. */
const owner = 'zhaojian_owner';
/** What requests are answered with: it reads and writes rows, and can change neither tables nor their triggers. */
const application = 'zhaojian_application';

export interface DatabaseAddresses {
  /** For the application. */
  url: string;
  /** For migrations. */
  migrationUrl: string;
}

/**
 * Makes the roles and the database where they are missing, as the server's superuser, who is used for nothing else. One
 * that was made when there was only the superuser is given to its owner as it is.
 */
export async function prepareEmbeddedDatabase(serverUrl: string, name: string): Promise<DatabaseAddresses> {
  const addresses = addressesOf(serverUrl, name);
  await asSuperuser(serverUrl, async (client) => {
    for (const [role, address] of [
      [owner, addresses.migrationUrl],
      [application, addresses.url],
    ] as const) {
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      if (!rowCount) await client.query(`CREATE ROLE ${role}`);
      const password = client.escapeLiteral(new URL(address).password);
      await client.query(
        `ALTER ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ${password}`,
      );
    }
  });
  await createDatabase(serverUrl, name);
  const databaseUrl = new URL(serverUrl);
  databaseUrl.pathname = `/${name}`;
  await asSuperuser(databaseUrl.href, async (client) => {
    await client.query(`ALTER DATABASE ${client.escapeIdentifier(name)} OWNER TO ${owner}`);
    await client.query(giveEverythingToOwner);
  });
  return addresses;
}

/** The passwords follow from the superuser's, so that there is one to keep. */
export function addressesOf(serverUrl: string, name: string): DatabaseAddresses {
  const addressFor = (role: string) => {
    const url = new URL(serverUrl);
    url.username = role;
    url.password = createHmac('sha256', url.password).update(role).digest('base64url');
    url.pathname = `/${name}`;
    return url.href;
  };
  return { url: addressFor(application), migrationUrl: addressFor(owner) };
}

/** REASSIGN OWNED is refused for the superuser a cluster was made with: it owns PostgreSQL's own tables too. */
const giveEverythingToOwner = `DO $$
  DECLARE
    gift text;
    ours oid[] := array(SELECT oid FROM pg_namespace WHERE nspname IN ('public', '${JOB_SCHEMA}'));
  BEGIN
    FOR gift IN
      SELECT format('ALTER TABLE %s OWNER TO ${owner}', oid::regclass) FROM pg_class
      WHERE relnamespace = ANY(ours) AND relkind IN ('r', 'p', 'v', 'm') AND relowner <> '${owner}'::regrole
      UNION ALL
      SELECT format('ALTER ROUTINE %s OWNER TO ${owner}', oid::regprocedure) FROM pg_proc
      WHERE pronamespace = ANY(ours) AND proowner <> '${owner}'::regrole
      UNION ALL
      SELECT format('ALTER TYPE %s OWNER TO ${owner}', oid::regtype) FROM pg_type
      WHERE typnamespace = ANY(ours) AND typtype = 'e' AND typowner <> '${owner}'::regrole
      UNION ALL
      SELECT format('ALTER SCHEMA %s OWNER TO ${owner}', oid::regnamespace) FROM pg_namespace
      WHERE nspname = '${JOB_SCHEMA}' AND nspowner <> '${owner}'::regrole
    LOOP
      EXECUTE gift;
    END LOOP;
  END $$`;

async function asSuperuser(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the database unless the server has it. */
export async function createDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client(serverUrl);
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
