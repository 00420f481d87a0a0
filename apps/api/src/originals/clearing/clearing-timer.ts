import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DamageAlarms } from '../damage/damage-alarms.service.ts';
import { OriginalFiles } from '../original-files.service.ts';
import { Clearing } from './clearing.service.ts';

const FIRST_MS = 60_000;
const HOUR_MS = 60 * 60_000;

/** When it is cleared: a minute after the start and every hour. The one thing to take away for a runner of jobs. */
@Injectable()
export class ClearingTimer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Clearing');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly clearing: Clearing,
    private readonly alarms: DamageAlarms,
    private readonly originals: OriginalFiles,
  ) {}

  onApplicationBootstrap(): void {
    this.next(FIRST_MS);
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  private next(milliseconds: number): void {
    this.timer = setTimeout(() => void this.run(), milliseconds).unref();
  }

  private async run(): Promise<void> {
    try {
      await this.clearing.run();
      for (const { sha256 } of await this.alarms.standing()) await this.originals.lookAgain(sha256);
    } catch (error) {
      this.logger.error(error instanceof Error ? error.stack : String(error));
    }
    this.next(HOUR_MS);
  }
}
