import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DAMAGE_KIND_NAMES, type DamageKind } from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditRecord, thePlatform } from '../../audit/audit-record.service.ts';
import { Clock } from '../../clock.ts';
import { OriginalUses } from '../original-uses.ts';
import { DamagedOriginal } from './damaged-original.entity.ts';

/** Damaged originals in the trail: once when one is found, however often it is asked for, and once when it is whole again. */
@Injectable()
export class DamageAlarms {
  private readonly logger = new Logger('DamageAlarms');

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly uses: OriginalUses,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** Never fails: anyone who asked for the file is told of the damage even where it cannot be recorded. */
  async raise(sha256: string, kind: DamageKind): Promise<void> {
    try {
      await this.database.transaction(async (manager) => {
        const { raw } = await manager
          .createQueryBuilder()
          .insert()
          .into(DamagedOriginal)
          .values({ sha256, kind, foundAt: this.clock.now() })
          .orIgnore()
          .returning('sha256')
          .execute();
        if ((raw as unknown[]).length === 0) return;
        this.logger.error(`original ${sha256} is ${kind}`);
        await this.record(manager, 'original.damaged', sha256, { damage: kind, sha256 });
      });
    } catch (error) {
      this.logger.error(`original ${sha256} is ${kind}, which could not be recorded: ${String(error)}`);
    }
  }

  /** The file is whole again. */
  async lower(sha256: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { affected } = await manager.delete(DamagedOriginal, { sha256 });
      if (affected) await this.record(manager, 'original.restored', sha256, { sha256 });
    });
  }

  /** Those not over yet, newest first, with what each file is. */
  async current(): Promise<{ sha256: string; kind: DamageKind; foundAt: Date; subject: string | null }[]> {
    const { manager } = this.database;
    const found = await manager.find(DamagedOriginal, { order: { foundAt: 'DESC' }, take: 100 });
    return Promise.all(
      found.map(async ({ sha256, kind, foundAt }) => {
        const use = await this.uses.useOf(manager, sha256);
        return { sha256, kind, foundAt, subject: use && `${use.agency.name} ${use.subject}` };
      }),
    );
  }

  private async record(
    manager: EntityManager,
    action: 'original.damaged' | 'original.restored',
    sha256: string,
    details: { sha256: string; damage?: DamageKind },
  ): Promise<void> {
    const use = await this.uses.useOf(manager, sha256);
    await this.audit.add(manager, thePlatform, {
      action,
      subject: use ? `${use.subject} 的原件` : '原件',
      ...(use && { agency: use.agency, ...(use.submissionId && { submissionId: use.submissionId }) }),
      details: { ...details, ...(details.damage && { damage: DAMAGE_KIND_NAMES[details.damage] }) },
    });
  }
}
