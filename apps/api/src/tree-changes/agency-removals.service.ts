import { Injectable } from '@nestjs/common';
import {
  SUBMISSION_STATE_NAMES,
  type SubmissionState,
  type TreeChange,
  type TreeChangePreview,
} from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { Accounts, type PlacedAccount } from '../accounts/accounts.service.ts';
import { AgencyChanges } from '../agencies/agency-changes.service.ts';
import { agencyNotFound, ownAgencyLocked, reportsHandedIn } from '../agencies/agencies.errors.ts';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import type { PlacedAgency } from '../agencies/placement/placed-agency.ts';
import type { Caller } from '../authorization/caller.ts';
import { isInArea } from '../authorization/area.ts';
import { accountsRemain, changedMeanwhile } from './tree-changes.errors.ts';

type Removal = Extract<TreeChange, { what: 'remove' }>;
type Concerned = Pick<TreeChangePreview, 'removed' | 'accounts'>;

/** Agencies made by mistake: removed with all below them while nothing was handed in, and their accounts not left behind. */
@Injectable()
export class AgencyRemovals {
  constructor(
    private readonly tree: AgencyTree,
    private readonly agencies: AgencyChanges,
    private readonly accounts: Accounts,
  ) {}

  /**
   * What a removal would remove; nothing for any other change. From here to the end of the transaction no report of these
   * agencies comes in: one is either seen, or finds its agency gone.
   */
  async concerned(manager: EntityManager, caller: Caller, change: TreeChange): Promise<Concerned> {
    if (change.what !== 'remove') return { removed: [], accounts: [] };
    await this.latest(manager, caller, change.agencyId);
    const below = await this.tree.everBelow(change.agencyId, manager);
    const ids = below.map(({ id }) => id);
    await this.hold(manager, ids);
    const accounts = (await this.accounts.ofAgencies(manager, ids)).filter(hasNoneBut(ids));
    const names = new Map(below.map(({ id, name }) => [id, name]));
    return {
      removed: below.map(({ id, name }) => ({ agencyId: id, agencyName: name })),
      accounts: accounts.map(({ username, displayName, agencyId }) => ({
        username,
        displayName,
        agencyName: names.get(agencyId) ?? '',
      })),
    };
  }

  /** @throws Refusal REPORTS_EXIST, ACCOUNTS_REMAIN */
  async remove(
    manager: EntityManager,
    caller: Caller,
    { agencyId, revision, accounts }: Removal,
  ): Promise<void> {
    const agency = await this.latest(manager, caller, agencyId);
    const ids = (await this.tree.everBelow(agencyId, manager)).map(({ id }) => id);
    await this.refuseReported(manager, ids);
    const people = await this.accounts.ofAgencies(manager, ids);
    const left = people.filter(hasNoneBut(ids));
    if (left.length > 0 && accounts === undefined) throw accountsRemain(left.length);
    const elsewhere = {
      giveAgencies: [agency.parentId ?? agencyId],
      ...(accounts === 'disable' && { disabled: true }),
    };
    for (const person of people) {
      const takeAgencies = person.agencies.map(({ id }) => id).filter((id) => ids.includes(id));
      await this.accounts.change(
        caller,
        person.id,
        { takeAgencies, ...(left.includes(person) && elsewhere) },
        manager,
      );
    }
    await this.agencies.remove(caller, agencyId, revision, ids, manager);
  }

  private async latest(manager: EntityManager, caller: Caller, id: string): Promise<PlacedAgency> {
    const agency = await this.tree.findLatest(id, manager);
    if (!agency || !isInArea(caller.agencyId, agency)) throw agencyNotFound();
    if (id === caller.agencyId) throw ownAgencyLocked(agency.name);
    return agency;
  }

  /**
   * A report that somebody is changing is not waited for: the change may wait for the tree, which is this transaction's.
   * @throws Refusal TREE_CHANGED_MEANWHILE
   */
  private async hold(manager: EntityManager, ids: readonly string[]): Promise<void> {
    await manager.query('SELECT FROM agency WHERE id = ANY($1) ORDER BY id FOR UPDATE', [ids]);
    const begun = await manager.query<object[]>('SELECT FROM submission WHERE agency_id = ANY($1)', [ids]);
    const held = await manager.query<object[]>(
      'SELECT FROM submission WHERE agency_id = ANY($1) FOR UPDATE SKIP LOCKED',
      [ids],
    );
    if (held.length < begun.length) throw changedMeanwhile();
  }

  /** What was never put before anyone is a draft: it goes with its agency, once somebody has seen that it does. */
  private async refuseReported(manager: EntityManager, ids: readonly string[]): Promise<void> {
    const reported = await manager.query<{ agencyId: string; year: number; state: SubmissionState }[]>(
      `SELECT agency_id AS "agencyId", year, state FROM submission
       WHERE agency_id = ANY($1) AND submitted_version IS NOT NULL ORDER BY year, agency_id`,
      [ids],
    );
    const [first] = reported;
    if (!first) return;
    const agency = await this.tree.findLatest(first.agencyId, manager);
    const years = reported
      .filter((report) => report.agencyId === first.agencyId)
      .map(({ year, state }) => `${year} 年度${SUBMISSION_STATE_NAMES[state]}`);
    throw reportsHandedIn(agency?.name ?? '', years.join('、'));
  }
}

/** The people who would be left without any agency; those who have others go on with these. */
const hasNoneBut =
  (ids: readonly string[]) =>
  ({ agencies }: PlacedAccount): boolean =>
    agencies.every(({ id }) => ids.includes(id));
