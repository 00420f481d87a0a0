import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { beginningOfDay, EVIDENCE_ENDINGS } from '@zhaojian/contract';
import { DataSource, type EntityManager, In, MoreThanOrEqual } from 'typeorm';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import { type Caller, withAccount } from '../../authorization/caller.ts';
import { Clock } from '../../clock.ts';
import { type Original, OriginalFiles } from '../../originals/original-files.service.ts';
import { type OriginalUser, OriginalUses, type UseOfOriginal } from '../../originals/original-uses.ts';
import { isOfKind } from '../../originals/receiving/is-of-kind.ts';
import { ReceivedFiles } from '../../originals/receiving/received-files.service.ts';
import type { SentFile } from '../../originals/receiving/sent-file.ts';
import { RectificationAccess, rightsTo, type SeenTask } from '../rectification-access.service.ts';
import {
  evidenceEmpty,
  evidenceHandedOver,
  evidenceKind,
  evidenceNotFound,
  evidenceNotNow,
  evidenceTwice,
  taskOfOthers,
  tooMuchEvidence,
} from '../rectification-ledger.errors.ts';
import { heldTask } from '../rectification-tasks.service.ts';
import { subjectOfTask } from '../rectification-trail.service.ts';
import { RectificationEvidence } from './rectification-evidence.entity.ts';

/** Of one task. They are kept forever: a program gone wild must end. */
const FILES_PER_DAY = 30;

/** Evidence of what agencies did: kept like originals, each file with the task that it is about. */
@Injectable()
export class EvidenceFiles implements OnModuleInit, OriginalUser {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: RectificationAccess,
    private readonly originals: OriginalFiles,
    private readonly received: ReceivedFiles,
    private readonly uses: OriginalUses,
    private readonly tree: AgencyTree,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** Tells the store of originals that evidence uses files. */
  onModuleInit(): void {
    this.uses.add(this);
  }

  /**
   * The agency adds a file to what it will say next.
   * @throws Refusal RECTIFICATION_NOT_FOUND, OTHER_LEVEL, EVIDENCE_SETTLED, EVIDENCE_EMPTY, EVIDENCE_KIND, EVIDENCE_AGAIN,
   *   TOO_MUCH_EVIDENCE, FILE_TOO_LARGE
   */
  async add(caller: Caller, id: string, file: SentFile): Promise<void> {
    const seen = await this.access.toRead(caller, id);
    refuseOthers(caller, seen);
    const sender = { account: withAccount(caller), agency: seen.agency };
    await this.received.take(sender, file, `${subjectOfTask(seen.task)} 佐证材料`, async (original) => {
      if (original.bytes === 0) throw evidenceEmpty(file.fileName);
      if (!isOfKind(file.fileName, await this.originals.read(original), EVIDENCE_ENDINGS))
        throw evidenceKind(file.fileName);
      await this.keep(caller, seen, { ...original, fileName: file.fileName });
    });
  }

  /** A file that was not yet handed over is taken away again. @throws Refusal as when one is added, EVIDENCE_NOT_FOUND */
  async remove(caller: Caller, id: string, fileId: string): Promise<void> {
    const seen = await this.access.toRead(caller, id);
    refuseOthers(caller, seen);
    await this.database.transaction(async (manager) => {
      await heldTask(manager, id);
      const file = await manager.findOneBy(RectificationEvidence, { id: fileId, taskId: id });
      if (!file) throw evidenceNotFound();
      if (file.revision !== null) throw evidenceHandedOver();
      await manager.remove(file);
      await this.record(manager, caller, seen, 'evidence.removed', file);
    });
  }

  /** One of them, to be given out. @throws Refusal RECTIFICATION_NOT_FOUND, EVIDENCE_NOT_FOUND */
  async get(caller: Caller, id: string, fileId: string): Promise<RectificationEvidence> {
    const seen = await this.access.toRead(caller, id);
    const file = await this.database.manager.findOneBy(RectificationEvidence, { id: fileId, taskId: id });
    if (!file || (file.revision === null && caller.agencyId !== seen.agency.id)) throw evidenceNotFound();
    await this.record(this.database.manager, caller, seen, 'evidence.downloaded', file);
    return file;
  }

  /** Which of these files are evidence: those must not be cleared away. */
  async needed(manager: EntityManager, sha256s: readonly string[]): Promise<string[]> {
    const files = await manager.find(RectificationEvidence, {
      select: { id: true, sha256: true },
      where: { sha256: In([...sha256s]) },
    });
    return files.map(({ sha256 }) => sha256);
  }

  /** The task that a file is evidence for; null where it is for none. */
  async useOf(manager: EntityManager, sha256: string): Promise<UseOfOriginal | null> {
    const file = await manager.findOne(RectificationEvidence, {
      where: { sha256 },
      relations: { task: true },
    });
    const agency = file?.task && (await this.tree.findLatest(file.task.agencyId, manager));
    return file?.task && agency ? { subject: `${subjectOfTask(file.task)} 佐证材料`, agency } : null;
  }

  private async keep(
    caller: Caller,
    seen: SeenTask,
    { sha256, bytes, fileName }: Original & { fileName: string },
  ): Promise<void> {
    const taskId = seen.task.id;
    await this.database.transaction(async (manager) => {
      refuseOthers(caller, { ...seen, task: await heldTask(manager, taskId) });
      if (await manager.existsBy(RectificationEvidence, { taskId, sha256 })) throw evidenceTwice(fileName);
      const today = await manager.countBy(RectificationEvidence, {
        taskId,
        addedAt: MoreThanOrEqual(beginningOfDay(this.clock.today())),
      });
      if (today >= FILES_PER_DAY) throw tooMuchEvidence(FILES_PER_DAY);
      await manager.insert(RectificationEvidence, {
        taskId,
        revision: null,
        sha256,
        bytes,
        fileName,
        addedBy: caller.displayName,
        addedAt: this.clock.now(),
      });
      await this.received.becameVersion(manager, { sha256, bytes });
      await this.record(manager, caller, seen, 'evidence.added', { fileName, sha256 });
    });
  }

  private record(
    manager: EntityManager,
    caller: Caller,
    { task, agency }: SeenTask,
    action: 'evidence.added' | 'evidence.removed' | 'evidence.downloaded',
    { fileName, sha256 }: Pick<RectificationEvidence, 'fileName' | 'sha256'>,
  ): Promise<void> {
    return this.audit.add(manager, caller, {
      action,
      subject: subjectOfTask(task),
      agency,
      details: { year: task.year, fileName, sha256 },
    });
  }
}

/** Evidence is the agency's to give, while it has to act. */
function refuseOthers(caller: Caller, seen: SeenTask): void {
  if (rightsTo(caller, seen).mayAddEvidence) return;
  throw caller.agencyId === seen.task.agencyId
    ? evidenceNotNow(seen.task.state)
    : taskOfOthers('佐证材料', 'agency');
}
