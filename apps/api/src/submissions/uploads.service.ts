import { Injectable } from '@nestjs/common';
import type { ReportVersion } from '@zhaojian/contract';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import type { Caller } from '../authorization/caller.ts';
import { OriginalFiles } from '../originals/original-files.service.ts';
import { placeInTask } from './place-in-task.ts';
import { ReportReading } from './reading/report-reading.service.ts';
import { OriginalRenderings } from './original-renderings.service.ts';
import { SubmissionAccess, type Task } from './submission-access.service.ts';
import { Versions } from './versions.service.ts';

/** A file on its way in. What was filled in beside it may arrive after it, so it is asked for once the file is taken in. */
export interface IncomingFile {
  fileName: string;
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** `basedOn`: the newest version the uploader has seen, 0 for none. */
  fields(): { basedOn: number; confirmAgency: boolean };
}

@Injectable()
export class Uploads {
  constructor(
    private readonly access: SubmissionAccess,
    private readonly originals: OriginalFiles,
    private readonly reading: ReportReading,
    private readonly renderings: OriginalRenderings,
    private readonly versions: Versions,
    private readonly tree: AgencyTree,
  ) {}

  /**
   * The way of one file, from a person's hand to a version: kept, read, recognised, placed, checked, committed.
   * Whatever is refused once the file is taken in, the original stays.
   */
  async upload(caller: Caller, agencyId: string, year: number, file: IncomingFile): Promise<ReportVersion> {
    const task = await this.access.toReport(caller, agencyId, year);
    await this.versions.refuseUnlessEditable(task);
    const original = await this.originals.store(file.content);
    const { basedOn, confirmAgency } = file.fields();

    const { draft, kind, rendering } = await this.reading.read(await this.originals.read(original.sha256));
    await this.renderings.keep(original.sha256, rendering);
    const { report, notices } = placeInTask(draft, task, await this.namesAbove(task), confirmAgency);

    return this.versions.commit(caller, task, {
      basedOn,
      source: 'file',
      reason: null,
      report,
      notices,
      original: { ...original, kind, fileName: file.fileName },
    });
  }

  private async namesAbove({ agency, year }: Task): Promise<string[]> {
    const path = await this.tree.namesOnPath(agency.path, year);
    return path.slice(0, -1).map(({ name }) => name);
  }
}
