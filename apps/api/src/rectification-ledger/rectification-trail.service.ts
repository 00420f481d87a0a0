import { Injectable } from '@nestjs/common';
import { RECTIFICATION_SOURCES, type RectificationTrailKind } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { type Actor, AuditRecord } from '../audit/audit-record.service.ts';
import { Clock } from '../clock.ts';
import { rectificationMoved } from './rectification-ledger.events.ts';
import { RectificationEntry, type RectificationTask } from './rectification-task.entity.ts';

/** What happens to a task, and what is said of it. */
interface Happening {
  readonly kind: RectificationTrailKind;
  readonly words: string | null;
}

/** Who did it, and the name of the agency for which they acted. */
interface Acting {
  readonly actor: Actor;
  readonly agencyName: string;
}

/** Everything that happens to a task is kept with it. */
@Injectable()
export class RectificationTrail {
  constructor(
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** The task as it is now is saved with one more entry in its trail and in the record, and whoever follows it is told. */
  async add(
    manager: EntityManager,
    { actor, agencyName }: Acting,
    task: RectificationTask,
    agency: { id: string; name: string; path: string },
    { kind, words }: Happening,
  ): Promise<void> {
    task.revision += 1;
    await manager.save(task);
    await manager.insert(RectificationEntry, {
      taskId: task.id,
      revision: task.revision,
      kind,
      at: this.clock.now(),
      actor: actor.displayName,
      agencyName,
      words,
    });
    const { year, source, problem, dueOn } = task;
    await this.audit.add(manager, actor, {
      action: `rectification.${kind}`,
      subject: subjectOfTask(task),
      agency,
      details: {
        year,
        ...(words !== null && { words }),
        ...(kind === 'set' && { source: RECTIFICATION_SOURCES[source].name, problemNamed: problem, dueOn }),
      },
      happened: rectificationMoved({ task, agencyName: agency.name, kind, words }),
    });
  }
}

/** What the record says that a change was about. */
export const subjectOfTask = ({ year }: Pick<RectificationTask, 'year'>): string => `${year} 年度整改任务`;
