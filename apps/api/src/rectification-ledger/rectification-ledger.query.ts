import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  rectificationStatesWaitingFor,
  rectificationStepOf,
  rectificationStepSchema,
  type RectificationFilter,
  type RectificationPage,
  type RectificationRow,
  type RectificationState,
  type RectificationTask as ContractTask,
  type RectificationTasksQuery,
} from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { latestPlacementOf } from '../agencies/placement/latest-placement.ts';
import { pathLeadsThrough } from '../authorization/area.ts';
import { type Caller, may } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Clock } from '../clock.ts';
import { RectificationAccess, rightsTo } from './rectification-access.service.ts';
import { RectificationEvidence } from './evidence/rectification-evidence.entity.ts';
import { RectificationEntry } from './rectification-task.entity.ts';

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join();

/** The entries in which an agency says what it did. */
const SAID_BY_AGENCY = quoted(
  rectificationStepSchema.options.filter((step) => {
    const { by, words } = rectificationStepOf(step);
    return by === 'agency' && words !== null;
  }),
);

/** @param today an SQL expression: the day in China */
const isOverdue = (today: string): string =>
  `(task.state IN (${quoted(rectificationStatesWaitingFor('agency'))}) AND task.due_on < ${today})`;

const tasks = `rectification_task AS task JOIN ${latestPlacementOf('task.agency_id')} AS agency ON true`;

/** @param today an SQL expression: the day in China */
const columns = (today: string): string => `
  task.id, task.year, task.agency_id AS "agencyId", agency.name AS "agencyName", task.source, task.problem, task.measure,
  task.responsible, task.due_on::text AS "dueOn", task.state, ${isOverdue(today)} AS overdue, task.revision, task.setter_name AS "setBy",
  (SELECT said.words FROM rectification_entry AS said WHERE said.task_id = task.id AND said.kind IN (${SAID_BY_AGENCY})
   ORDER BY said.revision DESC LIMIT 1) AS progress,
  ARRAY(SELECT file.file_name FROM rectification_evidence AS file
        WHERE file.task_id = task.id AND file.revision IS NOT NULL ORDER BY file.added_at, file.id) AS evidence`;

/** The ledger: the tasks that are the caller's to see. */
@Injectable()
export class RectificationLedgerQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: RectificationAccess,
    private readonly scope: SubtreeScope,
    private readonly clock: Clock,
  ) {}

  /** One page, what is due first before the others. @throws Refusal AGENCY_NOT_FOUND */
  async page(
    caller: Caller,
    { after, pageSize, ...filter }: RectificationTasksQuery,
  ): Promise<RectificationPage> {
    const { state, overdue, ...around } = filter;
    const [items, counted] = await Promise.all([
      this.rows(caller, filter, { after, limit: pageSize }),
      this.counted(caller, around),
    ]);
    const ofState = counted.filter((each) => state === undefined || each.state === state);
    const last = items.length === pageSize ? items.at(-1) : undefined;
    return {
      items,
      total: ofState.reduce((sum, each) => sum + (overdue ? each.overdue : each.tasks), 0),
      next: last ? `${last.dueOn}~${last.id}` : null,
      byState: Object.fromEntries(counted.map((each) => [each.state, each.tasks])),
      overdue: counted.reduce((sum, each) => sum + each.overdue, 0),
    };
  }

  /** Some of the tasks that a filter leaves, in the order of the ledger. @throws Refusal AGENCY_NOT_FOUND */
  async rows(
    caller: Caller,
    filter: RectificationFilter,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<RectificationRow[]> {
    const { holds, values, today } = await this.narrowed(caller, filter);
    const [dueOn, id] = after?.split('~') ?? [];
    const goesOn = after
      ? `AND (task.due_on, task.id) > ($${values.push(dueOn)}::date, $${values.push(id)}::uuid)`
      : '';
    return this.database.query<RectificationRow[]>(
      `SELECT ${columns(today)} FROM ${tasks} WHERE ${holds} ${goesOn}
       ORDER BY task.due_on, task.id LIMIT $${values.push(limit)}`,
      values,
    );
  }

  /** A task with all that happened to it. @throws Refusal RECTIFICATION_NOT_FOUND */
  async one(caller: Caller, id: string): Promise<ContractTask> {
    const seen = await this.access.toRead(caller, id);
    const { manager } = this.database;
    const [[row], entries, evidence] = await Promise.all([
      this.database.query<RectificationRow[]>(
        `SELECT ${columns('$2::date')} FROM ${tasks} WHERE task.id = $1`,
        [id, this.clock.today()],
      ),
      manager.find(RectificationEntry, { where: { taskId: id }, order: { revision: 'DESC' } }),
      manager.find(RectificationEvidence, { where: { taskId: id }, order: { addedAt: 'ASC', id: 'ASC' } }),
    ]);
    const rights = rightsTo(caller, seen);
    const filesOf = (revision: number | null) =>
      evidence.filter((file) => file.revision === revision).map(toContract);
    return {
      ...(row as RectificationRow),
      setAt: seen.task.setAt.toISOString(),
      itemId: seen.task.itemId,
      pending: seen.agency.id === caller.agencyId ? filesOf(null) : [],
      trail: entries.map(({ revision, kind, at, actor, agencyName, words }) => ({
        kind,
        at: at.toISOString(),
        actor,
        agencyName,
        words,
        files: filesOf(revision),
      })),
      ...rights,
    };
  }

  private async counted(caller: Caller, filter: RectificationFilter) {
    const { holds, values, today } = await this.narrowed(caller, filter);
    return this.database.query<{ state: RectificationState; tasks: number; overdue: number }[]>(
      `SELECT task.state, count(*)::int AS tasks, (count(*) FILTER (WHERE ${isOverdue(today)}))::int AS overdue
       FROM ${tasks} WHERE ${holds} GROUP BY task.state`,
      values,
    );
  }

  private async narrowed(
    caller: Caller,
    { agencyId, year, state, source, overdue, search }: RectificationFilter,
  ) {
    const node = await this.scope.latest(caller, agencyId);
    const values: unknown[] = [
      [...new Set([caller.agencyId, node.id])],
      may(caller, 'report.readArea') ? null : caller.agencyId,
      this.clock.today(),
      year ?? null,
      state ?? null,
      source ?? null,
      overdue ? true : null,
      search ?? null,
    ];
    const today = '$3::date';
    const holds = `${pathLeadsThrough('$1', 'agency.path')} AND ($2::uuid IS NULL OR task.agency_id = $2)
      AND ($4::int IS NULL OR task.year = $4) AND ($5::text IS NULL OR task.state = $5)
      AND ($6::text IS NULL OR task.source = $6) AND ($7::boolean IS NULL OR ${isOverdue(today)})
      AND ($8::text IS NULL OR strpos(task.problem, $8) > 0 OR strpos(task.measure, $8) > 0 OR strpos(agency.name, $8) > 0)`;
    return { holds, values, today };
  }
}

const toContract = ({ id, fileName, bytes, addedBy, addedAt }: RectificationEvidence) => ({
  id,
  fileName,
  bytes,
  addedBy,
  addedAt: addedAt.toISOString(),
});
