import pg from 'pg';

/** Held by the program that owns the embedded server for as long as it runs; PostgreSQL frees it when it dies. */
const ownershipLock = 2021_0030;

const PATIENCE_MS = 2_000;

/** The connection that holds the lock, and when it is lost. */
export interface Owner {
  client: pg.Client;
  ended: Promise<void>;
}

export type Ownership =
  | { state: 'ours'; owner: Owner }
  | { state: 'taken'; by: string }
  | { state: 'wrong password' }
  | { state: 'unreachable' };

/** Asks the server itself who owns it, which no process number or file could answer as surely. */
export async function takeOwnership(url: string): Promise<Ownership> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `zhaojian ${process.pid}`,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  client.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  try {
    await client.connect();
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
      ownershipLock,
    ]);
    if (rows[0]?.taken) return { state: 'ours', owner: { client, ended } };
    const owner = await client.query<{ application_name: string }>(
      `SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)
       WHERE locktype = 'advisory' AND objid = $1 AND granted`,
      [ownershipLock],
    );
    await client.end();
    return { state: 'taken', by: owner.rows[0]?.application_name ?? '' };
  } catch (error) {
    void client.end().catch(() => undefined); // not awaited: a frozen server does not say goodbye
    return { state: (error as { code?: string }).code === '28P01' ? 'wrong password' : 'unreachable' };
  }
}

/** Lets a second copy say where the first one answers. */
export async function announce({ client }: Owner, address: string): Promise<void> {
  await client.query("SELECT set_config('application_name', $1, false)", [
    `zhaojian ${process.pid} ${address}`,
  ]);
}

export const isThisProgram = (by: string): boolean => Number(by.split(' ')[1]) === process.pid;

/** Of one that was killed a moment ago the server may still hold the lock. */
export function ownerIsAlive(by: string): boolean {
  const pid = Number(by.split(' ')[1]);
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
