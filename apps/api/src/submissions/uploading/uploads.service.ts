import { Injectable } from '@nestjs/common';
import type { Notice, ReportVersion } from '@zhaojian/contract';
import type { DraftReport, FileKind } from '@zhaojian/report-reader';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import type { Actor } from '../../audit/audit-record.service.ts';
import { type Caller, servedAs, withAccount } from '../../authorization/caller.ts';
import { FairSemaphore } from '../../workload/fair-semaphore.ts';
import { type Original, OriginalFiles } from '../../originals/original-files.service.ts';
import { ReceivedFiles } from '../../originals/receiving/received-files.service.ts';
import { OriginalRenderings } from '../reading/original-renderings.service.ts';
import { ReportReading } from '../reading/report-reading.service.ts';
import type { Asker } from '../reading/reading-semaphore.ts';
import { SubmissionAccess, type Task } from '../submission-access.service.ts';
import { type NewVersion, Versions } from '../versions/versions.service.ts';
import { placeInTask } from './place-in-task.ts';

/** A file on its way in. What was filled in beside it may arrive after it, so it is asked for once the file is taken in. */
export interface IncomingFile {
  fileName: string;
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** Aborted when the sender has left; it is not read then. */
  signal?: AbortSignal;
  /** `basedOn`: the newest version the uploader has seen, 0 for none. */
  fields(): { basedOn: number; confirmAgency: boolean };
}

/** A small part of the database's connections. */
const BEGINNINGS_AT_ONCE = 4;

/** A kept file with what was read from it. */
export interface ReadOriginal extends Original {
  kind: FileKind;
  draft: DraftReport;
}

/** How a file that was read is to become a version. */
export interface UploadedAs extends Pick<NewVersion, 'basedOn' | 'alongside'> {
  fileName: string;
  /** A person stated that the report is this agency's although it has another name. */
  confirmAgency: boolean;
  /** How it came in, where that is to be known. */
  notice?: Notice;
  /** A supervisor brings it in for a year whose reports are no longer collected. */
  isBroughtIn?: boolean;
}

/** Takes in the file of an agency's report and makes a version of it. */
@Injectable()
export class Uploads {
  /** Uploads are looked at account by account: a hundred that arrive at once would be a line before the database. */
  private readonly beginnings = new FairSemaphore(BEGINNINGS_AT_ONCE);

  constructor(
    private readonly access: SubmissionAccess,
    private readonly originals: OriginalFiles,
    private readonly received: ReceivedFiles,
    private readonly reading: ReportReading,
    private readonly renderings: OriginalRenderings,
    private readonly versions: Versions,
    private readonly tree: AgencyTree,
  ) {}

  /**
   * The way of one file, from a person's hand to a version: kept, read, recognised, placed, checked, committed.
   * What is refused once the file is taken in stays for its days.
   */
  async upload(caller: Caller, agencyId: string, year: number, file: IncomingFile): Promise<ReportVersion> {
    const task = await this.beginnings.run(servedAs(caller), () => this.taskOf(caller, agencyId, year));
    const sender = { account: withAccount(caller), agency: task.agency };
    return this.received.take(sender, file, `${year} 年度报告`, async (original) => {
      const { basedOn, confirmAgency } = file.fields();
      const asker = {
        account: servedAs(caller),
        bytes: original.bytes,
        ...(file.signal && { signal: file.signal }),
      };
      const read = await this.read(original, asker);
      return this.commit(caller, task, read, { fileName: file.fileName, basedOn, confirmAgency });
    });
  }

  private async taskOf(caller: Caller, agencyId: string, year: number): Promise<Task> {
    const task = await this.access.toReport(caller, agencyId, year);
    await this.versions.refuseUnlessEditable(task);
    return task;
  }

  /**
   * Reads a kept file when it is the asker's turn, and keeps what is shown of it beside the report.
   * @throws Refusal with the reader's code; the reason of the asker's signal
   */
  async read(original: Original, asker: Asker): Promise<ReadOriginal> {
    const content = () => this.originals.stream(original);
    const { draft, kind, rendering } = await this.reading.read(content, asker);
    await this.renderings.keep(original.sha256, rendering);
    return { ...original, kind, draft };
  }

  /** Makes what was read the task's next version: placed, checked, committed. */
  async commit(
    actor: Actor,
    task: Task,
    { draft, ...original }: ReadOriginal,
    { fileName, basedOn, confirmAgency, notice, isBroughtIn = false, alongside }: UploadedAs,
  ): Promise<ReportVersion> {
    const { report, notices } = placeInTask(draft, task, await this.namesAbove(task), confirmAgency);
    return this.versions.commit(actor, task, {
      basedOn,
      source: isBroughtIn ? 'fileBroughtIn' : 'file',
      reason: null,
      report,
      notices: notice ? [notice, ...notices] : notices,
      original: { ...original, fileName },
      alongside: async (manager, version) => {
        await this.received.becameVersion(manager, original);
        await alongside?.(manager, version);
      },
    });
  }

  private async namesAbove({ agency, year }: Task): Promise<string[]> {
    const path = await this.tree.namesOnPath(agency.path, year);
    return path.slice(0, -1).map(({ name }) => name);
  }
}
