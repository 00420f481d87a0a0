import { Injectable } from '@nestjs/common';
import { firstDayToPublish, type Publication } from '@zhaojian/contract';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import type { Caller } from '../../authorization/caller.ts';
import { Clock } from '../../clock.ts';
import { SubmissionAccess } from '../submission-access.service.ts';
import { SubmissionRecords } from '../submission-records.service.ts';
import type { Submission } from '../submission.entity.ts';
import {
  nothingToPublish,
  publishedTooEarly,
  publishedTooLate,
  versionUnknown,
} from '../submissions.errors.ts';

/** When and where agencies published their reports, as they say: a fact beside the state, which it does not change. */
@Injectable()
export class Publications {
  constructor(
    private readonly access: SubmissionAccess,
    private readonly records: SubmissionRecords,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what an agency says of its own report, also after the round has closed; null takes it back.
   * @throws Refusal NOTHING_TO_PUBLISH, VERSION_UNKNOWN, PUBLISHED_TOO_EARLY, PUBLISHED_TOO_LATE
   */
  async save(caller: Caller, agencyId: string, year: number, said: Publication | null): Promise<void> {
    const task = await this.access.toSpeakFor(caller, agencyId, year);
    await this.records.change(task, async (manager, submission) => {
      if (submission.latestVersion === null) throw nothingToPublish();
      if (said) this.refuseWrong(year, said, submission.latestVersion);
      const before = publicationOf(submission);
      if (before === null && said === null) return;
      submission.publishedOn = said?.publishedOn ?? null;
      submission.publishedAddress = said?.webAddress ?? null;
      submission.publishedVersion = said?.version ?? null;
      submission.lastActivityAt = this.clock.now();
      await manager.save(submission);
      await this.audit.add(manager, caller, {
        action: 'report.published',
        subject: `${year} 年度报告${said ? '' : '：撤销公开登记'}`,
        agency: task.agency,
        submissionId: submission.id,
        details: {
          year,
          ...said,
          ...(before && { before: `${before.publishedOn} ${before.webAddress}` }),
        },
      });
    });
  }

  private refuseWrong(year: number, { publishedOn, version }: Publication, latest: number): void {
    if (version > latest) throw versionUnknown(latest);
    const first = firstDayToPublish(year);
    if (publishedOn < first) throw publishedTooEarly(year, first);
    const today = this.clock.today();
    if (publishedOn > today) throw publishedTooLate(today);
  }
}

/** What is kept of it; null where nothing is. */
export function publicationOf(submission: Submission | null): Publication | null {
  const { publishedOn, publishedAddress, publishedVersion } = submission ?? {};
  if (!publishedOn || !publishedAddress || !publishedVersion) return null;
  return { publishedOn, webAddress: publishedAddress, version: publishedVersion };
}
