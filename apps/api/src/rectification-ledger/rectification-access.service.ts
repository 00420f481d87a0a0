import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type RectificationStep,
  rectificationStateOf,
  rectificationStepOf,
  rectificationStepsFrom,
  yearOfDay,
} from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import { idsOnPath, type PlacedAgency } from '../agencies/placement/placed-agency.ts';
import { isInArea } from '../authorization/area.ts';
import { type Caller, may } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Clock } from '../clock.ts';
import { agencyIsAbolished, taskNotFound, taskOfOthers } from './rectification-ledger.errors.ts';
import { RectificationTask } from './rectification-task.entity.ts';

/** A task, with its agency as it is now. */
export interface SeenTask {
  readonly task: RectificationTask;
  readonly agency: PlacedAgency;
}

/**
 * Who sees which task, and whose turn it is. A task is a matter of today: it belongs to those above its agency as the tree is now,
 * whatever year its problem was named in.
 */
@Injectable()
export class RectificationAccess {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly tree: AgencyTree,
    private readonly scope: SubtreeScope,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECTIFICATION_NOT_FOUND */
  async toRead(caller: Caller, id: string): Promise<SeenTask> {
    const task = await this.database.manager.findOneBy(RectificationTask, { id });
    const agency = task && (await this.tree.findLatest(task.agencyId));
    if (!task || !agency || !seesTasksOf(caller, agency)) throw taskNotFound();
    return { task, agency };
  }

  /** An agency of the caller's area to which a task can be set. @throws Refusal AGENCY_NOT_FOUND, AGENCY_ABOLISHED */
  async toAct(caller: Caller, agencyId: string): Promise<PlacedAgency> {
    const agency = await this.scope.latest(caller, agencyId);
    if (agency.toYear !== null && agency.toYear < yearOfDay(this.clock.today()))
      throw agencyIsAbolished(agency.name, agency.toYear);
    return agency;
  }
}

/** Without the whole area, the tasks of one's own agency. */
const seesTasksOf = (caller: Caller, agency: PlacedAgency): boolean =>
  agency.id === caller.agencyId || (may(caller, 'report.readArea') && isInArea(caller.agencyId, agency));

/** Whether the caller acts for the agency that has to. */
const isAgencys = (caller: Caller, { task }: SeenTask): boolean =>
  may(caller, 'rectification.report') && caller.agencyId === task.agencyId;

/** Whether the caller is of those who set the task, or above them; where those are no longer above its agency, of any who are. */
export function isSupervisors(caller: Caller, { task, agency }: SeenTask): boolean {
  if (!may(caller, 'rectification.supervise')) return false;
  const above = idsOnPath(agency.path);
  const [asker, setter] = [above.indexOf(caller.agencyId), above.indexOf(task.setterId)];
  return asker >= 0 && (setter < 0 || asker <= setter);
}

/** Whether the caller may take the step with the task, in whatever state it is. */
const isTheirStep = (caller: Caller, seen: SeenTask, step: RectificationStep): boolean =>
  rectificationStepOf(step).by === 'agency' ? isAgencys(caller, seen) : isSupervisors(caller, seen);

/** @throws Refusal OTHER_LEVEL */
export function refuseOthersStep(caller: Caller, seen: SeenTask, step: RectificationStep): void {
  const { name, by } = rectificationStepOf(step);
  if (!isTheirStep(caller, seen, step)) throw taskOfOthers(name, by);
}

/** What the caller may do with the task as it is. */
export const rightsTo = (caller: Caller, seen: SeenTask) => {
  const { waitsFor } = rectificationStateOf(seen.task.state);
  return {
    steps: rectificationStepsFrom(seen.task.state).filter((step) => isTheirStep(caller, seen, step)),
    mayChange: waitsFor !== null && isSupervisors(caller, seen),
    mayAddEvidence: waitsFor === 'agency' && isAgencys(caller, seen),
  };
};
