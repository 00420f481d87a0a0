import type { Environment } from '../environment.ts';
import { type DatabaseAddresses, prepareEmbeddedDatabase } from './embedded/embedded-database.ts';
import { startEmbeddedServer } from './embedded/embedded-server.ts';

export interface OpenDatabase extends DatabaseAddresses {
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
      migrationUrl: environment.migrationDatabaseUrl ?? environment.databaseUrl,
      place: new URL(environment.databaseUrl).host,
      announce: async () => undefined,
      onLost: () => undefined,
      close: async () => undefined,
    };
  }
  const server = await startEmbeddedServer(environment.dataFolder);
  const addresses = await prepareEmbeddedDatabase(server.url('postgres'), 'zhaojian').catch(
    async (error: Error) => {
      await server.stop();
      throw error;
    },
  );
  return {
    ...addresses,
    place: `内置 PostgreSQL，${server.cluster}`,
    announce: server.announce,
    onLost: server.onLost,
    close: server.stop,
  };
}
