import pg from 'pg';

/** Held by the program that owns the embedded server for as long as it runs; PostgreSQL frees it when it dies. */
const ownershipLock = 2021_0030;

export type Ownership =
  { state: 'ours'; client: pg.Client } | { state: 'taken'; by: string } | { state: 'unreachable' };

/** Asks the server itself who owns it, which no process number or file could answer as surely. */
export async function takeOwnership(url: string): Promise<Ownership> {
  const client = new pg.Client({ connectionString: url, application_name: `zhaojian ${process.pid}` });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
      ownershipLock,
    ]);
    if (rows[0]?.taken) return { state: 'ours', client };
    const owner = await client.query<{ application_name: string }>(
      `SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)
       WHERE locktype = 'advisory' AND objid = $1 AND granted`,
      [ownershipLock],
    );
    await client.end();
    return { state: 'taken', by: owner.rows[0]?.application_name ?? '' };
  } catch {
    await client.end().catch(() => undefined);
    return { state: 'unreachable' };
  }
}

/** Lets a second copy say where the first one answers. */
export async function announce(client: pg.Client, address: string): Promise<void> {
  await client.query("SELECT set_config('application_name', $1, false)", [
    `zhaojian ${process.pid} ${address}`,
  ]);
}
