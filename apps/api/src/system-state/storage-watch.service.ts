import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import { AuditRecord, thePlatform } from '../audit/audit-record.service.ts';
import { StorageSpace } from '../storage/storage-space.service.ts';

const LOOK_MS = 30_000;
const MEGABYTE = 1024 * 1024;

/** Looks at the disks by itself, and puts into the trail and the log when writing ends for want of room, and begins again. */
@Injectable()
export class StorageWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('StorageWatch');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly space: StorageSpace,
    private readonly tree: AgencyTree,
    private readonly audit: AuditRecord,
  ) {}

  /** Begins to look at the room on the disks, again and again. */
  onApplicationBootstrap(): void {
    const look = () => void this.look().catch((error: unknown) => this.logger.error(String(error)));
    this.timer = setInterval(look, LOOK_MS).unref();
  }

  /** Stops looking. */
  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Of several programs the first that notices a change records it. */
  async look(): Promise<void> {
    const spaces = await this.space.look();
    const isLow = spaces.some(({ freeBytes, leastBytes }) => freeBytes < leastBytes);
    await this.database.transaction(async (manager) => {
      const [, changed] = (await manager.query(
        'UPDATE storage_state SET is_low = $1 WHERE id = 1 AND is_low <> $1',
        [isLow],
      )) as [unknown, number];
      if (changed === 0) return;
      const free = Math.min(...spaces.map(({ freeBytes }) => freeBytes));
      this.logger.warn(`${isLow ? 'little room' : 'room again'}: ${Math.floor(free / MEGABYTE)} MB free`);
      await this.audit.add(manager, thePlatform, {
        action: isLow ? 'storage.low' : 'storage.enough',
        subject: `剩余 ${Math.floor(free / MEGABYTE)} MB`,
        agency: (await this.tree.top(manager)) ?? null,
      });
    });
  }
}
