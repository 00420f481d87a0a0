import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { databaseUnavailable } from '../../refusals/database-unavailable.ts';
import type { HealthCheck } from '../health-check.ts';

/** To connect, and then again to answer: together within the two seconds of a check. */
const PATIENCE_MS = 900;

/**
 * The database answers. Asked over a connection of its own, so that neither a pool that is used up hides that it does, nor a
 * frozen server keeps the answer waiting. Those who ask at the same time share one question.
 */
@Injectable()
export class DatabaseCheck implements HealthCheck, OnApplicationShutdown {
  private client: pg.Client | undefined;
  private asking: Promise<void> | undefined;

  constructor(@InjectDataSource() private readonly database: DataSource) {}

  look(): Promise<void> {
    return (this.asking ??= this.ask().finally(() => (this.asking = undefined)));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client?.end();
  }

  private async ask(): Promise<void> {
    const client = this.client ?? this.newClient();
    try {
      if (this.client === undefined) await client.connect();
      this.client = client;
      await client.query('SELECT 1');
    } catch {
      this.client = undefined;
      client.connection.stream.destroy();
      throw databaseUnavailable();
    }
  }

  private newClient(): pg.Client {
    const { url } = this.database.options as { url?: string };
    const client = new pg.Client({
      connectionString: url,
      application_name: 'zhaojian health',
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    client.on('error', () => (this.client = undefined));
    return client;
  }
}
