import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type {
  NoticeReadings,
  NoticeReadingsQuery,
  RoundNotice as ContractNotice,
  SaveNotice,
} from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import type { PlacedAgency } from '../agencies/placement/placed-agency.ts';
import { inTreeOrder } from '../agencies/placement/tree-order.ts';
import { AuditRecord } from '../audit/audit-record.service.ts';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Clock } from '../clock.ts';
import { agenciesAsked, isAsked } from '../collection-rounds/agencies-asked.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import { NoticeFiles } from './notice-files.service.ts';
import { RoundNoticeReading } from './round-notice-reading.entity.ts';
import { RoundNotice } from './round-notice.entity.ts';
import { noticeChanged, noticeNotFound } from './round-notices.errors.ts';

/** The 通知 of each round, and which agencies have opened it. */
@Injectable()
export class RoundNotices {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly rounds: CollectionRounds,
    private readonly files: NoticeFiles,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** The notice of a year as everybody sees it; null where there is none. */
  async of(caller: Caller, year: number): Promise<ContractNotice | null> {
    const notice = await this.database.manager.findOneBy(RoundNotice, { year });
    if (!notice) return null;
    const [files, reading] = await Promise.all([
      this.files.ofNotice(year),
      this.database.manager.findOneBy(RoundNoticeReading, {
        year,
        revision: notice.revision,
        agencyId: caller.agencyId,
      }),
    ]);
    const { title, text, revision, savedBy, savedAt } = notice;
    return {
      year,
      title,
      text,
      files,
      revision,
      savedBy,
      savedAt: savedAt.toISOString(),
      readAt: reading?.readAt.toISOString() ?? null,
    };
  }

  /**
   * Publishes it or puts another in its place, which is to be read again. @throws Refusal ROUND_NOT_FOUND,
   * NOTICE_FILE_NOT_FOUND
   */
  async save(caller: Caller, agency: PlacedAgency, year: number, wanted: SaveNotice): Promise<void> {
    await this.rounds.get(year);
    await this.database.transaction(async (manager) => {
      const before = await manager.findOne(RoundNotice, {
        where: { year },
        lock: { mode: 'pessimistic_write' },
      });
      const { title, text, fileIds } = wanted;
      const revision = (before?.revision ?? 0) + 1;
      const saved = { savedBy: caller.displayName, savedAt: this.clock.now() };
      await manager.save(manager.create(RoundNotice, { year, title, text, revision, ...saved }));
      await this.files.attach(manager, year, fileIds);
      const files = (await this.files.ofNotice(year, manager)).map(({ fileName }) => fileName);
      await this.audit.add(manager, caller, {
        action: before ? 'roundNotice.changed' : 'roundNotice.published',
        subject: `${year} 年度填报通知`,
        agency,
        details: { title, text, attachments: files, revision },
      });
    });
  }

  /** Somebody of the caller's agency opened it: the first is remembered. @throws Refusal NOTICE_NOT_FOUND, NOTICE_CHANGED */
  async read(caller: Caller, year: number, revision: number): Promise<void> {
    const notice = await this.database.manager.findOneBy(RoundNotice, { year });
    if (!notice) throw noticeNotFound(year);
    if (notice.revision !== revision) throw noticeChanged();
    await this.database.query(
      `INSERT INTO round_notice_reading (year, agency_id, revision, read_by, read_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [year, caller.agencyId, revision, caller.displayName, this.clock.now()],
    );
  }

  /**
   * Which of the agencies in the caller's area that are to report have opened it, or have not. @throws Refusal
   * NOTICE_NOT_FOUND
   */
  async readings(
    caller: Caller,
    year: number,
    { read, page, pageSize }: NoticeReadingsQuery,
  ): Promise<NoticeReadings> {
    const [area, notice] = await Promise.all([
      this.scope.area(caller, year),
      this.database.manager.findOneBy(RoundNotice, { year }),
    ]);
    if (!notice) throw noticeNotFound(year);
    const from = `
      FROM ${agenciesAsked('$1')} AS agency
      LEFT JOIN round_notice_reading AS reading
        ON reading.year = $1 AND reading.agency_id = agency.id AND reading.revision = $3
      WHERE agency.path LIKE $2 || '%' AND ${isAsked('agency')}`;
    const asked = [year, area.path, notice.revision];
    const [rows, [counted]] = await Promise.all([
      this.database.query<(Omit<NoticeReadings['items'][number], 'readAt'> & { readAt: Date | null })[]>(
        `SELECT agency.id AS "agencyId", agency.name AS "agencyName", agency.kind,
                reading.read_by AS "readBy", reading.read_at AS "readAt"
         ${from} AND (reading.read_at IS NOT NULL) = $4 ORDER BY ${inTreeOrder('agency')} LIMIT $5 OFFSET $6`,
        [...asked, read === 'true', pageSize, (page - 1) * pageSize],
      ),
      this.database.query<{ read: number; unread: number }[]>(
        `SELECT count(reading.read_at)::int AS read, (count(*) - count(reading.read_at))::int AS unread ${from}`,
        asked,
      ),
    ]);
    const counts = counted ?? { read: 0, unread: 0 };
    return {
      ...counts,
      items: rows.map((row) => ({ ...row, readAt: row.readAt?.toISOString() ?? null })),
      total: read === 'true' ? counts.read : counts.unread,
    };
  }
}
