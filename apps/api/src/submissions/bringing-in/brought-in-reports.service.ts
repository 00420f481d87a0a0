import { Injectable } from '@nestjs/common';
import {
  FIRST_STATE,
  type Notice,
  type SubmissionState,
  TEXT_LIMITS,
  type Transition,
  transitionOf,
  transitionsFrom,
  withVersion,
} from '@zhaojian/contract';
import { checkReport, type Finding, type Report } from '@zhaojian/report';
import type { EntityManager } from 'typeorm';
import { UsualFigures } from '../../agencies-alike/usual-figures.service.ts';
import type { UsualInYear } from '../../agencies-alike/usual-in-year.ts';
import type { Caller } from '../../authorization/caller.ts';
import { Clock } from '../../clock.ts';
import { Decisions } from '../decisions/decisions.service.ts';
import { isTheirStep, type Task } from '../submission-access.service.ts';
import { ReportVersion } from '../report-version.entity.ts';
import { Submission } from '../submission.entity.ts';
import { AcceptedReports, type Together } from '../versions/accepted-reports.service.ts';
import { recordedOf, Versions } from '../versions/versions.service.ts';

/** A report that a supervisor takes in for an agency, within the transaction of all that are taken in with it. */
export interface TakenIn {
  readonly task: Task;
  /** The newest version that was seen, 0 for none: another one is a VERSION_CONFLICT. */
  readonly basedOn: number;
  /** What the report fails, as it was found within the transaction: the reason explains these and no others. */
  readonly findings: Finding[];
  /** What becomes the next version; null where the version that was seen begins to count. */
  readonly added: {
    readonly report: Report;
    /** How it came in. */
    readonly notice: Notice;
  } | null;
  readonly reason: string;
}

/** What the reports of one year that come in together are checked against. */
export interface CheckedAgainst {
  readonly year: number;
  readonly usual: UsualInYear;
  readonly together: Together;
  /** Of the transaction that it is part of. */
  readonly manager: EntityManager | undefined;
}

/** Reports of past years that a supervisor brings in: checked as any other, and let count with a reason. */
@Injectable()
export class BroughtInReports {
  constructor(
    private readonly versions: Versions,
    private readonly decisions: Decisions,
    private readonly accepted: AcceptedReports,
    private readonly usual: UsualFigures,
    private readonly clock: Clock,
  ) {}

  /**
   * What reports of a year are checked against that come in together: what counts now, and each other where several succeed
   * one agency, and none counts yet.
   */
  async against(year: number, together: Together, manager?: EntityManager): Promise<CheckedAgainst> {
    return { year, together, manager, usual: await this.usual.inYear(year, manager) };
  }

  /** What each of some reports fails, in their order. */
  async check(
    reports: readonly { readonly agencyId: string; readonly report: Report }[],
    { year, usual, together, manager }: CheckedAgainst,
  ): Promise<Finding[][]> {
    const known = await usual.of(reports.map(({ agencyId }) => agencyId));
    const findings: Finding[][] = [];
    for (const { agencyId, report } of reports) {
      const previous = await this.accepted.before(agencyId, year, manager, together);
      findings.push(checkReport(report, previous, known.get(agencyId) ?? null));
    }
    return findings;
  }

  /** The step by which a version that is brought in begins to count from the state a report is in; undefined where there is none. */
  stepFrom(caller: Caller, task: Task, state: SubmissionState): Transition | undefined {
    return transitionsFrom(withVersion(state)).find(
      (transition) => transitionOf(transition).ofBroughtIn && isTheirStep(caller, task.agency, transition),
    );
  }

  /**
   * Makes the submissions of these agencies where there are none, and keeps all of them from changing until the transaction
   * ends; in one order, so that two callers at once cannot deadlock.
   */
  async hold(manager: EntityManager, year: number, agencyIds: readonly string[]): Promise<void> {
    await manager.query(
      `INSERT INTO submission (agency_id, year, state, last_activity_at)
       SELECT id, $2, $3, $4 FROM unnest($1::uuid[]) AS id ORDER BY id ON CONFLICT (agency_id, year) DO NOTHING`,
      [agencyIds, year, FIRST_STATE, this.clock.now()],
    );
    await manager.query(
      'SELECT id FROM submission WHERE agency_id = ANY($1) AND year = $2 ORDER BY agency_id FOR UPDATE',
      [agencyIds, year],
    );
  }

  /**
   * Adds the version and lets it count.
   * @throws Refusal VERSION_CONFLICT, STATE_CHANGED and others: the whole transaction must be undone then
   */
  async takeIn(
    manager: EntityManager,
    caller: Caller,
    { task, basedOn, findings, added, reason }: TakenIn,
  ): Promise<void> {
    let version = basedOn;
    let recorded: Record<string, unknown> | undefined;
    if (added) {
      const committed = await this.versions.commitChecked(
        caller,
        task,
        {
          basedOn,
          isPartOfStep: true,
          source: 'broughtIn',
          reason: reason.slice(0, TEXT_LIMITS.explanation),
          report: added.report,
          ...(await this.takenAlong(manager, task, basedOn, added.notice)),
        },
        findings,
        manager,
      );
      version = committed.number;
      recorded = recordedOf(committed);
    }
    const { state } = await manager.findOneByOrFail(Submission, {
      agencyId: task.agency.id,
      year: task.year,
    });
    const step = this.stepFrom(caller, task, state);
    if (!step) throw await this.decisions.refusalFor(manager, task);
    await this.decisions.takeFor(
      caller,
      task,
      step,
      { version, reason },
      {
        manager,
        findings,
        recorded,
      },
    );
  }

  /** The file that the version before goes back to, and what is to be known of it, hold for what is changed in it. */
  private async takenAlong(manager: EntityManager, { agency, year }: Task, basedOn: number, notice: Notice) {
    const base =
      basedOn === 0
        ? null
        : await manager.findOneBy(ReportVersion, {
            number: basedOn,
            submission: { agencyId: agency.id, year },
          });
    const others = base?.notices.filter(({ code }) => code !== notice.code) ?? [];
    return { original: base?.original ?? null, notices: [notice, ...others] };
  }
}
