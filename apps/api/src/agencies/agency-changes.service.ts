import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type ChangeAgency, type CorrectAgency, type CreateAgency } from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { insertRows } from '../database/insert-rows.ts';
import {
  agencyCodeTaken,
  agencyNotInYearAtAll,
  noYearsLeft,
  ownAgencyLocked,
  succeedsItself,
} from './agencies.errors.ts';
import { AgencyTree } from './agency-tree.service.ts';
import { Agency } from './agency.entity.ts';
import { CoverageChanges, refuseCoverage } from './coverage-by-year/coverage-changes.service.ts';
import { putInOrder } from './placement/tree-order.ts';
import { inRecord, type PlacedAgency } from './placement/placed-agency.ts';
import { addSuccessions, endAgency, moveSuccessions, refuseBefore } from './revising/ending.ts';
import {
  beginningIn,
  changedIn,
  endingIn,
  type Facts,
  FOREVER,
  inYear,
  yearsOfFact,
} from './revising/spans.ts';
import { refuseUnknownSectors } from './sectors/sector-list.ts';
import { keepSought } from './seeking/sought-agencies.ts';
import { type Seen, TreeEditing, type TreeEditor } from './revising/tree-editing.service.ts';
import { TreeRevision } from './revising/tree-revision.ts';

/** What belongs to an agency over all its years. */
type Description = Pick<ChangeAgency, 'sector' | 'code' | 'aliases' | 'position'>;

/**
 * Agencies founded, changed, corrected, abolished and removed. A change (变更) holds from a report year on and leaves earlier
 * years as they were; a correction (更正) says that it never was as it is written, in all the years that say so.
 */
@Injectable()
export class AgencyChanges {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly tree: AgencyTree,
    private readonly editing: TreeEditing,
    private readonly coverage: CoverageChanges,
  ) {}

  /** A new agency below another, or a new root when parentId is null. Returns its id. */
  async create(
    editor: TreeEditor,
    agency: NewAgency,
    within: EntityManager = this.database.manager,
  ): Promise<string> {
    const id = randomUUID();
    await this.createAll(editor, [{ ...agency, id }], within);
    return id;
  }

  /** New agencies as one change of the tree, each recorded for itself. They may be below each other, in any order. */
  async createAll(
    editor: TreeEditor,
    agencies: readonly (NewAgency & { id: string })[],
    within: EntityManager = this.database.manager,
  ): Promise<void> {
    if (agencies.length === 0) return;
    await this.editing.oneAtATime(async (manager) => {
      const names = new Map(agencies.map(({ id, name }) => [id, name]));
      for (const { name, kind, coversArea } of agencies) refuseCoverage(name, kind, coversArea);
      for (const parentId of new Set(agencies.map((agency) => agency.parentId)))
        if (parentId !== null && !names.has(parentId))
          names.set(parentId, (await this.editing.latest(manager, editor, parentId)).name);
      await this.refuseTakenCodes(manager, editor, agencies);
      await refuseUnknownSectors(
        manager,
        agencies.map(({ sector }) => sector),
      );
      await insertRows(
        manager,
        Agency,
        agencies.map(({ id, sector, code, aliases, position = null, coversArea = false }) => ({
          id,
          position,
          sector,
          code,
          aliases,
          coversArea,
        })),
      );
      const revision = await TreeRevision.of(
        manager,
        agencies.map(({ id }) => id),
      );
      for (const { id, name, kind, parentId, fromYear } of agencies)
        revision.rewrite(id, [{ name, kind, parentId, fromYear, toYear: FOREVER }]);
      await this.editing.save(manager, editor, revision, async (edited) => {
        const paths = new Map(edited.map(({ agencyId, after }) => [agencyId, after?.path ?? '']));
        return agencies.map(({ id, name, fromYear, parentId }) => ({
          action: 'agency.created',
          subject: name,
          agency: { id, name, path: paths.get(id) ?? '' },
          details: { fromYear, parent: parentId === null ? null : (names.get(parentId) ?? null) },
        }));
      });
    }, within);
  }

  /** Another name, kind or place from a year on; sector, code, aliases and position belong to the agency over all years. */
  async change(
    editor: TreeEditor,
    id: string,
    { fromYear, revision: seen, name, kind, parentId, coversArea, ...description }: Seen<ChangeAgency>,
    within: EntityManager = this.database.manager,
  ): Promise<void> {
    await this.editing.oneAtATime(async (manager) => {
      const before = await this.editing.current(manager, editor, id);
      await this.editing.mark(manager, editor, before, seen);
      await this.describe(manager, editor, before, description);
      const revision = await TreeRevision.of(manager, [id]);
      const facts = factsOf({ name, kind, parentId });
      const latest = revision.facts(id).at(-1);
      if (
        latest &&
        Object.keys(facts).some((fact) => facts[fact as keyof Facts] !== latest[fact as keyof Facts])
      ) {
        refuseBefore(revision.facts(id), fromYear);
        revision.rewrite(id, changedIn(revision.facts(id), [fromYear, FOREVER], facts));
      }
      if (kind !== undefined && kind !== latest?.kind) refuseCoverage(before.name, kind, coversArea);
      await this.coverage.refuseCovering(manager, before, kind);
      await this.save(manager, editor, revision, before, 'agency.changed', { fromYear });
      if (coversArea !== undefined)
        await this.coverage.coverIn(manager, editor, id, [fromYear, FOREVER], coversArea);
    }, within);
  }

  /**
   * What is written of a year, and of all years around it that say the same, was never so. The first and the last year may
   * change too: a last year taken back undoes an abolition.
   */
  async correct(
    editor: TreeEditor,
    id: string,
    {
      year,
      revision: seen,
      name,
      kind,
      parentId,
      coversArea,
      firstYear,
      lastYear,
      ...description
    }: Seen<CorrectAgency>,
    within: EntityManager = this.database.manager,
  ): Promise<void> {
    await this.editing.oneAtATime(async (manager) => {
      const before = await this.editing.latest(manager, editor, id);
      await this.editing.mark(manager, editor, before, seen);
      await this.describe(manager, editor, before, description);
      const revision = await TreeRevision.of(manager, [id]);
      const was = revision.facts(id);
      const facts = factsOf({ name, kind, parentId });
      if (Object.keys(facts).length > 0 && !inYear(was, year)) throw agencyNotInYearAtAll(before.name, year);
      let spans = Object.entries(facts).reduce((corrected, [fact, value]) => {
        const years = yearsOfFact(was, year, fact as keyof Facts);
        return years ? changedIn(corrected, years, { [fact]: value }) : corrected;
      }, was);
      if (firstYear !== undefined) spans = beginningIn(spans, firstYear);
      if (lastYear !== undefined) spans = endingIn(spans, lastYear ?? FOREVER);
      if (spans.length === 0 || spans.some(({ fromYear, toYear }) => fromYear > toYear))
        throw noYearsLeft(before.name);
      if (JSON.stringify(spans) !== JSON.stringify(was)) revision.rewrite(id, spans);
      if (lastYear !== undefined) await moveSuccessions(manager, id, was.at(-1)?.toYear ?? FOREVER, lastYear);
      if (kind !== undefined && kind !== inYear(was, year)?.kind)
        refuseCoverage(before.name, kind, coversArea);
      await this.coverage.refuseCovering(manager, before, kind);
      const ofKind = yearsOfFact(was, year, 'kind') ?? [year, FOREVER];
      await this.save(manager, editor, revision, before, 'agency.corrected', {
        year,
        ...(firstYear !== undefined && { firstYear }),
        ...(lastYear !== undefined && { lastYear }),
      });
      if (coversArea !== undefined)
        await this.coverage.coverIn(
          manager,
          editor,
          id,
          [Math.min(ofKind[0], firstYear ?? ofKind[0]), ofKind[1]],
          coversArea,
        );
    }, within);
  }

  /** The last year it reports for, and its successors: what is below it afterwards goes to the first of them. */
  async abolish(
    editor: TreeEditor,
    id: string,
    lastYear: number,
    { revision: seen, successorIds = [] }: { revision?: number; successorIds?: readonly string[] } = {},
    within: EntityManager = this.database.manager,
  ): Promise<void> {
    await this.editing.oneAtATime(async (manager) => {
      const agency = await this.editing.current(manager, editor, id);
      if (editor.agencyId === id) throw ownAgencyLocked(agency.name);
      await this.editing.mark(manager, editor, agency, seen);
      const successors = await this.successors(manager, editor, agency, successorIds, lastYear + 1);
      const revision = await TreeRevision.of(manager, [id]);
      refuseBefore(revision.facts(id), lastYear);
      await endAgency(revision, id, lastYear, successors[0]?.id);
      await addSuccessions(manager, id, successorIds, lastYear + 1);
      await this.editing.save(manager, editor, revision, async () => ({
        action: 'agency.abolished',
        subject: agency.name,
        agency,
        details: { lastYear, successors: successors.map(inRecord) },
      }));
    }, within);
  }

  /**
   * Takes agencies out of the tree in all years, as if they had never been. What they are called stays for the record alone.
   * Nothing may have been handed in, and nobody may have an account there: the caller sees to that.
   */
  async remove(
    editor: TreeEditor,
    id: string,
    seen: number | undefined,
    ids: readonly string[],
    within: EntityManager = this.database.manager,
  ): Promise<void> {
    await this.editing.oneAtATime(async (manager) => {
      const agency = await this.editing.latest(manager, editor, id);
      if (editor.agencyId === id) throw ownAgencyLocked(agency.name);
      await this.editing.mark(manager, editor, agency, seen);
      const revision = await TreeRevision.of(manager, ids);
      const removed = ids.flatMap((each) => revision.asItWas(each).at(-1) ?? []).map(inRecord);
      for (const each of ids) revision.rewrite(each, []);
      await manager.query(
        'DELETE FROM agency_succession WHERE predecessor_id = ANY($1) OR successor_id = ANY($1)',
        [ids],
      );
      // What never was keeps no 条线 in use.
      await manager.query('UPDATE agency SET sector = NULL WHERE id = ANY($1)', [ids]);
      await this.editing.save(manager, editor, revision, async () => ({
        action: 'agency.removed',
        subject: agency.name,
        agency,
        details: { fromYear: agency.fromYear, removed },
      }));
    }, within);
  }

  private async refuseTakenCodes(
    manager: EntityManager,
    editor: TreeEditor,
    agencies: readonly { name: string; code: string | null }[],
  ): Promise<void> {
    const owners = new Map<string, string>();
    for (const { name, code } of agencies) {
      if (!code) continue;
      const other = owners.get(code);
      if (other !== undefined) throw agencyCodeTaken(code, other);
      owners.set(code, name);
    }
    await this.editing.refuseTakenCodes(manager, editor, [...owners.keys()]);
  }

  private async describe(
    manager: EntityManager,
    editor: TreeEditor,
    { id, name, parentId }: PlacedAgency,
    description: Description,
  ): Promise<void> {
    // The order of an agency among others is decided above them all.
    if (description.position !== undefined && editor.agencyId === id && parentId !== null)
      throw ownAgencyLocked(name);
    await refuseUnknownSectors(manager, [description.sector]);
    if (description.code) await this.editing.refuseTakenCodes(manager, editor, [description.code], id);
    if (Object.values(description).some((value) => value !== undefined))
      await manager.update(Agency, id, description);
    if (description.aliases !== undefined) await keepSought(manager, [id]);
    if (description.position !== undefined) await putInOrder(manager, [id]);
  }

  private async save(
    manager: EntityManager,
    editor: TreeEditor,
    revision: TreeRevision,
    before: PlacedAgency,
    action: 'agency.changed' | 'agency.corrected',
    details: Record<string, unknown>,
  ): Promise<void> {
    await this.editing.save(manager, editor, revision, async () => {
      const after = (await this.tree.findLatest(before.id, manager)) ?? before;
      return {
        action,
        subject: after.name,
        agency: after,
        details: { ...details, before: summary(before), after: summary(after) },
      };
    });
  }

  private async successors(
    manager: EntityManager,
    editor: TreeEditor,
    agency: PlacedAgency,
    ids: readonly string[],
    fromYear: number,
  ): Promise<PlacedAgency[]> {
    const found: PlacedAgency[] = [];
    for (const id of new Set(ids)) {
      if (id === agency.id) throw succeedsItself(agency.name);
      found.push(await this.editing.successor(manager, editor, id, fromYear));
    }
    return found;
  }
}

type NewAgency = Omit<CreateAgency, 'parentId' | 'position'> & {
  parentId: string | null;
  position?: number | null;
};

/** Those of the facts that are given. */
const factsOf = (wanted: { [Fact in keyof Facts]?: Facts[Fact] | undefined }): Partial<Facts> =>
  Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));

function summary({ name, kind, sector, code, aliases, position, parentId }: PlacedAgency) {
  return { name, kind, sector, code, aliases, position, parentId };
}
