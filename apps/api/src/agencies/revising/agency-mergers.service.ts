import { Injectable } from '@nestjs/common';
import type { MergeAgencies, SplitAgency, Successor } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import type { Change } from '../../audit/audit-record.service.ts';
import { nothingToMerge, ownAgencyLocked, succeedsItself } from '../agencies.errors.ts';
import { Agency } from '../agency.entity.ts';
import { AgencyTree } from '../agency-tree.service.ts';
import { inRecord, type PlacedAgency } from '../placement/placed-agency.ts';
import { refuseUnknownSectors } from '../sectors/sector-list.ts';
import { addSuccessions, endAgency, refuseBefore } from './ending.ts';
import { FOREVER } from './spans.ts';
import { TreeEditing, type TreeEditor } from './tree-editing.service.ts';
import { TreeRevision } from './tree-revision.ts';

/** 机构改革: agencies merged into one or split into several, with effect from a report year, each as one change. */
@Injectable()
export class AgencyMergers {
  constructor(
    private readonly tree: AgencyTree,
    private readonly editing: TreeEditing,
  ) {}

  /**
   * The agencies end with the year before, and the survivor continues their work: one of them, another one, or a new one.
   * What is below them goes to it. Returns its id.
   */
  async merge(
    editor: TreeEditor,
    { fromYear, agencies, into: successor }: MergeAgencies,
    within?: EntityManager,
  ): Promise<string> {
    return this.editing.oneAtATime(async (manager) => {
      const revision = await TreeRevision.of(manager, []);
      const ended: PlacedAgency[] = [];
      for (const { agencyId, revision: seen } of agencies) {
        if (successor.who === 'existing' && agencyId === successor.agencyId) continue;
        ended.push(await this.ending(manager, editor, agencyId, seen, fromYear));
      }
      const twice = new Set(ended.map(({ id }) => id)).size < ended.length;
      if (ended.length === 0 || twice || (successor.who === 'founded' && ended.length < 2))
        throw nothingToMerge();
      const survivor = await this.goingOn(manager, editor, revision, successor, fromYear);
      for (const agency of ended) {
        await revision.include([agency.id]);
        await endAgency(revision, agency.id, fromYear - 1, survivor);
        await addSuccessions(manager, agency.id, [survivor], fromYear);
      }
      await this.editing.save(manager, editor, revision, () =>
        this.about(manager, survivor, 'agency.merged', { fromYear, merged: ended.map(inRecord) }),
      );
      const into = await this.tree.findLatest(survivor, manager);
      for (const agency of ended)
        await this.editing.record(manager, editor, {
          action: 'agency.merged',
          subject: agency.name,
          agency,
          details: { fromYear, ...(into && { into: inRecord(into) }) },
        });
      return survivor;
    }, within);
  }

  /**
   * The agency goes on as several, or gives off others and goes on itself. Where it ends, what is below it goes to the
   * first of them. Returns the id of the first.
   */
  async split(
    editor: TreeEditor,
    { agencyId, revision: seen, fromYear, into, continues }: SplitAgency,
    within?: EntityManager,
  ): Promise<string> {
    return this.editing.oneAtATime(async (manager) => {
      const agency = await this.ending(manager, editor, agencyId, seen, fromYear);
      const revision = await TreeRevision.of(manager, [agencyId]);
      const successors: string[] = [];
      for (const successor of into) {
        if (successor.who === 'existing' && successor.agencyId === agencyId)
          throw succeedsItself(agency.name);
        successors.push(await this.goingOn(manager, editor, revision, successor, fromYear));
      }
      if (!continues) await endAgency(revision, agencyId, fromYear - 1, successors[0]);
      // Where it goes on itself, it is one of its own successors.
      await addSuccessions(manager, agencyId, [...(continues ? [agencyId] : []), ...successors], fromYear);
      await this.editing.save(manager, editor, revision, async () => {
        const found = [];
        for (const id of successors) found.push((await this.tree.findLatest(id, manager)) ?? []);
        return this.about(manager, agencyId, 'agency.split', {
          fromYear,
          continues,
          into: found.flat().map(inRecord),
        });
      });
      return successors[0] ?? agencyId;
    }, within);
  }

  /** It was there before the year, and nothing was changed in it later. */
  private async ending(
    manager: EntityManager,
    editor: TreeEditor,
    id: string,
    seen: number,
    fromYear: number,
  ): Promise<PlacedAgency> {
    const agency = await this.editing.current(manager, editor, id);
    if (editor.agencyId === id) throw ownAgencyLocked(agency.name);
    await this.editing.mark(manager, editor, agency, seen);
    refuseBefore((await TreeRevision.of(manager, [id])).facts(id), fromYear - 1);
    return agency;
  }

  /** The agency that goes on, founded with the year where it is a new one. */
  private async goingOn(
    manager: EntityManager,
    editor: TreeEditor,
    revision: TreeRevision,
    successor: Successor,
    fromYear: number,
  ): Promise<string> {
    if (successor.who === 'existing')
      return (await this.editing.successor(manager, editor, successor.agencyId, fromYear)).id;
    const { name, kind, parentId, sector, code, aliases } = successor;
    await this.editing.latest(manager, editor, parentId);
    await refuseUnknownSectors(manager, [sector]);
    if (code) await this.editing.refuseTakenCodes(manager, editor, [code]);
    const { id } = await manager.save(manager.create(Agency, { sector, code, aliases }));
    revision.rewrite(id, [{ name, kind, parentId, fromYear, toYear: FOREVER }]);
    return id;
  }

  private async about(
    manager: EntityManager,
    id: string,
    action: Change['action'],
    details: Record<string, unknown>,
  ): Promise<Change> {
    const agency = await this.tree.findLatest(id, manager);
    return { action, subject: agency?.name ?? '', agency: agency ?? null, details };
  }
}
