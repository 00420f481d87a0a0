import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type JudgeSample, SAMPLE_VERDICTS, spotCheckSize } from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditRecord } from '../audit/audit-record.service.ts';
import type { Caller } from '../authorization/caller.ts';
import { Clock } from '../clock.ts';
import { type AreaHandUp, AreaHandUpReport } from './area-hand-up.entity.ts';
import {
  handUpMoved,
  handUpOfOthers,
  judgedMeanwhile,
  notInSample,
  otherVersionSampled,
} from './area-hand-ups.errors.ts';
import { sampledReportWanting } from './area-hand-ups.events.ts';
import { isTheirs, samplesFrom } from './area-hand-ups.query.ts';
import { held, lastStep, subjectOf } from './area-hand-ups.service.ts';
import { type Area, AreasThatHandUp } from './areas-that-hand-up.query.ts';

const SAMPLING = { name: '抽查', by: 'directlyAbove' } as const;

/** The agency above draws some of the reports that an area handed up by chance, and says of each what it found. */
@Injectable()
export class HandUpSamples {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly areas: AreasThatHandUp,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /**
   * Draws as many as are wanting of the sample; what was drawn stays, so that whoever asks again gets the same.
   * @throws Refusal HAND_UP_NOT_ASKED, OTHER_LEVEL, HAND_UP_MOVED
   */
  async draw(caller: Caller, agencyId: string, year: number): Promise<void> {
    await this.sampling(caller, agencyId, year, async (manager, area, { id }) => {
      const [drawn, all] = await Promise.all([
        manager.countBy(AreaHandUpReport, { areaHandUpId: id, isContained: true, isSampled: true }),
        manager.countBy(AreaHandUpReport, { areaHandUpId: id, isContained: true }),
      ]);
      const wanted = spotCheckSize(all) - drawn;
      if (wanted <= 0) return;
      const names = await manager.query<{ agencyName: string }[]>(
        `WITH drawn AS (
           UPDATE area_hand_up_report SET is_sampled = true WHERE area_hand_up_id = $1 AND agency_id IN (
             SELECT agency_id FROM area_hand_up_report WHERE area_hand_up_id = $1 AND is_contained AND NOT is_sampled
             ORDER BY random() LIMIT $2)
           RETURNING agency_name AS "agencyName")
         SELECT "agencyName" FROM drawn ORDER BY 1`,
        [id, wanted],
      );
      await this.audit.add(manager, caller, {
        action: 'areaHandUp.sampled',
        subject: subjectOf(year),
        agency: area.agency,
        details: { year, reports: all, setAside: names.map(({ agencyName }) => agencyName) },
      });
    });
  }

  /**
   * Says what a look at one report of the sample found.
   * @throws Refusal HAND_UP_NOT_ASKED, OTHER_LEVEL, HAND_UP_MOVED, NOT_IN_SAMPLE, OTHER_VERSION_SAMPLED, JUDGED_MEANWHILE
   */
  async judge(
    caller: Caller,
    { agencyId, year, reportOf }: { agencyId: string; year: number; reportOf: string },
    { version, verdict, words, judgedAt }: JudgeSample,
  ): Promise<void> {
    await this.sampling(caller, agencyId, year, async (manager, area, { id }) => {
      const report = await manager.findOneBy(AreaHandUpReport, {
        areaHandUpId: id,
        agencyId: reportOf,
        isContained: true,
        isSampled: true,
      });
      if (!report) throw notInSample();
      if (report.version !== version) throw otherVersionSampled(report.version);
      if (report.judgedBy !== null && report.judgedAt !== null && report.judgedAt.toISOString() !== judgedAt)
        throw judgedMeanwhile(report.judgedBy, report.judgedAt);
      Object.assign(report, { verdict, words, judgedBy: caller.displayName, judgedAt: this.clock.now() });
      await manager.save(report);
      await this.audit.add(manager, caller, {
        action: 'areaHandUp.judged',
        subject: subjectOf(year),
        agency: area.agency,
        details: {
          year,
          report: report.agencyName,
          version,
          verdict: SAMPLE_VERDICTS[verdict],
          ...(words !== null && { words }),
        },
        ...(verdict === 'wanting' && {
          happened: sampledReportWanting({
            areaId: area.agency.id,
            areaName: area.agency.name,
            year,
            reportOf: report.agencyName,
            words: words ?? '',
          }),
        }),
      });
    });
  }

  private async sampling(
    caller: Caller,
    agencyId: string,
    year: number,
    work: (manager: EntityManager, area: Area, handUp: AreaHandUp) => Promise<void>,
  ): Promise<void> {
    const area = await this.areas.one(caller, agencyId, year);
    if (!isTheirs(caller, area, SAMPLING.by)) throw handUpOfOthers(SAMPLING, area.agency.name);
    await this.database.transaction(async (manager) => {
      const handUp = await held(manager, area);
      if (!samplesFrom(handUp.state)) throw handUpMoved(handUp.state, await lastStep(manager, handUp));
      await work(manager, area, handUp);
    });
  }
}
