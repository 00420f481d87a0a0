import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, AuditRecord, type Change } from '../../audit/audit-record.service.ts';
import { isInArea } from '../../authorization/area.ts';
import { Clock } from '../../clock.ts';
import {
  agencyAbolished,
  agencyChanged,
  agencyCodeTaken,
  agencyElsewhere,
  agencyNotFound,
  ownAgencyLocked,
  successorNotFound,
  successorNotInYear,
} from '../agencies.errors.ts';
import { treeChanged } from '../agency.events.ts';
import { AgencyTree } from '../agency-tree.service.ts';
import { Agency } from '../agency.entity.ts';
import type { PlacedAgency } from '../placement/placed-agency.ts';
import { oneChangeAtATime } from '../placement/placement-changes.ts';
import type { Revised, TreeRevision } from './tree-revision.ts';

/** Who changes the tree. A caller changes their own area only; what names no agency, as the platform itself, all of it. */
export interface TreeEditor extends Actor {
  agencyId?: string;
}

/** A change of what somebody saw: in which revision. Left out, it is of what there is. */
export type Seen<Wanted> = Omit<Wanted, 'revision'> & { revision?: number };

/** What every change of the tree has in common: one at a time, of what was seen, within the area, recorded and followed. */
@Injectable()
export class TreeEditing {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly tree: AgencyTree,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** Does its work in a transaction in which nobody else changes the tree. */
  oneAtATime<T>(
    work: (manager: EntityManager) => Promise<T>,
    within: EntityManager = this.database.manager,
  ): Promise<T> {
    return within.transaction(async (manager) => {
      await oneChangeAtATime(manager);
      return work(manager);
    });
  }

  /** Looked at once the tree holds still: until then it may have left the area. @throws Refusal AGENCY_NOT_FOUND */
  async latest(manager: EntityManager, { agencyId }: TreeEditor, id: string): Promise<PlacedAgency> {
    const agency = await this.tree.findLatest(id, manager);
    if (!agency || (agencyId !== undefined && !isInArea(agencyId, agency))) throw agencyNotFound();
    return agency;
  }

  /** The agency as it is now, which has to be there still. @throws Refusal AGENCY_NOT_FOUND, AGENCY_ABOLISHED */
  async current(manager: EntityManager, editor: TreeEditor, id: string): Promise<PlacedAgency> {
    const agency = await this.latest(manager, editor, id);
    if (agency.toYear !== null) throw agencyAbolished(agency.name, agency.toYear);
    return agency;
  }

  /** Which agency continues another's work, from a year on. @throws Refusal SUCCESSOR_NOT_FOUND, SUCCESSOR_NOT_IN_YEAR */
  async successor(
    manager: EntityManager,
    { agencyId }: TreeEditor,
    id: string,
    fromYear: number,
  ): Promise<PlacedAgency> {
    const agency = await this.tree.findLatest(id, manager);
    if (!agency || (agencyId !== undefined && !isInArea(agencyId, agency))) throw successorNotFound();
    if (!(await this.tree.find(id, fromYear, manager))) throw successorNotInYear(agency.name, fromYear);
    return agency;
  }

  /** Of two people who change the same agency, the second is told of the first change instead of undoing it unseen. */
  async mark(
    manager: EntityManager,
    editor: TreeEditor,
    { id, name, revision }: PlacedAgency,
    seen: number = revision,
  ): Promise<void> {
    const agency = await manager.findOneByOrFail(Agency, { id });
    if (seen !== revision) throw agencyChanged(name, agency.changedBy, agency.changedAt);
    await manager.update(
      Agency,
      { id },
      { revision: revision + 1, changedBy: editor.displayName, changedAt: this.clock.now() },
    );
  }

  /**
   * Of an agency outside the area nothing is told, not even that it has the code: there it may be used twice, and those
   * above both are shown it.
   */
  async refuseTakenCodes(
    manager: EntityManager,
    { agencyId }: TreeEditor,
    codes: readonly string[],
    exceptId?: string,
  ): Promise<void> {
    if (codes.length === 0) return;
    const [other] = (await this.tree.withCodes(codes, manager)).filter(
      (agency) => agency.id !== exceptId && (agencyId === undefined || isInArea(agencyId, agency)),
    );
    if (other) throw agencyCodeTaken(other.code, other.name);
  }

  /** Records what happened to one of several agencies that a change is about. */
  record(manager: EntityManager, editor: TreeEditor, change: Change): Promise<void> {
    return this.audit.add(manager, editor, change);
  }

  /**
   * Saves the tree and records what was done, one entry or one for each agency; subscribers are told with the first. What
   * left a place is recorded there too.
   * @throws Refusal AGENCY_ELSEWHERE, AGENCY_NOT_FOUND, OWN_AGENCY_LOCKED and those of an invalid tree
   */
  async save(
    manager: EntityManager,
    editor: TreeEditor,
    revision: TreeRevision,
    record: (edited: readonly Revised[]) => Promise<Change | readonly Change[]>,
  ): Promise<void> {
    refuseOwn(editor, revision);
    const { revised, paths } = await revision.save();
    const edited = revised.filter(({ agencyId }) => revision.edited.includes(agencyId));
    refuseOutside(editor, edited);
    for (const { agencyId, fromYear, before, after } of edited) {
      if (!before || !after || before.parentId === after.parentId) continue;
      await this.audit.add(manager, editor, {
        action: 'agency.movedAway',
        subject: before.name,
        agency: { id: agencyId, name: before.name, path: before.path },
        details: { fromYear },
      });
    }
    const changes = [await record(edited)].flat();
    await this.audit.add(
      manager,
      editor,
      ...changes.map((change, index) => ({
        ...change,
        ...(index === 0 && paths.length > 0 && { happened: treeChanged(paths) }),
      })),
    );
  }
}

/** What an agency is and where it is in the tree is decided above it; at the top of the tree there is nobody above. */
function refuseOwn({ agencyId }: TreeEditor, revision: TreeRevision): void {
  if (agencyId === undefined || !revision.edited.includes(agencyId)) return;
  const latest = revision.asItWas(agencyId).at(-1);
  if (latest && latest.parentId !== null) throw ownAgencyLocked(latest.name);
}

/** An area is changed only in the years in which it was the caller's. */
function refuseOutside({ agencyId: areaId }: TreeEditor, edited: readonly Revised[]): void {
  if (areaId === undefined) return;
  for (const { fromYear, before, after } of edited) {
    const name = (after ?? before)?.name ?? '';
    if (before && !isInArea(areaId, before)) throw agencyElsewhere(name, fromYear);
    if (after && !isInArea(areaId, after)) throw agencyNotFound();
  }
}
