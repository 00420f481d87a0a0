import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { NOTICE_FILE_ENDINGS, type NoticeFile } from '@zhaojian/contract';
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import type { PlacedAgency } from '../agencies/placement/placed-agency.ts';
import { type Caller, withAccount } from '../authorization/caller.ts';
import { Clock } from '../clock.ts';
import { type OriginalUser, OriginalUses, type UseOfOriginal } from '../originals/original-uses.ts';
import { ReceivedFiles } from '../originals/receiving/received-files.service.ts';
import type { SentFile } from '../originals/receiving/sent-file.ts';
import { RoundNoticeFile } from './round-notice-file.entity.ts';
import { noticeFileKind, noticeFileNotFound } from './round-notices.errors.ts';

/** The files of notices, kept like the originals of reports: under their hash, and for good. */
@Injectable()
export class NoticeFiles implements OnModuleInit, OriginalUser {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly received: ReceivedFiles,
    private readonly uses: OriginalUses,
    private readonly tree: AgencyTree,
    private readonly clock: Clock,
  ) {}

  /** Tells the store of originals that notices use files. */
  onModuleInit(): void {
    this.uses.add(this);
  }

  /**
   * Takes a file in, for the notice that is saved next.
   * @param agency for which the caller writes the notice
   * @throws Refusal NOTICE_FILE_KIND, FILE_TOO_LARGE
   */
  async add(caller: Caller, agency: PlacedAgency, year: number, file: SentFile): Promise<NoticeFile> {
    const ending = file.fileName.split('.').at(-1)?.toLowerCase() ?? '';
    if (!NOTICE_FILE_ENDINGS.some((known) => known === ending)) throw noticeFileKind(file.fileName);
    const sender = { account: withAccount(caller), agency };
    return this.received.during(sender, async () => {
      const original = await this.received.receive(sender, file.fileName, file.content);
      return this.database.transaction(async (manager) => {
        const { id, fileName, bytes } = await manager.save(
          manager.create(RoundNoticeFile, {
            year,
            ...original,
            fileName: file.fileName,
            position: null,
            addedBy: caller.displayName,
            addedAt: this.clock.now(),
          }),
        );
        await this.received.becameVersion(manager, original);
        return { id, fileName, bytes };
      });
    });
  }

  /** Those that go with the notice now, in their order. */
  async ofNotice(year: number, manager: EntityManager = this.database.manager): Promise<NoticeFile[]> {
    const files = await manager.find(RoundNoticeFile, {
      where: { year, position: Not(IsNull()) },
      order: { position: 'ASC' },
    });
    return files.map(({ id, fileName, bytes }) => ({ id, fileName, bytes }));
  }

  /** One of them, to be given out. @throws Refusal NOTICE_FILE_NOT_FOUND */
  async get(year: number, id: string): Promise<RoundNoticeFile> {
    const file = await this.database.manager.findOneBy(RoundNoticeFile, {
      year,
      id,
      position: Not(IsNull()),
    });
    if (!file) throw noticeFileNotFound();
    return file;
  }

  /** These go with the notice from now on, in this order. @throws Refusal NOTICE_FILE_NOT_FOUND */
  async attach(manager: EntityManager, year: number, ids: readonly string[]): Promise<void> {
    const found = await manager.countBy(RoundNoticeFile, { year, id: In([...ids]) });
    if (found !== new Set(ids).size) throw noticeFileNotFound();
    // Null for those that are not named.
    await manager.query(
      'UPDATE round_notice_file SET position = array_position($2::uuid[], id) - 1 WHERE year = $1',
      [year, [...ids]],
    );
  }

  /** Which of these files notices still name: those must not be cleared away. */
  async needed(manager: EntityManager, sha256s: readonly string[]): Promise<string[]> {
    const files = await manager.find(RoundNoticeFile, {
      select: { id: true, sha256: true },
      where: { sha256: In([...sha256s]) },
    });
    return files.map(({ sha256 }) => sha256);
  }

  /** What a file is of, as far as notices name it; null where none does. */
  async useOf(manager: EntityManager, sha256: string): Promise<UseOfOriginal | null> {
    const file = await manager.findOneBy(RoundNoticeFile, { sha256 });
    const agency = await this.tree.top(manager);
    if (!file || !agency) return null;
    return { subject: `${file.year} 年度填报通知的附件 ${file.fileName}`, agency };
  }
}
