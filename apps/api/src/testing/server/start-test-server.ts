import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer, type EmbeddedServer } from '../../database/embedded/embedded-server.ts';
import { prepareEmbeddedDatabase } from '../../database/embedded/embedded-database.ts';
import { migrate } from '../../database/migrating/migrate.ts';

declare global {
  var testServer: EmbeddedServer | undefined;
}

/** One server for the run of all suites, with a template database that has every migration. */
export default async function startTestServer(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zhaojian-test-'));
  const server = await startEmbeddedServer(folder, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  });
  cleanUpAfterUs(folder, server);
  const { url, migrationUrl } = await prepareEmbeddedDatabase(server.url('postgres'), 'template_zhaojian');
  await migrate(migrationUrl, url);
  globalThis.testServer = server;
  process.env.TEST_SERVER_URL = server.url('postgres');
}

/**
 * A shell that waits for the end of its input, which comes when jest ends however it ends, also killed: then it stops
 * the server that may still run and removes the folder.
 */
function cleanUpAfterUs(folder: string, server: EmbeddedServer): void {
  const script = `cat >/dev/null; read -r pid _ 2>/dev/null <"$1/postmaster.pid" && kill -QUIT "$pid" && sleep 1; rm -rf "$0" "$1"`;
  const guard = spawn('/bin/sh', ['-c', script, folder, server.cluster], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
}
