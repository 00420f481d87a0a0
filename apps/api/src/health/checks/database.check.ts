import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { databaseUnavailable } from '../../refusals/database-unavailable.ts';
import type { HealthCheck } from '../health-check.ts';

/** Within the two seconds of a check. */
const PATIENCE_MS = 1_500;
/** On a busy machine it takes its time, and the checks that come meanwhile wait for the same one. */
const CONNECT_MS = 10_000;

/**
 * The database answers. Asked over a connection of its own, so that neither a pool that is used up hides that it does, nor a
 * frozen server keeps the answer waiting. Those who ask at the same time share one question.
 */
@Injectable()
export class DatabaseCheck implements HealthCheck, OnApplicationShutdown {
  private client: pg.Client | undefined;
  private connection: Promise<pg.Client> | undefined;
  private asking: Promise<void> | undefined;

  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** One question at a time, however many ask. @throws where the database did not answer in time */
  look(): Promise<void> {
    return (this.asking ??= this.ask().finally(() => (this.asking = undefined)));
  }

  /** Lets the connection of the check go. */
  onApplicationShutdown(): void {
    if (this.client) this.drop(this.client);
  }

  private async ask(): Promise<void> {
    const patience = new AbortController();
    const tooLong = pause(PATIENCE_MS, undefined, { signal: patience.signal }).then(() => {
      throw databaseUnavailable();
    });
    try {
      const client = await Promise.race([(this.connection ??= this.connect()), tooLong]);
      await Promise.race([client.query('SELECT 1'), tooLong]).catch((error: Error) => {
        this.drop(client); // what did not answer once is not asked again
        throw error;
      });
    } catch {
      throw databaseUnavailable();
    } finally {
      patience.abort();
      tooLong.catch(() => undefined);
    }
  }

  private connect(): Promise<pg.Client> {
    const { url } = this.database.options as { url?: string };
    const client = new pg.Client({
      connectionString: url,
      application_name: 'zhaojian health',
      connectionTimeoutMillis: CONNECT_MS,
    });
    client.on('error', () => this.drop(client));
    this.client = client;
    return client.connect().catch((error: Error) => {
      this.drop(client);
      throw error;
    });
  }

  private drop(client: pg.Client): void {
    client.connection.stream.destroy();
    if (this.client !== client) return;
    this.client = undefined;
    this.connection = undefined;
  }
}
