import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type Arrangement,
  ARRANGEMENT_NAMES,
  type ArrangementKind,
  type ArrangementListQuery,
  type ArrangementPage,
  arrangementViolations,
  FIRST_STATE,
  isHandedIn,
  type SaveArrangement,
  type SubmissionState,
} from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { oneChangeAtATime } from '../agencies/placement/placement-changes.ts';
import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';
import type { PlacedAgency } from '../agencies/placement/placed-agency.ts';
import { inTreeOrder } from '../agencies/placement/tree-order.ts';
import { AuditRecord } from '../audit/audit-record.service.ts';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Clock } from '../clock.ts';
import {
  arrangementNotFound,
  arrangementWrong,
  ownArrangement,
  reportHandedIn,
} from './collection-rounds.errors.ts';
import { CollectionRounds } from './collection-rounds.service.ts';
import { exemptionChanged } from './exemptions.events.ts';
import { RoundArrangement } from './round-arrangement.entity.ts';

interface About {
  readonly agencyId: string;
  readonly year: number;
  readonly what: ArrangementKind;
}

/**
 * What holds for single agencies besides the round. It is arranged by those above an agency, each for their area; the top of
 * the tree, above which is nobody, also arranges for itself.
 */
@Injectable()
export class Arrangements {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly rounds: CollectionRounds,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** Those of the caller's area in the year, in the order of the tree. */
  async list(caller: Caller, year: number, query: ArrangementListQuery): Promise<ArrangementPage> {
    const area = await this.scope.area(caller, year);
    const from = `
      FROM round_arrangement AS arrangement JOIN ${agenciesInYear('$1')} AS agency ON agency.id = arrangement.agency_id
      WHERE arrangement.year = $1 AND agency.path LIKE $2 || '%' AND ($3::text IS NULL OR arrangement.what = $3)`;
    const wanted = [year, area.path, query.what ?? null];
    const [items, [counted]] = await Promise.all([
      this.database.query<(Omit<Arrangement, 'madeAt'> & { madeAt: Date })[]>(
        `SELECT arrangement.year, arrangement.agency_id AS "agencyId", agency.name AS "agencyName", agency.kind,
                arrangement.what, arrangement.submit_on::text AS "submitOn", arrangement.publish_on::text AS "publishOn",
                arrangement.until::text, arrangement.reason, arrangement.made_by AS "madeBy", arrangement.made_at AS "madeAt"
         ${from} ORDER BY ${inTreeOrder('agency')}, arrangement.what LIMIT $4 OFFSET $5`,
        [...wanted, query.pageSize, (query.page - 1) * query.pageSize],
      ),
      this.database.query<{ total: number }[]>(`SELECT count(*)::int AS total ${from}`, wanted),
    ]);
    return {
      items: items.map((item) => ({ ...item, madeAt: item.madeAt.toISOString() })),
      total: counted?.total ?? 0,
    };
  }

  /** @throws Refusal OWN_ARRANGEMENT, ROUND_NOT_FOUND, ARRANGEMENT_WRONG, REPORT_HANDED_IN */
  async save(caller: Caller, about: About, wanted: SaveArrangement): Promise<Arrangement> {
    const { year, what } = about;
    const agency = await this.theirs(caller, about);
    const saved = await this.database.transaction(async (manager) => {
      if (what === 'exemption') await oneChangeAtATime(manager);
      const [violation] = Object.values(
        arrangementViolations(await this.rounds.held(manager, year), what, wanted),
      );
      if (violation) throw arrangementWrong(violation);
      if (what === 'exemption') await this.refuseHandedIn(manager, agency, year);
      const before = await this.held(manager, about);
      const { submitOn, publishOn, until, reason } = wanted;
      const arrangement = await manager.save(
        manager.create(RoundArrangement, {
          ...about,
          ...(what === 'areaDates' || what === 'agencyDates'
            ? { submitOn, publishOn, until: null }
            : { submitOn: null, publishOn: null, until: what === 'reopening' ? until : null }),
          reason,
          madeBy: caller.displayName,
          madeAt: this.clock.now(),
        }),
      );
      await this.audit.add(manager, caller, {
        action: 'arrangement.made',
        subject: subjectOf(about),
        agency,
        details: { before: before && statedIn(before), after: statedIn(arrangement) },
        ...(what === 'exemption' && !before && happenedTo(about, true, reason)),
      });
      return arrangement;
    });
    return {
      ...termsOf(saved),
      ...about,
      agencyName: agency.name,
      kind: agency.kind,
      madeBy: saved.madeBy,
      madeAt: saved.madeAt.toISOString(),
    };
  }

  /** @throws Refusal OWN_ARRANGEMENT, ARRANGEMENT_NOT_FOUND */
  async undo(caller: Caller, about: About): Promise<void> {
    const agency = await this.theirs(caller, about);
    await this.database.transaction(async (manager) => {
      if (about.what === 'exemption') await oneChangeAtATime(manager);
      const before = await this.held(manager, about);
      if (!before) throw arrangementNotFound(ARRANGEMENT_NAMES[about.what], agency.name);
      await manager.delete(RoundArrangement, { ...about });
      await this.audit.add(manager, caller, {
        action: 'arrangement.undone',
        subject: subjectOf(about),
        agency,
        details: { before: statedIn(before) },
        ...(about.what === 'exemption' && happenedTo(about, false, before.reason)),
      });
    });
  }

  private held(manager: EntityManager, about: About): Promise<RoundArrangement | null> {
    return manager.findOne(RoundArrangement, { where: about, lock: { mode: 'pessimistic_write' } });
  }

  private async theirs(caller: Caller, { agencyId, year }: About): Promise<PlacedAgency> {
    const agency = await this.scope.node(caller, agencyId, year);
    if (agency.id === caller.agencyId && agency.parentId !== null) throw ownArrangement();
    return agency;
  }

  /**
   * Until the transaction ends the report is not handed in either, nor brought in. Where there is none yet, its row is made
   * here as it is where one is brought in: of two at once one waits for the other.
   */
  private async refuseHandedIn(manager: EntityManager, agency: PlacedAgency, year: number): Promise<void> {
    await manager.query(
      `INSERT INTO submission (agency_id, year, state, last_activity_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (agency_id, year) DO NOTHING`,
      [agency.id, year, FIRST_STATE, this.clock.now()],
    );
    const [report] = await manager.query<{ state: SubmissionState }[]>(
      'SELECT state FROM submission WHERE agency_id = $1 AND year = $2 FOR UPDATE',
      [agency.id, year],
    );
    if (report && isHandedIn(report.state)) throw reportHandedIn(agency.name, year);
  }
}

const happenedTo = ({ agencyId, year }: About, isExempt: boolean, reason: string) => ({
  happened: exemptionChanged({ agencyId, year, isExempt, reason }),
});

const subjectOf = ({ year, what }: About): string => `${year} 年度填报 ${ARRANGEMENT_NAMES[what]}`;

/** The same without what it says nothing of, for the record. */
const statedIn = (arrangement: RoundArrangement) =>
  Object.fromEntries(Object.entries(termsOf(arrangement)).filter(([, value]) => value !== null));

/** What it says. */
const termsOf = ({ submitOn, publishOn, until, reason }: RoundArrangement) => ({
  submitOn,
  publishOn,
  until,
  reason,
});
