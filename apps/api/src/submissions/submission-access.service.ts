import { Injectable } from '@nestjs/common';
import {
  type CollectionRound,
  isOnRequest,
  isPastYear,
  type Transition,
  transitionOf,
  transitionSchema,
} from '@zhaojian/contract';
import { type Form, formForYear } from '@zhaojian/report';
import type { PlacedAgency } from '../agencies/placement/placed-agency.ts';
import { notPermitted } from '../authorization/authorization.errors.ts';
import { type Caller, may } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Clock } from '../clock.ts';
import { AgencyRounds } from '../collection-rounds/agency-rounds.service.ts';
import { agencyExempt } from '../collection-rounds/collection-rounds.errors.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import {
  agencyReopened,
  noRound,
  otherLevel,
  roundClosed,
  roundNotOpen,
  submissionNotFound,
  yearNotOver,
  yearStillCollected,
} from './submissions.errors.ts';
import { TRANSITION_SCOPES } from './transition-scopes.ts';

/** One agency's report of one year. */
export interface Task {
  agency: PlacedAgency;
  year: number;
  form: Form;
}

/**
 * Who may do what with whose report. An agency's account reports for its own agency and sees nothing else; whose a
 * decision is says the workflow; leaders and administrators read. What is outside is answered as if it did not exist.
 */
@Injectable()
export class SubmissionAccess {
  constructor(
    private readonly scope: SubtreeScope,
    private readonly rounds: CollectionRounds,
    private readonly agencyRounds: AgencyRounds,
    private readonly clock: Clock,
  ) {}

  /**
   * Reading needs the agency to be in the caller’s area in the year. @throws Refusal SUBMISSION_NOT_FOUND,
   * AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR
   */
  async toRead(caller: Caller, agencyId: string, year: number): Promise<Task> {
    if (!isTheirs(caller, agencyId)) throw submissionNotFound();
    const agency = await this.scope.node(caller, agencyId, year);
    const form = formForYear(year);
    if (!form) throw submissionNotFound();
    return { agency, year, form };
  }

  /** Reporting needs a round that is open, for everybody or for the agency, and that the agency is to report. */
  async toReport(caller: Caller, agencyId: string, year: number): Promise<Task> {
    if (!may(caller, 'report.write')) throw notPermitted(caller, 'report.write');
    if (agencyId !== caller.agencyId) throw submissionNotFound();
    const task = await this.toRead(caller, agencyId, year);
    await this.refuseUnlessOpen(task);
    return task;
  }

  /** What an agency says of its own report beside the state: that it was published, that it is to be corrected; also once its year is closed. */
  async toSpeakFor(caller: Caller, agencyId: string, year: number): Promise<Task> {
    if (!may(caller, 'report.submit')) throw notPermitted(caller, 'report.submit');
    if (agencyId !== caller.agencyId) throw submissionNotFound();
    return this.toRead(caller, agencyId, year);
  }

  /**
   * A supervisor brings in files for their area: while the agencies could themselves, or afterwards, and then in the place of
   * the agencies: see `isPast`. That the head of the area need not report itself says nothing of the others.
   */
  async toImport(caller: Caller, year: number): Promise<Task & { isPast: boolean }> {
    const { task, own, loads } = await this.imported(caller, caller.agencyId, year);
    const isPast = loads && isPastYear(year, own.ofYear, this.clock.today());
    if (!isPast) refuseUnlessOpen(year, own.round);
    return { ...task, isPast };
  }

  /** The same for one agency of the area, which is to report. Where it was reopened it can itself, whatever the others can. */
  async toImportFor(caller: Caller, agencyId: string, year: number): Promise<Task & { isPast: boolean }> {
    const { task, own, loads } = await this.imported(caller, agencyId, year);
    refuseExempt(year, own.exemption);
    const isPast = loads && isPastYear(year, own.round, this.clock.today());
    if (!isPast) refuseUnlessOpen(year, own.round);
    return { ...task, isPast };
  }

  private async imported(caller: Caller, agencyId: string, year: number) {
    if (!may(caller, 'report.import')) throw notPermitted(caller, 'report.import');
    const task = await this.toRead(caller, agencyId, year);
    const own = await this.agencyRounds.of(task.agency, year);
    return { task, own, loads: may(caller, 'report.load') };
  }

  /**
   * A supervisor completes a year whose reports are no longer collected. @throws Refusal YEAR_STILL_COLLECTED, YEAR_NOT_OVER
   */
  async toLoad(caller: Caller, agencyId: string, year: number): Promise<Task> {
    const task = await this.loaded(caller, agencyId, year);
    this.refuseUnlessPast(year, await this.rounds.find(year));
    return task;
  }

  /** The same for one agency of the area, unless the year was reopened for it. @throws Refusal AGENCY_REOPENED besides */
  async toLoadFor(caller: Caller, agencyId: string, year: number): Promise<Task> {
    const task = await this.loaded(caller, agencyId, year);
    await this.refuseUnlessPastFor(task);
    return task;
  }

  private async loaded(caller: Caller, agencyId: string, year: number): Promise<Task> {
    if (!may(caller, 'report.load')) throw notPermitted(caller, 'report.load');
    return this.toRead(caller, agencyId, year);
  }

  /** A step of the workflow is for those who have its permission, and of them for the agency whose step it is. */
  async toTake(caller: Caller, agencyId: string, year: number, transition: Transition): Promise<Task> {
    const { permission, by, when } = transitionOf(transition);
    if (!may(caller, permission)) throw notPermitted(caller, permission);
    if (by === 'ownAgency' && agencyId !== caller.agencyId) throw submissionNotFound();
    const task = await this.toRead(caller, agencyId, year);
    if (!isTheirStep(caller, task.agency, transition)) throw otherLevel(transition);
    if (when === 'whileOpen') await this.refuseUnlessOpen(task);
    if (when === 'afterwards') await this.refuseUnlessPastFor(task);
    return task;
  }

  /** A request for correction is answered by those who may grant it, also while the year is closed and nobody can. */
  async toAnswer(caller: Caller, agencyId: string, year: number): Promise<Task> {
    if (!may(caller, 'report.review')) throw notPermitted(caller, 'report.review');
    const task = await this.toRead(caller, agencyId, year);
    const [step] = ON_REQUEST;
    if (step !== undefined && !ON_REQUEST.some((each) => isTheirStep(caller, task.agency, each)))
      throw otherLevel(step);
    return task;
  }

  private refuseUnlessPast(year: number, round: CollectionRound | null): void {
    if (isPastYear(year, round, this.clock.today())) return;
    throw round && round.state !== 'closed' ? yearStillCollected(round) : yearNotOver(year);
  }

  private async refuseUnlessPastFor({ agency, year }: Task): Promise<void> {
    const { ofYear, round, reopening } = await this.agencyRounds.of(agency, year);
    this.refuseUnlessPast(year, ofYear);
    if (reopening && round?.state === 'open') throw agencyReopened(agency.name, year, reopening.until);
  }

  private async refuseUnlessOpen({ agency, year }: Task): Promise<void> {
    const { round, exemption } = await this.agencyRounds.of(agency, year);
    refuseExempt(year, exemption);
    refuseUnlessOpen(year, round);
  }
}

/** The steps that answer a request of the agency. */
const ON_REQUEST = transitionSchema.options.filter(isOnRequest);

function refuseExempt(year: number, exemption: string | null): void {
  if (exemption !== null) throw agencyExempt(year, exemption);
}

function refuseUnlessOpen(year: number, round: CollectionRound | null): void {
  if (!round) throw noRound(year);
  if (round.state === 'upcoming') throw roundNotOpen(round);
  if (round.state === 'closed') throw roundClosed(round);
}

/** Whether a step about the agency's report is one for the caller: by its permission, and by where both are. */
export const isTheirStep = (caller: Caller, agency: PlacedAgency, transition: Transition): boolean => {
  const { permission, by } = transitionOf(transition);
  return may(caller, permission) && TRANSITION_SCOPES[by].holds(caller.agencyId, agency);
};

/** Without the whole area, an agency's report is its own to read and nobody else's. */
export const isTheirs = (caller: Caller, agencyId: string): boolean =>
  agencyId === caller.agencyId || may(caller, 'report.readArea');

/** Leaders see accepted reports and nothing of what came before. */
export const seesOnlyAccepted = (caller: Caller): boolean => !may(caller, 'report.readUnaccepted');
