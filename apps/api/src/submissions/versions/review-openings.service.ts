import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isWaiting, transitionOf, transitionsFrom } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import type { Caller } from '../../authorization/caller.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { Clock } from '../../clock.ts';
import { isTheirStep } from '../submission-access.service.ts';
import { Submission } from '../submission.entity.ts';

/** Which version of whose report somebody opened. */
export interface VersionOpened {
  readonly agencyId: string;
  readonly year: number;
  readonly number: number;
}

/** Who first opened what was handed in, among those who may decide on it: from then on its agency cannot take it back. */
@Injectable()
export class ReviewOpenings {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly clock: Clock,
  ) {}

  /** Keeps that the caller read a version, where that begins its review. */
  async add(caller: Caller, { agencyId, year, number }: VersionOpened): Promise<void> {
    const submission = await this.database.manager.findOneBy(Submission, { agencyId, year });
    if (!submission || !isWaiting(submission.state)) return;
    if (submission.submittedVersion !== number || submission.openedAt !== null) return;
    const agency = await this.scope.node(caller, agencyId, year);
    const decides = transitionsFrom(submission.state).some(
      (transition) => transitionOf(transition).by !== 'ownAgency' && isTheirStep(caller, agency, transition),
    );
    if (!decides) return;
    const { name } = await this.scope.node(caller, caller.agencyId, year);
    // It may have been taken back meanwhile: whoever has the row first decides.
    await this.database.query(
      `UPDATE submission SET opened_at = $3, opened_by = $4, opened_by_agency = $5
         WHERE id = $1 AND state = $2 AND submitted_version = $6 AND opened_at IS NULL`,
      [submission.id, submission.state, this.clock.now(), caller.displayName, name, number],
    );
  }

  /** Keeps when a version that was drawn into a sample was first opened by a reviewer. */
  async addOfSample({ agencyId, year, number }: VersionOpened): Promise<void> {
    await this.database.query(
      `UPDATE submission SET set_aside_opened_at = $4
       WHERE agency_id = $1 AND year = $2 AND set_aside_version = $3 AND set_aside_opened_at IS NULL`,
      [agencyId, year, number, this.clock.now()],
    );
  }
}
