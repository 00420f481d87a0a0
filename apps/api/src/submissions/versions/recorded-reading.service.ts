import { Injectable } from '@nestjs/common';
import { DailyRecord } from '../../audit/daily-record.service.ts';
import { type Caller, may } from '../../authorization/caller.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { ReviewOpenings, type VersionOpened } from './review-openings.service.ts';
import { VersionQueries } from './version.queries.ts';

/** What somebody reads of others that is kept: in the record, once a person, thing and day, and as the begin of a review. */
@Injectable()
export class RecordedReading {
  constructor(
    private readonly versions: VersionQueries,
    private readonly openings: ReviewOpenings,
    private readonly scope: SubtreeScope,
    private readonly daily: DailyRecord,
  ) {}

  /**
   * Others' versions that were not handed in yet: one entry a report, whichever of them were opened. And of what was handed
   * in, or drawn into a sample, that a reviewer has opened it.
   */
  async ofVersion(caller: Caller, address: VersionOpened): Promise<void> {
    const { agencyId, year, number } = address;
    await this.openings.add(caller, address);
    if (may(caller, 'report.review')) await this.openings.addOfSample(address);
    if (agencyId === caller.agencyId || !(await this.versions.isDraft(agencyId, year, number))) return;
    await this.daily.add(caller, `${agencyId} ${year}`, {
      action: 'report.draftOpened',
      subject: `${year} 年度报告 第 ${number} 版`,
      agency: await this.scope.node(caller, agencyId, year),
      details: { year, version: number },
    });
  }

  /** Originals that were taken out of the platform, or shown from the file itself; one's own agency's too. */
  async ofOriginal(caller: Caller, address: VersionOpened, fileName: string): Promise<void> {
    const { agencyId, year, number } = address;
    await this.openings.add(caller, address);
    await this.daily.add(caller, `${agencyId} ${year} ${number}`, {
      action: 'original.downloaded',
      subject: `${year} 年度报告 第 ${number} 版的原件`,
      agency: await this.scope.node(caller, agencyId, year),
      details: { year, version: number, fileName },
    });
  }
}
