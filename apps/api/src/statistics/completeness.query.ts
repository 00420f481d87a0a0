import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type Completeness,
  type CompletenessQuery,
  dayInChina,
  isCounted,
  letsCount,
  SUBMISSION_STATES,
  submissionEventKindSchema,
  type SubmissionState,
} from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { agenciesInYear } from '../agencies/agencies-in-year.ts';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import { standing, submissionsInYear } from '../submissions/standing/submissions-in-year.ts';
import { SubtreeTotal } from './subtree-total.entity.ts';

const COUNTED = SUBMISSION_STATES.filter(isCounted);
const LETS_COUNT = submissionEventKindSchema.options.filter(letsCount);

interface Counts {
  expected: number;
  missing: number;
  lastAcceptedAt: Date | null;
}
interface Missing {
  agencyId: string;
  agencyName: string;
  state: SubmissionState;
}

/** Over how many of how many agencies the sums of a node and year are, which are missing, and from when they are. */
@Injectable()
export class CompletenessOfYear {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly rounds: CollectionRounds,
  ) {}

  /** @throws Refusal AGENCY_NOT_FOUND where the node was not in the caller's area in the year */
  async of(caller: Caller, { agencyId, year, page, pageSize }: CompletenessQuery): Promise<Completeness> {
    const node = await this.scope.node(caller, agencyId, year);
    const [round, total, counts, items] = await Promise.all([
      this.rounds.find(year),
      this.database.manager.findOneBy(SubtreeTotal, { agencyId: node.id, year }),
      this.counts(node.path, year),
      this.missing(node.path, year, page, pageSize),
    ]);
    return {
      hasRound: round !== null,
      expected: counts.expected,
      summed: total?.reports ?? 0,
      lastAcceptedOn: counts.lastAcceptedAt && dayInChina(counts.lastAcceptedAt),
      missing: { items, total: counts.missing },
    };
  }

  private async counts(path: string, year: number): Promise<Counts> {
    const [row] = await this.database.query<Counts[]>(
      `SELECT count(*)::int AS expected,
              (count(*) FILTER (WHERE NOT ${standing('submission')} = ANY($3)))::int AS missing,
              max((SELECT max(event.at) FROM submission JOIN submission_event AS event ON event.submission_id = submission.id
                   WHERE submission.agency_id = agency.id AND submission.year = $1 AND event.kind = ANY($4)))
                FILTER (WHERE ${standing('submission')} = ANY($3)) AS "lastAcceptedAt"
       ${membersOfSums}`,
      [year, path, COUNTED, LETS_COUNT],
    );
    return row ?? { expected: 0, missing: 0, lastAcceptedAt: null };
  }

  private missing(path: string, year: number, page: number, pageSize: number): Promise<Missing[]> {
    return this.database.query<Missing[]>(
      `SELECT agency.id AS "agencyId", agency.name AS "agencyName", ${standing('submission')} AS state
       ${membersOfSums} AND NOT ${standing('submission')} = ANY($3)
       ORDER BY agency.path LIMIT $4 OFFSET $5`,
      [year, path, COUNTED, pageSize, (page - 1) * pageSize],
    );
  }
}

/** The agencies of an area whose reports are added up once they are accepted. */
const membersOfSums = `
  FROM ${agenciesInYear('$1')} AS agency
  LEFT JOIN ${submissionsInYear('$1')} AS submission ON submission.agency_id = agency.id
  WHERE agency.path LIKE $2 || '%' AND NOT agency.covers_area`;
