import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { dayInChina } from '@zhaojian/contract';
import { reportTitle, writeDocx } from '@zhaojian/report-writer';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Clock } from '../clock.ts';
import { fileNameOf } from '../http-server/download.ts';
import { Refusal } from '../refusals/refusal.ts';
import { isDiskFull } from '../storage/disk-full.ts';
import { StorageSpace } from '../storage/storage-space.service.ts';
import { ArchiveFolder } from './archive-folder.ts';
import { archiveIndex } from './archive-index.ts';
import { type Archived, ArchivedReports, isArchived } from './archived-reports.query.ts';
import { ReportArchive } from './report-archive.entity.ts';

/** After how many reports the progress is told, and the room on the disk looked at. */
const TOLD_EVERY = 20;

/** Writes archives. What is written stays over a stop: the next try goes on from there. */
@Injectable()
export class ArchiveMaking {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly reports: ArchivedReports,
    private readonly folder: ArchiveFolder,
    private readonly space: StorageSpace,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes each report that counts now as a Word file, then all of them with an index into one file. Nothing is left of it where
   * it is refused or the disk is full: it makes room.
   *
   * @param finish in the transaction of which the archive becomes whole
   * @throws Refusal INSUFFICIENT_STORAGE, and those of the scope where the area is no longer the asker's
   */
  async make(
    caller: Caller,
    id: string,
    signal: AbortSignal,
    finish: (effect: (manager: EntityManager) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const archive = await this.database.manager.findOneBy(ReportArchive, { id });
    if (archive) {
      try {
        await this.write(caller, archive, signal);
      } catch (error) {
        if (error instanceof Refusal || isDiskFull(error)) await this.folder.remove(id);
        throw error;
      }
    }
    await finish(async (manager) => {
      await manager.update(ReportArchive, { id }, { finishedAt: this.clock.now() });
    });
    await (archive ? this.folder.removeParts(id) : this.folder.remove(id));
  }

  private async write(caller: Caller, archive: ReportArchive, signal: AbortSignal): Promise<void> {
    const { id, agencyId, year } = archive;
    const node = await this.scope.node(caller, agencyId, year);
    const agencies = await this.reports.ofArea(node.path, year);
    const archived = agencies.filter(isArchived);
    await this.tell(id, 0, archived.length);
    for (const [index, report] of archived.entries()) {
      if (index % TOLD_EVERY === 0) {
        await this.space.refuseWhereLow();
        await this.tell(id, index, archived.length);
      }
      signal.throwIfAborted();
      if (!(await this.folder.hasPart(id, partOf(report))))
        await this.folder.keepPart(
          id,
          partOf(report),
          await writeDocx(await this.reports.report(report, year)),
        );
    }
    await this.tell(id, archived.length, archived.length);
    await this.space.refuseWhereLow(await this.folder.sizeOfParts(id, archived.map(partOf)));
    signal.throwIfAborted();
    const names = new Map(agencies.map((agency, index) => [agency.agencyId, nameOf(index, agency, year)]));
    const facts = {
      area: node.name,
      year,
      madeOn: dayInChina(this.clock.now()),
      madeBy: caller.displayName,
    };
    const fileOf = (agency: { readonly agencyId: string; readonly version: number | null }) =>
      agency.version === null ? undefined : names.get(agency.agencyId);
    const index = await archiveIndex(facts, agencies, fileOf);
    await this.folder.close(id, [
      { name: '目录.xlsx', content: async () => index },
      ...archived.map((report) => ({
        name: names.get(report.agencyId) ?? partOf(report),
        content: () => this.folder.readPart(id, partOf(report)),
      })),
    ]);
  }

  private async tell(id: string, done: number, total: number): Promise<void> {
    await this.database.manager.update(ReportArchive, { id }, { done, total });
  }
}

/** A version never changes: what was written of it once is written. */
const partOf = ({ agencyId, version }: Archived): string => `${agencyId}-${version}.docx`;

/** By the number in the index, so that no two are the same and they are in the order of the tree. */
const nameOf = (index: number, { agencyName }: { readonly agencyName: string }, year: number): string =>
  fileNameOf(`${String(index + 1).padStart(4, '0')} ${reportTitle(agencyName, year)}`, 'docx');
