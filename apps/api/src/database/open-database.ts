import type { Environment } from '../environment.ts';
import { createDatabase } from './create-database.ts';
import { startEmbeddedServer } from './embedded/embedded-server.ts';

export interface OpenDatabase {
  url: string;
  /** Where the data is, in words for the operator. */
  place: string;
  announce(address: string): Promise<void>;
  /** Called when the database has gone for good: another copy of the program has it. */
  onLost(listener: (reason: Error) => void): void;
  close(): Promise<void>;
}

/** The database that the environment names, or the embedded one. */
export async function openDatabase(environment: Environment): Promise<OpenDatabase> {
  if (environment.databaseUrl) {
    return {
      url: environment.databaseUrl,
      place: new URL(environment.databaseUrl).host,
      announce: async () => undefined,
      onLost: () => undefined,
      close: async () => undefined,
    };
  }
  const server = await startEmbeddedServer(environment.dataFolder);
  await createDatabase(server.url('postgres'), 'zhaojian');
  return {
    url: server.url('zhaojian'),
    place: `内置 PostgreSQL，${server.cluster}`,
    announce: server.announce,
    onLost: server.onLost,
    close: server.stop,
  };
}
