import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type ChangeRectification,
  dayText,
  FIRST_RECTIFICATION_STATE,
  RECTIFICATION_SOURCES,
  type RectificationSource,
  rectificationStateOf,
  rectificationStepOf,
  type SetRectification,
  type TakeRectificationStep,
} from '@zhaojian/contract';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Clock } from '../clock.ts';
import { RectificationEvidence } from './evidence/rectification-evidence.entity.ts';
import { isSupervisors, RectificationAccess, refuseOthersStep } from './rectification-access.service.ts';
import {
  duePast,
  evidenceMissing,
  nothingChanged,
  taskMoved,
  taskOfOthers,
  taskSettled,
  taskWordsMissing,
} from './rectification-ledger.errors.ts';
import { RectificationEntry, RectificationTask } from './rectification-task.entity.ts';
import { RectificationTrail } from './rectification-trail.service.ts';

/** Tasks are set, reported on, confirmed, returned and opened again: each on what was seen, under the lock of the task. */
@Injectable()
export class RectificationTasks {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: RectificationAccess,
    private readonly scope: SubtreeScope,
    private readonly trail: RectificationTrail,
    private readonly clock: Clock,
  ) {}

  /** Sets a task to an agency of the caller's area. Returns its id. @throws Refusal AGENCY_NOT_FOUND, AGENCY_ABOLISHED, DUE_DAY_PAST */
  async set(caller: Caller, wanted: SetRectification): Promise<string> {
    const agency = await this.access.toAct(caller, wanted.agencyId);
    this.refusePast(wanted.dueOn, wanted.source);
    const { name: setterName } = await this.scope.latest(caller);
    return this.database.transaction(async (manager) => {
      const task = await manager.save(
        manager.create(RectificationTask, {
          ...wanted,
          itemId: null,
          state: FIRST_RECTIFICATION_STATE,
          revision: 0,
          setterId: caller.agencyId,
          setterName,
          setAt: this.clock.now(),
        }),
      );
      await this.trail.add(manager, await this.acting(caller), task, agency, { kind: 'set', words: null });
      return task.id;
    });
  }

  /**
   * Changes what is demanded and of whom; the trail says what it was before.
   * @throws Refusal RECTIFICATION_NOT_FOUND, OTHER_LEVEL, RECTIFICATION_SETTLED, RECTIFICATION_MOVED, NOTHING_CHANGED, DUE_DAY_PAST,
   *   AGENCY_NOT_FOUND, AGENCY_ABOLISHED
   */
  async change(
    caller: Caller,
    id: string,
    { revision, words, ...demanded }: ChangeRectification,
  ): Promise<void> {
    const seen = await this.access.toRead(caller, id);
    if (!isSupervisors(caller, seen)) throw taskOfOthers('调整任务', 'supervisor');
    const agency =
      demanded.agencyId === seen.agency.id ? seen.agency : await this.access.toAct(caller, demanded.agencyId);
    await this.database.transaction(async (manager) => {
      const task = await heldTask(manager, id);
      if (task.revision !== revision) throw taskMoved(task.state, await lastEntry(manager, task));
      if (rectificationStateOf(task.state).waitsFor === null) throw taskSettled(task.state);
      if (demanded.dueOn !== task.dueOn) this.refusePast(demanded.dueOn, task.source);
      const changes = changesOf(
        { ...task, agencyName: seen.agency.name },
        { ...demanded, agencyName: agency.name },
      );
      if (changes.length === 0) throw nothingChanged();
      Object.assign(task, demanded);
      await this.trail.add(manager, await this.acting(caller), task, agency, {
        kind: 'changed',
        words: `${changes.join('；')}。原因：${words}`,
      });
    });
  }

  /**
   * Takes a step with a task; evidence that was added since the last one goes with what the agency says.
   * @throws Refusal RECTIFICATION_NOT_FOUND, OTHER_LEVEL, RECTIFICATION_MOVED, WORDS_MISSING, EVIDENCE_MISSING
   */
  async take(
    caller: Caller,
    id: string,
    { step, revision, words: said }: TakeRectificationStep,
  ): Promise<void> {
    const seen = await this.access.toRead(caller, id);
    refuseOthersStep(caller, seen, step);
    const { from, to, by, words: asked, needsEvidence } = rectificationStepOf(step);
    const words = asked ? said : null;
    if (asked && (words?.length ?? 0) < asked.atLeast) throw taskWordsMissing(asked.otherwise);
    await this.database.transaction(async (manager) => {
      const task = await heldTask(manager, id);
      if (task.revision !== revision || !from.includes(task.state))
        throw taskMoved(task.state, await lastEntry(manager, task));
      if (needsEvidence && !(await manager.existsBy(RectificationEvidence, { taskId: id })))
        throw evidenceMissing();
      task.state = to;
      await this.trail.add(manager, await this.acting(caller), task, seen.agency, { kind: step, words });
      if (by === 'agency' && asked !== null)
        await manager.update(
          RectificationEvidence,
          { taskId: id, revision: IsNull() },
          { revision: task.revision },
        );
    });
  }

  private async acting(caller: Caller) {
    const { name: agencyName } = await this.scope.latest(caller);
    return { actor: caller, agencyName };
  }

  private refusePast(dueOn: string, source: RectificationSource): void {
    if (dueOn < this.clock.today() && !RECTIFICATION_SOURCES[source].mayBePast) throw duePast(dueOn, source);
  }
}

/** A task that nobody else changes until the end of the transaction. */
export const heldTask = (manager: EntityManager, id: string): Promise<RectificationTask> =>
  manager.findOneOrFail(RectificationTask, { where: { id }, lock: { mode: 'pessimistic_write' } });

/** What happened to a task last. */
const lastEntry = (
  manager: EntityManager,
  { id, revision }: RectificationTask,
): Promise<RectificationEntry> => manager.findOneByOrFail(RectificationEntry, { taskId: id, revision });

type Demanded = Pick<RectificationTask, 'measure' | 'responsible' | 'dueOn'> & {
  readonly agencyName: string;
};

/** What is otherwise than before, as the trail says it. */
function changesOf(before: Demanded, after: Demanded): string[] {
  const named: [string, (demanded: Demanded) => string][] = [
    ['责任单位', ({ agencyName }) => agencyName],
    ['整改措施', ({ measure }) => measure],
    ['责任人', ({ responsible }) => responsible ?? '未填'],
    ['时限', ({ dueOn }) => dayText(dueOn)],
  ];
  return named.flatMap(([what, of]) =>
    of(before) === of(after) ? [] : [`${what}由“${of(before)}”改为“${of(after)}”`],
  );
}
