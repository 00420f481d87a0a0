import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ImpatientClient, LIMITS } from '../database/database-options.ts';
import { type AnnouncedChange, CHANGES_CHANNEL } from './announced-change.ts';

/** How often the connection is asked whether it is one still: nothing else goes out on it. */
const WATCH_MS = 30_000;
const ANSWER_MS = 5_000;
const AGAIN_MS = 3_000;

/** Who is told. */
interface Hearing {
  heard(change: AnnouncedChange): void;
  /** From now on changes may be missed, until it is begun anew. */
  lost(): void;
}

/**
 * The one connection on which this program hears what it and the others on the database changed: outside the pool, since it is held
 * for as long as the program runs. Lost, it is opened again.
 */
@Injectable()
export class ChangeListener implements OnModuleDestroy {
  private readonly logger = new Logger('ChangeListener');
  private readonly stopping = new AbortController();
  private underWay: Promise<unknown> = Promise.resolve();
  private isHearing = false;

  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Whether every change is heard now. */
  get hears(): boolean {
    return this.isHearing;
  }

  /** Begins to listen, until the platform stops. Resolves when the first connection is there, or could not be opened. */
  start(hearing: Hearing): Promise<void> {
    return new Promise((begun) => {
      this.underWay = this.listenAgain(hearing, begun);
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.underWay;
  }

  private async listenAgain(hearing: Hearing, begun: () => void): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.listen(hearing, begun);
      } catch (error) {
        begun();
        this.logger.warn(`changes are not heard: ${error instanceof Error ? error.message : String(error)}`);
        await pause(AGAIN_MS, undefined, { ref: false, signal }).catch(() => undefined);
      }
    }
  }

  /** Listens until the connection is lost or the platform stops. */
  private async listen({ heard, lost }: Hearing, begun: () => void): Promise<void> {
    const { url } = this.database.options as { url: string };
    const client = new ImpatientClient({
      connectionString: url,
      application_name: 'zhaojian changes',
      keepAlive: true,
      connectionTimeoutMillis: LIMITS.connectMs,
      query_timeout: ANSWER_MS,
    });
    const over = new Promise<void>((resolve) => {
      for (const event of ['end', 'error'] as const) client.on(event, () => resolve());
      this.stopping.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    client.on('notification', ({ payload }) => heard(JSON.parse(payload ?? '') as AnnouncedChange));
    let watch: NodeJS.Timeout | undefined;
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANGES_CHANNEL}`);
      this.isHearing = true;
      begun();
      watch = setInterval(() => void client.query('SELECT 1').catch(() => undefined), WATCH_MS).unref();
      await over;
    } finally {
      clearInterval(watch);
      this.isHearing = false;
      lost();
      void client.end().catch(() => undefined);
    }
  }
}
