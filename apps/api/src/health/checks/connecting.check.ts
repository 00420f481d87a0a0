import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { databaseUnavailable } from '../../refusals/database-unavailable.ts';
import type { HealthCheck } from '../health-check.ts';

/** Within the two seconds of a check. */
const PATIENCE_MS = 1_500;
/** On a busy machine it takes its time, and the checks that come meanwhile wait for the same one. */
const CONNECT_MS = 10_000;
/** A few connections a second at most, however often anybody asks; and with our patience still within two seconds. */
const GOOD_FOR_MS = 400;

/**
 * The database takes connections. One whose first process is frozen answers on those it has, for as long as they last, and
 * nobody else ever hears from it.
 */
@Injectable()
export class ConnectingCheck implements HealthCheck {
  private connectedAt = Number.NEGATIVE_INFINITY;
  private connecting: Promise<void> | undefined;

  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** @throws where no new connection to the database came in time */
  async look(): Promise<void> {
    if (performance.now() - this.connectedAt < GOOD_FOR_MS) return;
    this.connecting ??= this.connect().finally(() => (this.connecting = undefined));
    const patience = new AbortController();
    try {
      await Promise.race([
        this.connecting,
        pause(PATIENCE_MS, undefined, { signal: patience.signal }).then(() => {
          throw databaseUnavailable();
        }),
      ]);
    } catch {
      throw databaseUnavailable();
    } finally {
      patience.abort();
    }
  }

  private async connect(): Promise<void> {
    const { url } = this.database.options as { url?: string };
    const client = new pg.Client({
      connectionString: url,
      application_name: 'zhaojian health',
      connectionTimeoutMillis: CONNECT_MS,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      this.connectedAt = performance.now();
    } finally {
      void client.end().catch(() => undefined); // not awaited: a frozen server does not say goodbye
    }
  }
}
