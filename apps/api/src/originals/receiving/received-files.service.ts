import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import { InjectEnvironment } from '../../environment.module.ts';
import type { Environment } from '../../environment.ts';
import { Refusal } from '../../refusals/refusal.ts';
import { StorageSpace } from '../../storage/storage-space.service.ts';
import { type Content, type Original, OriginalFiles } from '../original-files.service.ts';
import { holdOriginal } from '../hold-original.ts';
import { ByteQuotas } from './byte-quotas.ts';
import { ReceivedFile } from './received-file.entity.ts';
import type { Sender } from './sender.ts';
import { UploadsUnderWay } from './uploads-under-way.ts';

/** How often the same refusal of the same person is recorded, so that it does not fill the trail. */
const SAID_ONCE_MS = 60 * 60_000;

/** Takes files in from people, within what each may keep here; times are the database's. */
@Injectable()
export class ReceivedFiles {
  private readonly said = new Map<string, number>();

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @InjectEnvironment() private readonly environment: Environment,
    private readonly files: OriginalFiles,
    private readonly space: StorageSpace,
    private readonly quotas: ByteQuotas,
    private readonly underWay: UploadsUnderWay,
    private readonly audit: AuditRecord,
  ) {}

  /**
   * Everything that is done with what the sender hands in now counts as one upload under way.
   * @throws Refusal TOO_MANY_UPLOADS, UPLOAD_QUOTA_USED before anything is taken in
   */
  async during<T>(sender: Sender, work: () => Promise<T>): Promise<T> {
    try {
      return await this.underWay.during(sender, async () => {
        await this.quotas.refuseBeyond(this.database.manager, sender);
        return work();
      });
    } catch (error) {
      if (error instanceof Refusal) await this.sayWhereLimited(sender, error);
      throw error;
    }
  }

  /**
   * Keeps a file with its sender. It is named before it is in its place, and both while nobody else clears or keeps
   * the same content: so it is never taken for one that nobody needs.
   * @throws Refusal FILE_TOO_LARGE, UPLOAD_QUOTA_USED, INSUFFICIENT_STORAGE
   */
  async receive(sender: Sender, fileName: string, content: Content): Promise<Original> {
    await this.space.refuseWhereLow();
    return this.files.store(content, sender.account.accountId, (original, keep) =>
      this.database.transaction(async (manager) => {
        await holdOriginal(manager, original.sha256);
        await this.quotas.refuseBeyond(manager, sender, original.bytes);
        await manager.query(
          `INSERT INTO received_file (sha256, bytes, file_name, account_id, account_name, agency_id, received_at, kept_until)
           VALUES ($1, $2, $3, $4, $5, $6, now(), now() + $7 * interval '1 day')
           ON CONFLICT (account_id, agency_id, sha256) DO UPDATE
             SET received_at = now(), kept_until = now() + $7 * interval '1 day', file_name = $3, settled = false`,
          [
            original.sha256,
            original.bytes,
            fileName,
            sender.account.accountId,
            sender.account.displayName,
            sender.agency.id,
            this.environment.refusedFileDays,
          ],
        );
        await keep();
      }),
    );
  }

  /**
   * Takes a file in and does with it what it is for. Where that is refused, the file stays with its sender for its days.
   * @param subject what the trail says that it was handed in for
   * @throws Refusal those of receiving, and of the use
   */
  async take<T>(
    sender: Sender,
    { fileName, content }: { readonly fileName: string; readonly content: Content },
    subject: string,
    use: (original: Original) => Promise<T>,
  ): Promise<T> {
    return this.during(sender, async () => {
      const original = await this.receive(sender, fileName, content);
      try {
        return await use(original);
      } catch (error) {
        if (error instanceof Refusal) await this.refused(sender, original, subject, error);
        throw error;
      }
    });
  }

  /** Why it was refused is in the trail: once for the same file and reason. */
  private async refused(
    sender: Sender,
    { sha256, bytes }: Original,
    subject: string,
    reason: Refusal,
  ): Promise<void> {
    const { accountId } = sender.account;
    await this.database.transaction(async (manager) => {
      const file = await manager.findOneBy(ReceivedFile, { sha256, accountId, agencyId: sender.agency.id });
      if (!file) return;
      await manager.update(ReceivedFile, { id: file.id }, { code: reason.code, settled: true });
      if (file.code === reason.code) return;
      await this.audit.add(manager, sender.account, {
        action: 'file.refused',
        subject,
        agency: sender.agency,
        details: {
          fileName: file.fileName,
          refusal: reason.message,
          bytes,
          sha256,
          keptUntil: file.keptUntil.toISOString(),
        },
      });
    });
  }

  /** In the transaction that makes a version of it: the version names the file from now on. */
  async becameVersion(manager: EntityManager, { sha256 }: Original): Promise<void> {
    await manager.delete(ReceivedFile, { sha256 });
  }

  private async sayWhereLimited(sender: Sender, { code, message }: Refusal): Promise<void> {
    if (code !== 'TOO_MANY_UPLOADS' && code !== 'UPLOAD_QUOTA_USED') return;
    const key = `${code} ${sender.account.accountId}`;
    const now = Date.now();
    if (now - (this.said.get(key) ?? 0) < SAID_ONCE_MS) return;
    this.said.set(key, now);
    await this.audit.add(this.database.manager, sender.account, {
      action: 'upload.limited',
      subject: '上传达到上限',
      agency: sender.agency,
      details: { refusal: message },
    });
  }
}
