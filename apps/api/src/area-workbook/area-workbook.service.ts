import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type AgencyKind, type AreaWorkbookPlan, hasToSayCoverage } from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { Accounts, type NewPerson, type PlacedAccount } from '../accounts/accounts.service.ts';
import { hashFirstPasswords } from '../accounts/hash-first-passwords.job.ts';
import type { AgencyHeld } from '../accounts/several-agencies/agencies-held.service.ts';
import { AgencyChanges } from '../agencies/agency-changes.service.ts';
import { CoverageChanges } from '../agencies/coverage-by-year/coverage-changes.service.ts';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import type { PlacedAgency } from '../agencies/placement/placed-agency.ts';
import { sectorList } from '../agencies/sectors/sector-list.ts';
import { oneChangeAtATime } from '../agencies/placement/placement-changes.ts';
import { AuditRecord } from '../audit/audit-record.service.ts';
import { notPermitted } from '../authorization/authorization.errors.ts';
import { type Caller, may } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { undone } from '../database/undone.ts';
import { JobQueue } from '../jobs/job-queue.service.ts';
import { Refusal } from '../refusals/refusal.ts';
import { TreeHistory } from '../statistics/corrections/tree-history.service.ts';
import { digestOf, TotalsEffects } from '../statistics/effects-of-changes/totals-effects.service.ts';
import { seenChanged } from './area-workbook.errors.ts';
import { planInWords } from './plan-in-words.ts';
import { type PlannedAgency, rowKey } from './planning/agencies-meant.ts';
import {
  type AgencyPlan,
  byPlace,
  planAgencies,
  type PlannedChange,
  type PlannedCreation,
} from './planning/plan-agencies.ts';
import type { ExistingPerson } from './planning/people-meant.ts';
import { unknownSectors } from './planning/unknown-sectors.ts';
import { type ChangedPerson, type PeoplePlan, planPeople } from './planning/plan-people.ts';
import type { WrittenAgency } from './reading/agency-of-row.ts';
import type { WrittenPerson } from './reading/person-of-row.ts';
import type { ReadSheets } from './reading/read-sheets.ts';
import type { RowPlace, RowRemark } from './reading/row.ts';
import { type SentWorkbook, WorkbookReading } from './reading/workbook-reading.service.ts';
import { workbookOfArea } from './workbook-of-area.ts';

/** The newest of the tree, whatever the year. */
const NOW = 9999;

interface Answer extends Omit<AreaWorkbookPlan, 'done' | 'digest'> {
  /** All that is known of what is new, also what the screen does not show: the digest covers it as well. */
  readonly written: readonly (WrittenAgency | WrittenPerson)[];
}

interface Area {
  readonly top: PlacedAgency;
  readonly existing: readonly PlacedAgency[];
}

/**
 * An area's agencies and people as a workbook: written, read, compared with what there is, and brought in as a whole. Trying
 * and doing are the same work, once undone and once kept.
 */
@Injectable()
export class AreaWorkbooks {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly tree: AgencyTree,
    private readonly changes: AgencyChanges,
    private readonly coverage: CoverageChanges,
    private readonly effects: TotalsEffects,
    private readonly history: TreeHistory,
    private readonly accounts: Accounts,
    private readonly jobs: JobQueue,
    private readonly reading: WorkbookReading,
    private readonly audit: AuditRecord,
  ) {}

  /** The tree and the accounts of the caller's area as the workbook that can be brought in again. */
  async workbook(caller: Caller): Promise<{ name: string; bytes: Uint8Array }> {
    const { top, existing } = await this.area(this.database.manager, caller);
    const people = may(caller, 'account.manage')
      ? (await this.peopleOf(this.database.manager, existing)).filter(({ disabledAt }) => disabledAt === null)
      : [];
    const name = `${top.name}机构名单`;
    const bytes = await workbookOfArea(top, existing, people, await sectorList(this.database.manager));
    await this.audit.add(this.database.manager, caller, {
      action: 'areaWorkbook.downloaded',
      subject: name,
      agency: top,
      details: { agencies: existing.length, accounts: people.length },
    });
    return { name, bytes };
  }

  /**
   * What the workbook would do. Nothing of it stays.
   * @param fromYear the report year from which on new agencies whose rows name none are there, and changes hold
   * @throws Refusal WORKBOOK_UNREADABLE, ROLE_NOT_ALLOWED where there are people and the caller makes no accounts
   */
  async plan(caller: Caller, sent: SentWorkbook, fromYear: number): Promise<AreaWorkbookPlan> {
    const sheets = await this.reading.read(caller, sent);
    const answer = await undone(this.database, (manager) =>
      this.bringIn(manager, caller, sheets, fromYear, false),
    );
    return { ...withDigest(answer, fromYear), passwords: [], done: false };
  }

  /**
   * Brings the workbook in, all of it, where it does what somebody has seen.
   * @param seen the digest of the plan
   * @throws Refusal AREA_CHANGED_MEANWHILE where it would do something else by now, and those of `plan`
   */
  async carryOut(
    caller: Caller,
    sent: SentWorkbook,
    fromYear: number,
    seen: string,
  ): Promise<AreaWorkbookPlan> {
    const sheets = await this.reading.read(caller, sent);
    return this.database.transaction(async (manager) => {
      const answer = withDigest(await this.bringIn(manager, caller, sheets, fromYear, true), fromYear);
      // With a mistake what was seen was not to be done; undone is then what was tried.
      if (answer.digest !== seen || answer.mistakes.length > 0) throw seenChanged();
      return { ...answer, done: true };
    });
  }

  /** Brings in what was read, to be kept or undone again, unless there are mistakes; what the tree refuses is a mistake of the row it is about. */
  private async bringIn(
    manager: EntityManager,
    caller: Caller,
    read: ReadSheets,
    fromYear: number,
    isKept: boolean,
  ): Promise<Answer> {
    if (read.people.length > 0 && !may(caller, 'account.manage'))
      throw notPermitted(caller, 'account.manage');
    await oneChangeAtATime(manager);
    const area = await this.area(manager, caller);
    const agencies = planAgencies(read.agencies, area.existing, area.top.id);
    const people = await this.plannedPeople(manager, caller, read.people, agencies, area);
    const mistakes = [
      ...read.mistakes,
      ...agencies.mistakes,
      ...unknownSectors(read.agencies, await sectorList(manager)),
      ...people.mistakes,
    ];
    // What is undone again needs no history.
    const bring = isKept ? this.recorded.bind(this) : this.make.bind(this);
    const done = mistakes.length > 0 ? [] : await bring(manager, caller, agencies, people, fromYear, area);
    const refused = done.filter((each) => typeof each !== 'string');
    return {
      ...planInWords(agencies, people, area.existing),
      mistakes: [...mistakes, ...refused].toSorted(byPlace),
      notes: [...read.notes, ...agencies.notes, ...people.notes],
      passwords: refused.length > 0 ? [] : done.filter((each) => typeof each === 'string'),
      written: [...agencies.creations, ...people.creations].map(({ written }) => written),
    };
  }

  /** All who can sign in for agencies of the area, disabled ones too. */
  private async peopleOf(
    manager: EntityManager,
    existing: readonly PlacedAgency[],
  ): Promise<ExistingPerson[]> {
    const accounts = await this.accounts.ofAgencies(
      manager,
      existing.map(({ id }) => id),
    );
    return accounts.map(existingIn(existing));
  }

  private async plannedPeople(
    manager: EntityManager,
    caller: Caller,
    rows: readonly WrittenPerson[],
    agencies: AgencyPlan,
    { top, existing }: Area,
  ): Promise<PeoplePlan> {
    return planPeople(rows, {
      existing: rows.length === 0 ? [] : await this.peopleOf(manager, existing),
      usernames: rows.length === 0 ? new Set() : await this.accounts.usernames(manager),
      ownId: caller.accountId,
      agencyOf: ({ agencyName, parent, agencyRow }, mistake) => {
        if (agencyRow) return agencies.ofRow(agencyRow);
        const found = agencies.named(agencyName, parent);
        if (found !== undefined && found !== 'several') return found;
        mistake(
          found === 'several'
            ? `有几个机构都叫“${agencyName}”，不知道是哪一个。请在“上级”列写明它的上级；上级也相同的，请在“账号”页面单独建账号。`
            : `${parent === null ? '' : `上级为“${parent}”的`}单位“${agencyName}”不在“${top.name}”的机构里，也不在本表里。请改正名称，或在机构名单里补上一行。`,
        );
        return undefined;
      },
    });
  }

  /** The same as `make`, with what it does to the years as one change of the tree, however many agencies it is about. */
  private recorded(
    ...[manager, caller, agencies, people, fromYear, area]: Parameters<AreaWorkbooks['make']>
  ) {
    const make = () => this.make(manager, caller, agencies, people, fromYear, area);
    if (agencies.creations.length + agencies.changes.length === 0) return make();
    const ids = [area.top, ...area.existing].map(({ id }) => id);
    return this.history.keep(manager, caller, { agencyIds: ids, agencyOf: () => area.top.id }, async () => ({
      result: await make(),
      effects: [],
    }));
  }

  /** Passwords of the accounts made, or what was refused: then the transaction must be undone, which a digest sees to. */
  private async make(
    manager: EntityManager,
    caller: Caller,
    plan: AgencyPlan,
    people: PeoplePlan,
    fromYear: number,
    { existing }: Area,
  ): Promise<(string | RowRemark)[]> {
    const ids = new Map([
      ...plan.creations.map(({ written }): [string, string] => [rowKey(written), randomUUID()]),
      ...plan.changes.map(({ written, id }): [string, string] => [rowKey(written), id]),
    ]);
    const idOf = (parent: PlannedAgency): string =>
      'id' in parent ? parent.id : (ids.get(rowKey(parent.of)) ?? '');
    const founded = plan.creations.map(({ written, parent, kind }) => ({
      ...newAgency(written, kind, fromYear),
      id: ids.get(rowKey(written)) ?? '',
      parentId: idOf(parent),
    }));
    const refused = await this.found(manager, caller, founded, plan.creations);
    if (refused) return [refused];
    const refusals: RowRemark[] = [];
    for (const change of plan.changes)
      await this.changeAgency(manager, caller, change, change.parent && idOf(change.parent), fromYear).catch(
        refusing(change.written, refusals),
      );
    for (const change of people.changes)
      await this.changePerson(manager, caller, change, (change.give ?? []).map(idOf)).catch(
        refusing(change.written, refusals),
      );
    if (refusals.length > 0) return refusals;
    if (people.creations.length === 0) return [];
    const places = await this.places(manager, caller, existing);
    const made = await this.accounts.createAll(
      manager,
      caller,
      people.creations.map(({ written, agencies: [first, ...others], username, role }): NewPerson => {
        const { displayName, phone, email } = written;
        const placed = (agency: PlannedAgency): AgencyHeld =>
          places.get(idOf(agency)) ?? { id: idOf(agency), name: '', path: '' };
        const agencies = [placed(first), ...others.map(placed)] as const;
        return { username, displayName, role, phone, email, agencies };
      }),
    );
    await this.jobs.add(manager, hashFirstPasswords, {}, caller);
    return made.map(({ password }) => password);
  }

  /** All new agencies at once. Where they are refused, the first row with which they are. */
  private async found(
    manager: EntityManager,
    caller: Caller,
    founded: Parameters<AgencyChanges['createAll']>[1],
    rows: readonly PlannedCreation[],
  ): Promise<RowRemark | undefined> {
    const refusalOf = async (count: number): Promise<Refusal | undefined> => {
      const found = (within: EntityManager) =>
        this.changes.createAll(caller, founded.slice(0, count), within);
      try {
        await (count < founded.length ? undone(manager, found) : manager.transaction(found));
      } catch (error) {
        if (error instanceof Refusal) return error;
        throw error;
      }
      return undefined;
    };
    let refusal = await refusalOf(founded.length);
    if (!refusal) return undefined;
    let [taken, refused] = [0, founded.length];
    while (refused - taken > 1) {
      const middle = Math.floor((taken + refused) / 2);
      const other = await refusalOf(middle);
      if (other) [refused, refusal] = [middle, other];
      else taken = middle;
    }
    const row = rows[refused - 1]?.written;
    return row && { sheet: row.sheet, row: row.row, message: refusal.message };
  }

  /** What would change totals asks a question, which a workbook cannot answer. */
  private async changeAgency(
    manager: EntityManager,
    caller: Caller,
    { id, before, written, wasNever, name, kind, sector, code, aliases, position, coversArea }: PlannedChange,
    parentId: string | undefined,
    fromYear: number,
  ): Promise<void> {
    const becomesGovernment = kind !== undefined && hasToSayCoverage(kind);
    const description = {
      ...(name && { name }),
      ...(kind && { kind }),
      ...(sector && { sector }),
      ...(code && { code }),
      ...(aliases && { aliases: [...aliases] }),
      ...(position !== undefined && { position }),
      ...(parentId && { parentId }),
      ...(becomesGovernment && written.coversArea !== null && { coversArea: written.coversArea }),
    };
    const make = async (within: EntityManager) => {
      if (coversArea === false && !becomesGovernment)
        await this.coverage.cover(caller, id, { fromYear, coversArea }, within);
      if (wasNever) await this.changes.correct(caller, id, { year: fromYear, ...description }, within);
      else if (Object.keys(description).length > 0)
        await this.changes.change(caller, id, { fromYear, ...description }, within);
      if (coversArea && !becomesGovernment)
        await this.coverage.cover(caller, id, { fromYear, coversArea }, within);
    };
    if (!parentId && !kind && coversArea === undefined) return manager.transaction(make);
    return this.effects.leftAsTheyAre(manager, [id, before.parentId ?? id, parentId ?? id], make);
  }

  private async changePerson(
    manager: EntityManager,
    caller: Caller,
    { before, displayName, role, phone, email, take = [] }: ChangedPerson,
    give: readonly string[],
  ): Promise<void> {
    const change = {
      ...(displayName && { displayName }),
      ...(role && { role }),
      ...(phone && { phone }),
      ...(email && { email }),
      giveAgencies: [...give],
      takeAgencies: [...take],
    };
    await this.accounts.change(caller, before.id, change, manager);
  }

  /** The agencies of the area as they are by now. */
  private async places(
    manager: EntityManager,
    caller: Caller,
    before: readonly PlacedAgency[],
  ): Promise<Map<string, AgencyHeld>> {
    const { existing } = await this.area(manager, caller);
    return new Map([...before, ...existing].map(({ id, name, path }) => [id, { id, name, path }]));
  }

  private async area(manager: EntityManager, caller: Caller): Promise<Area> {
    const top = await this.scope.latest(caller);
    return { top, existing: await this.tree.subtree(top.path, NOW, manager) };
  }
}

/** An account as the area sees it. */
const existingIn = (existing: readonly PlacedAgency[]) => {
  const ids = new Set(existing.map(({ id }) => id));
  return ({ agencies, ...account }: PlacedAccount): ExistingPerson => {
    const agencyIds = agencies.map(({ id }) => id).filter((id) => ids.has(id));
    return { ...account, agencyIds, reachesBeyond: agencyIds.length < agencies.length };
  };
};

/** The passwords are different each time. */
const withDigest = ({ passwords, written, ...seen }: Answer, fromYear: number) => ({
  ...seen,
  passwords,
  digest: digestOf({ ...seen, written, fromYear }),
});

const newAgency = (
  { name, sector, code, aliases, position, coversArea, fromYear }: WrittenAgency,
  kind: AgencyKind,
  fromYearElse: number,
) => ({
  name,
  kind,
  sector,
  code,
  aliases: [...(aliases ?? [])],
  position,
  ...(coversArea !== null && { coversArea }),
  fromYear: fromYear ?? fromYearElse,
});

/** Keeps why the tree or an account refuses what a row says. Whatever else goes wrong is thrown. */
const refusing =
  ({ sheet, row }: RowPlace, refusals: RowRemark[]) =>
  (error: unknown): void => {
    if (!(error instanceof Refusal)) throw error;
    const byHand =
      error.code === 'TOTALS_NOT_CONFIRMED'
        ? '这一行的变更会改变已经汇总的数字，要先看过前后对照才能办理。请从表里删去这一行的变更，在“机构”页面单独办理。'
        : error.message;
    refusals.push({ sheet, row, message: byHand });
  };
