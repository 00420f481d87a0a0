import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type Corrections,
  type ReportVersion as ContractVersion,
  sourcesWhere,
  type TakenOver,
} from '@zhaojian/contract';
import type { Report } from '@zhaojian/report';
import { splitImprovementItems } from '@zhaojian/report-reader';
import { DataSource } from 'typeorm';
import type { Caller } from '../../authorization/caller.ts';
import { ReportVersion } from '../report-version.entity.ts';
import { SubmissionAccess } from '../submission-access.service.ts';
import { nothingTakenOver } from '../submissions.errors.ts';
import { VersionQueries } from '../versions/version.queries.ts';
import { Versions } from '../versions/versions.service.ts';
import { correctionsOfFile } from './corrections-of-file.ts';

/** What was corrected in one file and is to hold in the next: what there is to take over, and taking it back. */
@Injectable()
export class Takeovers {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
    private readonly queries: VersionQueries,
    private readonly versions: Versions,
  ) {}

  /** What people corrected in the file that a version goes back to, up to that version; nothing where it was typed in. */
  async corrections(caller: Caller, agencyId: string, year: number, number: number): Promise<Corrections> {
    const task = await this.access.toRead(caller, agencyId, year);
    const last = await this.queries.stored(task, number);
    const chain = await this.database.manager
      .createQueryBuilder(ReportVersion, 'version')
      .select(['version.number', 'version.author', 'version.createdAt', 'version.report'])
      .where('version.submissionId = :id', { id: last.submissionId })
      .andWhere('version.number <= :number', { number })
      .andWhere(
        `version.number >= (SELECT max(file.number) FROM report_version file
         WHERE file.submission_id = version.submission_id AND file.number <= :number AND file.source = ANY(:read))`,
        { read: sourcesWhere(({ isRead }) => isRead) },
      )
      .orderBy('version.number')
      .getMany();
    return correctionsOfFile(last.original ? chain : []);
  }

  /**
   * Takes back what a version took over: each figure and text that is still the one taken over is again what it was
   * before, with its doubt if it had one. A new version; the others stay.
   * @throws Refusal NOTHING_TAKEN_OVER, VERSION_CONFLICT and others
   */
  async undo(
    caller: Caller,
    agencyId: string,
    year: number,
    number: number,
    basedOn: number,
  ): Promise<ContractVersion> {
    const task = await this.access.toReport(caller, agencyId, year);
    const taking = await this.queries.stored(task, number);
    const newest = await this.queries.stored(task, basedOn);
    const undone =
      taking.takenOver &&
      newest.original?.sha256 === taking.original?.sha256 &&
      withoutTakenOver(taking.takenOver, {
        before: (await this.queries.stored(task, number - 1)).report,
        taking: taking.report,
        newest: newest.report,
      });
    if (!undone) throw nothingTakenOver(number);
    return this.versions.commit(caller, task, {
      basedOn,
      source: 'corrected',
      reason: `撤销第 ${number} 版的沿用`,
      report: undone,
      notices: newest.notices,
      original: newest.original,
      takenOver: { from: number, figures: [], narratives: [] },
    });
  }
}

interface Stages {
  readonly before: Report;
  readonly taking: Report;
  readonly newest: Report;
}

/** The newest report with what was taken over as it was before; null where nothing of it is left. */
function withoutTakenOver({ figures, narratives }: TakenOver, { before, taking, newest }: Stages) {
  const keys = figures.filter((key) => newest.cells[key]?.value === taking.cells[key]?.value);
  const ids = narratives.filter((id) => newest.narratives[id].text === taking.narratives[id].text);
  if (keys.length + ids.length === 0) return null;
  const cells = { ...newest.cells };
  for (const key of keys) {
    const cell = before.cells[key];
    if (cell) cells[key] = cell;
  }
  const texts = { ...newest.narratives };
  for (const id of ids) texts[id] = before.narratives[id];
  return {
    ...newest,
    cells,
    narratives: texts,
    improvementItems: ids.includes('improvement')
      ? splitImprovementItems(texts.improvement.text)
      : newest.improvementItems,
  };
}
