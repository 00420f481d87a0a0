import { AGENCY_KIND_NAMES, type AgencyKind, governsArea, hasToSayCoverage } from '@zhaojian/contract';
import { editDistance } from '@zhaojian/report';
import { COVERAGE_ASKED } from '../../agencies/agencies.errors.ts';
import { headOf } from '../reading/columns.ts';
import { asOneName } from '../reading/names.ts';
import type { WrittenAgency } from '../reading/agency-of-row.ts';
import { kindOfName } from '../reading/kind-of-agency.ts';
import type { RowPlace, RowRemark } from '../reading/row.ts';
import {
  AgenciesMeant,
  agencyKey,
  type Meant,
  type PlannedAgency,
  rowKey,
  type ExistingAgency,
} from './agencies-meant.ts';
import { namesAlike } from './names-alike.ts';

export interface PlannedCreation {
  readonly written: WrittenAgency;
  readonly parent: PlannedAgency;
  readonly kind: AgencyKind;
}

/** What of an agency is to be another: only what the row says and what differs. */
export interface PlannedChange {
  readonly written: WrittenAgency;
  readonly id: string;
  readonly before: ExistingAgency;
  readonly parent?: PlannedAgency;
  readonly name?: string;
  readonly kind?: AgencyKind;
  readonly sector?: string;
  readonly code?: string;
  readonly aliases?: readonly string[];
  readonly position?: number;
  readonly coversArea?: boolean;
  /** What it says now never was: the name that the platform gave the first agency until somebody says the right one. */
  readonly wasNever?: true;
}

export interface AgencyPlan {
  /** Those above before those below. */
  readonly creations: readonly PlannedCreation[];
  readonly changes: readonly PlannedChange[];
  readonly same: readonly WrittenAgency[];
  readonly mistakes: readonly RowRemark[];
  /** Names that differ in one character, of which one may be a slip; rows taken for others that say more. */
  readonly notes: readonly RowRemark[];
  /** The agency that a name means; below a parent of that name, where one is named. */
  readonly named: (name: string, parent: string | null) => Meant;
  /** The agency that a row is about; undefined where a mistake says why there is none. */
  readonly ofRow: (place: RowPlace) => PlannedAgency | undefined;
}

/**
 * What a workbook would do to an area's tree. Nothing of it is done where there is one mistake.
 *
 * @param existing the agencies of the area, its top among them
 * @param topId the agency below which those are whose row names no parent
 */
export function planAgencies(
  rows: readonly WrittenAgency[],
  existing: readonly ExistingAgency[],
  topId: string,
): AgencyPlan {
  const plan = new Planning(rows, existing, topId);
  return plan.made();
}

const placeOf = ({ sheet, row }: RowPlace): RowPlace => ({ sheet, row });

/** Where another row is, for a reader of this one. */
export const whereIs = (other: RowPlace, here: RowPlace): string =>
  other.sheet === here.sheet ? `第 ${other.row} 行` : `“${other.sheet}”表第 ${other.row} 行`;

class Planning {
  private readonly mistakes: RowRemark[] = [];
  private readonly notes: RowRemark[] = [];
  private readonly meant: AgenciesMeant;
  private readonly top: ExistingAgency | undefined;
  /** The row that says what the only agency of an empty platform is really called. */
  private readonly first: WrittenAgency | undefined;
  /** What was asked for already: a wrong parent is in many rows. */
  private readonly near = new Map<string, string | undefined>();

  constructor(
    private readonly rows: readonly WrittenAgency[],
    private readonly existing: readonly ExistingAgency[],
    private readonly topId: string,
  ) {
    this.top = existing.find(({ id }) => id === topId);
    const governments = rows.filter(
      ({ name, kind, parent }) => (kind ?? kindOfName(name)) === 'government' && parent === null,
    );
    const isEmpty = existing.length === 1 && this.top?.parentId === null;
    this.first = isEmpty && governments.length === 1 ? governments[0] : undefined;
    this.meant = new AgenciesMeant(rows, existing, topId, this.first);
  }

  made(): AgencyPlan {
    this.refuseTwice();
    const creations: PlannedCreation[] = [];
    const changes: PlannedChange[] = [];
    const same: WrittenAgency[] = [];
    const agencies = new Map<string, PlannedAgency>();
    for (const { agency, rows } of this.rowsByAgency()) {
      for (const row of rows) agencies.set(rowKey(row), agency);
      const written = this.together(rows);
      const parent = written && this.parentOf(written);
      if (!parent) continue;
      const before = this.meant.existing(agency);
      const kind = written.kind ?? before?.kind ?? this.kindOfNew(written);
      if (!kind) continue;
      if (written.coversArea && !governsArea(kind))
        this.mistake(
          written,
          `“${written.name}”不是人民政府、乡镇（街道）或开发区管委会，它的年报不能汇总全辖区。请把“汇总全辖区”改为 否，或改正类别。`,
        );
      if (before?.kind !== kind && hasToSayCoverage(kind) && written.coversArea === null)
        this.mistake(
          written,
          `“${written.name}”${COVERAGE_ASKED}请在“${headOf('coversArea')}”里填：全辖区的填 是，只有本机关的填 否。`,
        );
      if (!before) creations.push({ written, parent, kind });
      else {
        const change = this.differences(written, before, parent);
        if (Object.keys(change).length === 0) same.push(...rows);
        else changes.push({ written, id: before.id, before, ...change });
      }
    }
    this.refuseCircles(creations, changes);
    return {
      creations: inOrder(creations),
      changes,
      same,
      mistakes: this.mistakes.toSorted(byPlace),
      notes: [...this.notes, ...this.alike(creations)].toSorted(byPlace),
      named: (name, parent) => this.meant.named(name, parent),
      ofRow: (place) => agencies.get(rowKey(place)),
    };
  }

  private refuseTwice(): void {
    const seen = new Map<string, WrittenAgency>();
    const codes = new Map<string, WrittenAgency>();
    for (const row of this.rows) {
      const key = `${row.parent ?? ''} ${row.name}`;
      const first = seen.get(key);
      if (first && isTwice(row, first))
        this.mistake(row, `“${row.name}”与${whereIs(first, row)}重复。请删去其中一行。`);
      seen.set(key, first ?? row);
      const other = row.code === null ? undefined : codes.get(row.code);
      const isAnother = other && (other.name !== row.name || (other.parent !== null && row.parent !== null));
      if (isAnother && other !== first)
        this.mistake(
          row,
          `代码 ${row.code} 与${whereIs(other, row)}“${other.name}”的相同。请核对，改正其中一个。`,
        );
      else if (row.code !== null) codes.set(row.code, other ?? row);
    }
  }

  /** The rows about each agency, the one that says most of its place first. */
  private rowsByAgency(): { agency: PlannedAgency; rows: [WrittenAgency, ...WrittenAgency[]] }[] {
    const groups = new Map<string, { agency: PlannedAgency; rows: [WrittenAgency, ...WrittenAgency[]] }>();
    for (const row of this.rows) {
      const agency = this.meant.ofRow(row);
      if (agency === 'several' && row.parent === null)
        this.mistake(
          row,
          `有几个机构都叫“${row.name}”，这一行没有写上级，不知道是哪一个。请在“上级”里写明。`,
        );
      else if (agency === 'several') this.parentOf(row);
      if (agency === undefined || agency === 'several') continue;
      const group = groups.get(agencyKey(agency));
      if (!group) groups.set(agencyKey(agency), { agency, rows: [row] });
      else if (group.rows[0].parent === null && row.parent !== null) group.rows.unshift(row);
      else group.rows.push(row);
    }
    return [...groups.values()];
  }

  /** What all rows about an agency say; undefined where they cannot be about one. */
  private together([main, ...others]: [WrittenAgency, ...WrittenAgency[]]): WrittenAgency | undefined {
    let written = main;
    let isOne = true;
    for (const other of others) {
      if (isTwice(other, main) && other.name === main.name && other.parent === main.parent) continue;
      if (other.name !== main.name || other.parent !== null) {
        this.mistake(
          other,
          `与${whereIs(main, other)}“${main.name}”说的是平台上的同一个机构（名称或代码相同）。请只留一行。`,
        );
        isOne = false;
        continue;
      }
      const differing = DESCRIBING.find(
        ({ of }) => of(other) !== null && of(written) !== null && of(other) !== of(written),
      );
      if (differing)
        this.mistake(
          other,
          `“${other.name}”的${differing.head}与${whereIs(main, other)}写的不同。请改成一样，或只在一行里写。`,
        );
      else if (main.parent !== null)
        this.notes.push({
          ...placeOf(other),
          message: `“${other.name}”没有写上级，与${whereIs(main, other)}（上级“${main.parent}”）当作同一个机构。`,
        });
      written = {
        ...written,
        kind: written.kind ?? other.kind,
        sector: written.sector ?? other.sector,
        code: written.code ?? other.code,
        aliases: written.aliases ?? other.aliases,
        coversArea: written.coversArea ?? other.coversArea,
        position: written.position ?? other.position,
        fromYear: written.fromYear ?? other.fromYear,
      };
    }
    return isOne ? written : undefined;
  }

  /** The kind of a new agency whose row says none; undefined where its name does not show one: a mistake says so. */
  private kindOfNew(row: WrittenAgency): AgencyKind | undefined {
    const kind = kindOfName(row.name);
    if (kind)
      this.notes.push({
        ...placeOf(row),
        message: `没有写类别，按名称“${row.name}”定为${AGENCY_KIND_NAMES[kind]}。`,
      });
    else
      this.mistake(
        row,
        `没有写类别，从名称“${row.name}”也判断不出来。请在“类别”里填：${Object.values(AGENCY_KIND_NAMES).join('、')}。`,
      );
    return kind;
  }

  /** Undefined where none can be told: a mistake says why. */
  private parentOf(row: WrittenAgency): PlannedAgency | undefined {
    const parent = this.meant.parentOf(row);
    if (parent === 'several') {
      this.mistake(
        row,
        `有几个机构都叫“${row.parent}”，不知道是哪一个。请在平台上把它们的名称区分开，或单独移动。`,
      );
      return undefined;
    }
    if (parent || row.parent === null) return parent;
    const near = this.nearest(row.parent);
    this.mistake(
      row,
      `上级“${row.parent}”不在本表里，也不在平台上。${near ? `是不是“${near}”？` : ''}${this.ifEmpty(row.parent)}请改正名称，或补上这个机构的一行。`,
    );
    return undefined;
  }

  /** On the first day the list names a government as everybody calls it, and the platform does not. */
  private ifEmpty(parent: string): string {
    if (this.existing.length !== 1 || !this.top || this.top.parentId !== null || this.first) return '';
    return `平台上现在只有“${this.top.name}”；“${parent}”就是它的，请加一行：单位名称“${parent}”，类别“人民政府”，上级空着，导入时随之改名。`;
  }

  private nearest(name: string): string | undefined {
    if (!this.near.has(name))
      this.near.set(
        name,
        [...this.meant.rowsByName.keys(), ...this.meant.existingByName.keys()].find(
          (other) => editDistance(name, other, 2) <= 2,
        ),
      );
    return this.near.get(name);
  }

  private differences(row: WrittenAgency, before: ExistingAgency, parent: PlannedAgency) {
    const stays =
      before.id === this.topId || row.parent === null || ('id' in parent && parent.id === before.parentId);
    const aliases = row.aliases ?? before.aliases;
    const sameAliases =
      aliases.length === before.aliases.length && aliases.every((alias) => before.aliases.includes(alias));
    const isNamed =
      this.first !== undefined && rowKey(row) === rowKey(this.first) && row.name !== asOneName(before.name);
    return {
      ...(isNamed && { wasNever: true as const }),
      ...(stays ? {} : { parent }),
      ...(row.name === asOneName(before.name) ? {} : { name: row.name }),
      ...(row.kind === null || row.kind === before.kind ? {} : { kind: row.kind }),
      ...(row.sector === null || row.sector === before.sector ? {} : { sector: row.sector }),
      ...(row.code === null || row.code === before.code ? {} : { code: row.code }),
      ...(sameAliases ? {} : { aliases }),
      ...(row.position === null || row.position === before.position || before.id === this.topId
        ? {}
        : { position: row.position }),
      ...(row.coversArea === null || row.coversArea === before.coversArea
        ? {}
        : { coversArea: row.coversArea }),
    };
  }

  /** Agencies that would be below themselves, over however many rows. */
  private refuseCircles(creations: readonly PlannedCreation[], changes: readonly PlannedChange[]): void {
    const above = new Map<string, string | null>(this.existing.map(({ id, parentId }) => [id, parentId]));
    for (const { written, parent } of creations) above.set(rowKey(written), agencyKey(parent));
    for (const { id, parent } of changes) if (parent) above.set(id, agencyKey(parent));
    const moved: [WrittenAgency, string][] = [
      ...creations.map(({ written }): [WrittenAgency, string] => [written, rowKey(written)]),
      ...changes.flatMap(({ written, id, parent }): [WrittenAgency, string][] =>
        parent ? [[written, id]] : [],
      ),
    ];
    for (const [written, start] of moved) {
      const passed = new Set<string>();
      let at: string | null | undefined = start;
      while (at && !passed.has(at)) {
        passed.add(at);
        at = above.get(at);
      }
      if (at === start)
        this.mistake(
          written,
          `“${written.name}”的上级“${written.parent ?? ''}”又在它自己之下，上下级成了一圈。请改正其中一行的上级。`,
        );
    }
  }

  private alike(creations: readonly PlannedCreation[]): RowRemark[] {
    const near = namesAlike([
      ...new Set([...this.meant.rowsByName.keys(), ...this.meant.existingByName.keys()]),
    ]);
    const told = new Set<string>();
    return creations.flatMap(({ written }): RowRemark[] => {
      const { name } = written;
      const other = near(name);
      // Of two new names the first is where both are named.
      if (!other || told.has(other)) return [];
      told.add(name);
      return [
        {
          ...placeOf(written),
          message: `“${name}”与“${other}”只差一个字。请核对是否写错；确是两个机构的，可以照此导入。`,
        },
      ];
    });
  }

  private mistake(row: WrittenAgency, message: string): void {
    this.mistakes.push({ ...placeOf(row), message });
  }
}

/** In the order of the workbook. */
export const byPlace = (a: RowPlace, b: RowPlace): number => a.sheet.localeCompare(b.sheet) || a.row - b.row;

/** On another sheet, a row without a parent may say more of an agency: a list of telephones. */
const isTwice = (row: WrittenAgency, first: WrittenAgency): boolean =>
  row.parent !== null || row.sheet === first.sheet;

/** What several rows may say of an agency together. */
const DESCRIBING: readonly {
  readonly head: string;
  readonly of: (row: WrittenAgency) => string | number | boolean | null;
}[] = [
  { head: '类别', of: ({ kind }) => kind },
  { head: '条线', of: ({ sector }) => sector },
  { head: '代码', of: ({ code }) => code },
  { head: '别名', of: ({ aliases }) => aliases && aliases.toSorted().join('、') },
  { head: '汇总全辖区', of: ({ coversArea }) => coversArea },
  { head: '起始年度', of: ({ fromYear }) => fromYear },
];

/** Those whose parent another row founds after it. Rows in a circle are left out: they are mistakes. */
function inOrder(creations: readonly PlannedCreation[]): PlannedCreation[] {
  const waiting = new Map<string, PlannedCreation[]>();
  const founded = new Set(creations.map(({ written }) => rowKey(written)));
  const ready: PlannedCreation[] = [];
  for (const creation of creations) {
    const { parent } = creation;
    if ('id' in parent || !founded.has(rowKey(parent.of))) ready.push(creation);
    else waiting.set(rowKey(parent.of), [...(waiting.get(rowKey(parent.of)) ?? []), creation]);
  }
  for (let at = 0; at < ready.length; at += 1) {
    const next = ready[at];
    if (next) ready.push(...(waiting.get(rowKey(next.written)) ?? []));
  }
  return ready;
}
