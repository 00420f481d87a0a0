import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import { type OriginalUser, OriginalUses, type UseOfOriginal } from '../../originals/original-uses.ts';

/** Every version needs the file it goes back to, for good. */
@Injectable()
export class VersionOriginals implements OnModuleInit, OriginalUser {
  constructor(
    private readonly uses: OriginalUses,
    private readonly tree: AgencyTree,
  ) {}

  /** Tells the store of originals that versions use files. */
  onModuleInit(): void {
    this.uses.add(this);
  }

  /** Which of these files versions still name: those must not be cleared away. */
  async needed(manager: EntityManager, sha256s: readonly string[]): Promise<string[]> {
    const rows = await manager.query<{ sha256: string }[]>(
      `SELECT DISTINCT original ->> 'sha256' AS sha256 FROM report_version WHERE original ->> 'sha256' = ANY($1)`,
      [sha256s],
    );
    return rows.map(({ sha256 }) => sha256);
  }

  /** The first version of several that go back to the same file. */
  async useOf(manager: EntityManager, sha256: string): Promise<UseOfOriginal | null> {
    const [version] = await manager.query<
      { submissionId: string; agencyId: string; year: number; number: number }[]
    >(
      `SELECT submission.id AS "submissionId", submission.agency_id AS "agencyId", submission.year, version.number
       FROM report_version AS version JOIN submission ON submission.id = version.submission_id
       WHERE version.original ->> 'sha256' = $1 ORDER BY version.created_at LIMIT 1`,
      [sha256],
    );
    if (!version) return null;
    const { submissionId, agencyId, year, number } = version;
    const agency = await this.tree.find(agencyId, year, manager);
    return agency ? { subject: `${year} 年度报告 第 ${number} 版`, agency, submissionId } : null;
  }
}
