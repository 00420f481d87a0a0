import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type ChangeAgency,
  type ChangeCoverage,
  type Coverage,
  type CreateAgency,
  governsArea,
} from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, AuditRecord, thePlatform } from '../audit/audit-record.service.ts';
import { standsInArea } from '../authorization/area.ts';
import { Clock } from '../clock.ts';
import {
  agencyAbolished,
  agencyChanged,
  agencyCodeTaken,
  agencyHasChildren,
  agencyNameTaken,
  agencyNotFound,
  coversNoArea,
  coverageUnchanged,
  laterChangeExists,
  moveBelowItself,
  ownAgencyLocked,
  parentNotInYear,
  stillCoversArea,
} from './agencies.errors.ts';
import { coverageChanged, placeChanged, type PlaceChange } from './agency.events.ts';
import { AgencyTree } from './agency-tree.service.ts';
import { Agency } from './agency.entity.ts';
import { coverageFrom, keepCoverage } from './coverage-by-year/coverage-over-years.ts';
import {
  closePlacement,
  insertPlacement,
  movePaths,
  oneChangeAtATime,
  splitPlacement,
} from './placement-changes.ts';
import type { PlacedAgency } from './placed-agency.ts';

/** Who changes the tree. A caller changes their own area only; what names no agency, as the platform itself, all of it. */
export interface TreeEditor extends Actor {
  agencyId?: string;
}

/** 机构改革: each change holds from a report year on and leaves the tree of earlier years as it was. */
@Injectable()
export class AgencyChanges {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly tree: AgencyTree,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** A new agency below another, or a new root when parentId is null. Returns its id. */
  async create(
    actor: TreeEditor,
    wanted: Omit<CreateAgency, 'parentId'> & { parentId: string | null },
    within: EntityManager = this.database.manager,
  ): Promise<string> {
    return this.oneAtATime(async (manager) => {
      const { name, fromYear, parentId, coversArea = false, ...identity } = wanted;
      if (coversArea && !governsArea(identity.kind)) throw coversNoArea(name);
      const parent =
        parentId === null ? undefined : await this.standingFrom(manager, actor, parentId, fromYear);
      if (identity.code) await this.refuseTakenCode(manager, actor, identity.code);
      await this.refuseTakenName(manager, name, parentId, fromYear);
      const { id } = await manager.save(manager.create(Agency, { ...identity, coversArea }));
      const path = `${parent?.path ?? ''}${id}/`;
      await insertPlacement(manager, { agencyId: id, fromYear, parentId, name, path });
      await this.audit.add(manager, actor, {
        action: 'agency.created',
        subject: name,
        agency: { id, name, path },
        details: { fromYear, parent: parent?.name ?? null },
      });
      return id;
    }, within);
  }

  /** Renames or moves from a year on; kind, sector, code and aliases belong to the agency over all years. */
  async change(
    actor: TreeEditor,
    id: string,
    wanted: Seen<ChangeAgency>,
    within: EntityManager = this.database.manager,
  ): Promise<void> {
    await this.oneAtATime(async (manager) => {
      const { fromYear, name, parentId, revision, ...identity } = wanted;
      const before = await this.stillStanding(manager, actor, id);
      const moves = parentId !== undefined && parentId !== before.parentId;
      const renames = name !== undefined && name !== before.name;
      const turnsInto = identity.kind !== undefined && identity.kind !== before.kind;
      if (moves || renames || turnsInto) refuseFromWithin(actor, before);
      if (turnsInto && !governsArea(identity.kind ?? before.kind)) await this.refuseCovering(manager, before);
      if (identity.code) await this.refuseTakenCode(manager, actor, identity.code, id);
      await this.mark(manager, actor, before, revision);
      if (Object.keys(identity).length > 0) await manager.update(Agency, id, identity);

      if (moves || renames) {
        if (before.fromYear > fromYear) throw laterChangeExists(before.name, before.fromYear);
        await this.refuseTakenName(manager, name ?? before.name, parentId ?? before.parentId, fromYear, id);
        await splitPlacement(manager, id, fromYear);
      }
      if (renames)
        await manager.query(
          'UPDATE agency_placement SET name = $3 WHERE agency_id = $1 AND from_year >= $2',
          [id, fromYear, name],
        );
      if (moves) {
        const change = await this.move(manager, actor, before, parentId, fromYear);
        await this.audit.add(manager, actor, {
          action: 'agency.movedAway',
          subject: before.name,
          agency: before,
          details: { fromYear },
          happened: placeChanged(change),
        });
      }

      const after = await this.stillStanding(manager, thePlatform, id);
      await this.audit.add(manager, actor, {
        action: 'agency.changed',
        subject: after.name,
        agency: after,
        details: { fromYear, before: summary(before), after: summary(after) },
      });
    }, within);
  }

  /** From a year on its own report covers its whole area, or its own office only; earlier years stay as they were. */
  async cover(
    actor: TreeEditor,
    id: string,
    { fromYear, coversArea, revision }: Seen<ChangeCoverage>,
    within: EntityManager = this.database.manager,
  ): Promise<void> {
    await this.oneAtATime(async (manager) => {
      const agency = await this.stillStanding(manager, actor, id);
      refuseFromWithin(actor, agency);
      if (coversArea && !governsArea(agency.kind)) throw coversNoArea(agency.name);
      await this.mark(manager, actor, agency, revision);
      const before = await this.tree.coverage(id, manager);
      const [first = agency] = await this.tree.placements(id, manager);
      const after = coverageFrom(before, { fromYear, coversArea }, first.fromYear);
      if (isSame(before, after)) throw coverageUnchanged(agency.name, fromYear);
      await keepCoverage(manager, id, after);
      await this.audit.add(manager, actor, {
        action: 'agency.coverageChanged',
        subject: agency.name,
        agency,
        details: { fromYear, coversArea, before, after },
        happened: coverageChanged({ agencyId: id, fromYear, coversArea, before }),
      });
    }, within);
  }

  /** The last year it reports for; it must have no agencies below it after that. */
  async abolish(
    actor: TreeEditor,
    id: string,
    lastYear: number,
    revision?: number,
    within: EntityManager = this.database.manager,
  ): Promise<void> {
    await this.oneAtATime(async (manager) => {
      const agency = await this.stillStanding(manager, actor, id);
      if (actor.agencyId === id) throw ownAgencyLocked(agency.name);
      await this.mark(manager, actor, agency, revision);
      if (agency.fromYear > lastYear) throw laterChangeExists(agency.name, agency.fromYear);
      const children = await this.childrenAfter(manager, id, lastYear);
      if (children > 0) throw agencyHasChildren(agency.name, children);
      await closePlacement(manager, id, lastYear);
      await this.audit.add(manager, actor, {
        action: 'agency.abolished',
        subject: agency.name,
        agency,
        details: { lastYear },
        happened: placeChanged({
          agencyId: id,
          fromYear: lastYear + 1,
          from: agency.path,
          to: null,
        }),
      });
    }, within);
  }

  private async move(
    manager: EntityManager,
    actor: TreeEditor,
    agency: PlacedAgency,
    parentId: string,
    fromYear: number,
  ): Promise<PlaceChange> {
    const parent = await this.standingFrom(manager, actor, parentId, fromYear);
    if (parent.path.startsWith(agency.path)) throw moveBelowItself(agency.name);
    await manager.query(
      'UPDATE agency_placement SET parent_id = $3 WHERE agency_id = $1 AND from_year >= $2',
      [agency.id, fromYear, parentId],
    );
    const to = `${parent.path}${agency.id}/`;
    await movePaths(manager, agency.path, to, fromYear);
    return { agencyId: agency.id, fromYear, from: agency.path, to };
  }

  private oneAtATime<T>(work: (manager: EntityManager) => Promise<T>, within: EntityManager): Promise<T> {
    return within.transaction(async (manager) => {
      await oneChangeAtATime(manager);
      return work(manager);
    });
  }

  /** Looked at once the tree holds still: until then it may have left the area. */
  private async stillStanding(
    manager: EntityManager,
    { agencyId }: TreeEditor,
    id: string,
  ): Promise<PlacedAgency> {
    const agency = await this.tree.findLatest(id, manager);
    if (!agency || (agencyId !== undefined && !standsInArea(agencyId, agency))) throw agencyNotFound();
    if (agency.toYear !== null) throw agencyAbolished(agency.name, agency.toYear);
    return agency;
  }

  private async standingFrom(
    manager: EntityManager,
    actor: TreeEditor,
    id: string,
    year: number,
  ): Promise<PlacedAgency> {
    const agency = await this.stillStanding(manager, actor, id);
    if (agency.fromYear > year) throw parentNotInYear(agency.name, year);
    return agency;
  }

  private async refuseTakenName(
    manager: EntityManager,
    name: string,
    parentId: string | null,
    fromYear: number,
    exceptId: string | null = null,
  ): Promise<void> {
    const taken = await manager.query<unknown[]>(
      `SELECT 1 FROM agency_placement WHERE parent_id IS NOT DISTINCT FROM $1 AND name = $2
       AND (to_year IS NULL OR to_year >= $3) AND agency_id IS DISTINCT FROM $4::uuid`,
      [parentId, name, fromYear, exceptId],
    );
    if (taken.length > 0) throw agencyNameTaken(name);
  }

  /**
   * Of an agency outside the area nothing is told, not even that it has the code: there it may be used twice, and those
   * above both are shown it.
   */
  private async refuseTakenCode(
    manager: EntityManager,
    { agencyId }: TreeEditor,
    code: string,
    exceptId?: string,
  ): Promise<void> {
    const [other] = (await this.tree.withCode(code, manager)).filter(
      (agency) => agency.id !== exceptId && (agencyId === undefined || standsInArea(agencyId, agency)),
    );
    if (other) throw agencyCodeTaken(code, other.name);
  }

  /** Of two who changed what they saw, the second learns of the first instead of undoing what they have never seen. */
  private async mark(
    manager: EntityManager,
    actor: TreeEditor,
    { id, name, revision }: PlacedAgency,
    seen: number = revision,
  ): Promise<void> {
    const agency = await manager.findOneByOrFail(Agency, { id });
    if (seen !== revision) throw agencyChanged(name, agency.changedBy, agency.changedAt);
    await manager.update(
      Agency,
      { id },
      { revision: revision + 1, changedBy: actor.displayName, changedAt: this.clock.now() },
    );
  }

  private async refuseCovering(manager: EntityManager, { id, name }: PlacedAgency): Promise<void> {
    const coverage = await this.tree.coverage(id, manager);
    if (coverage.some(({ coversArea }) => coversArea)) throw stillCoversArea(name);
  }

  private async childrenAfter(manager: EntityManager, id: string, year: number): Promise<number> {
    const [row] = await manager.query<{ count: number }[]>(
      `SELECT count(DISTINCT agency_id)::int AS count FROM agency_placement
       WHERE parent_id = $1 AND (to_year IS NULL OR to_year > $2)`,
      [id, year],
    );
    return row?.count ?? 0;
  }
}

/** A change of what somebody saw: in which revision. Left out, it is of what there is. */
type Seen<Change> = Omit<Change, 'revision'> & { revision?: number };

/** What an agency is and where it stands is decided above it; at the top of the tree there is nobody above. */
function refuseFromWithin({ agencyId }: TreeEditor, { id, name, parentId }: PlacedAgency): void {
  if (agencyId === id && parentId !== null) throw ownAgencyLocked(name);
}

const isSame = (one: readonly Coverage[], other: readonly Coverage[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function summary({ name, kind, sector, code, aliases, parentId }: PlacedAgency) {
  return { name, kind, sector, code, aliases, parentId };
}
