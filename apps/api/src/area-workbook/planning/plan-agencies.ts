import { type AgencyKind, governsArea } from '@zhaojian/contract';
import { editDistance } from '@zhaojian/report';
import { asOneName } from '../reading/names.ts';
import type { WrittenAgency } from '../reading/agency-of-row.ts';
import type { RowPlace, RowRemark } from '../reading/row.ts';

/** An agency of the tree as it is. */
export interface StandingAgency {
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly sector: string | null;
  readonly code: string | null;
  readonly aliases: readonly string[];
  readonly coversArea: boolean;
  readonly parentId: string | null;
}

/** Under whom an agency is to stand: one of the tree, or one that another row founds. */
export type PlannedParent = { readonly id: string } | { readonly of: WrittenAgency };

export interface PlannedCreation {
  readonly written: WrittenAgency;
  readonly parent: PlannedParent;
}

/** What of an agency is to be another: only what the row says and what differs. */
export interface PlannedChange {
  readonly written: WrittenAgency;
  readonly id: string;
  readonly before: StandingAgency;
  readonly parent?: PlannedParent;
  readonly name?: string;
  readonly kind?: AgencyKind;
  readonly sector?: string;
  readonly code?: string;
  readonly aliases?: readonly string[];
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
  /** Names that differ in one character: one of them may be a slip. */
  readonly alike: readonly RowRemark[];
  /** The agency that a name means, where it means one; below a parent of that name, where one is said. */
  readonly named: (name: string, parent: string | null) => PlannedParent | 'several' | undefined;
}

/**
 * What a workbook would do to an area's tree. Nothing of it is done where there is one mistake.
 *
 * @param standing the agencies of the area, its top among them
 * @param topId the agency below which those stand whose row names no parent
 */
export function planAgencies(
  rows: readonly WrittenAgency[],
  standing: readonly StandingAgency[],
  topId: string,
): AgencyPlan {
  const plan = new Planning(rows, standing, topId);
  return plan.made();
}

const placeOf = ({ sheet, row }: RowPlace): RowPlace => ({ sheet, row });

/** Between these a name of one character's difference is another agency: 第一小学, 第二小学. */
const COUNTING = /[一二三四五六七八九十东南西北中上下新老大小\d]/u;

class Planning {
  private readonly mistakes: RowRemark[] = [];
  private readonly rowsByName: ReadonlyMap<string, readonly WrittenAgency[]>;
  private readonly standingByName: ReadonlyMap<string, readonly StandingAgency[]>;
  private readonly standingByCode: ReadonlyMap<string, StandingAgency>;
  private readonly top: StandingAgency | undefined;
  /** The row that says what the only agency of an empty platform is really called. */
  private readonly first: WrittenAgency | undefined;
  /** What was asked for already: a wrong parent stands in many rows. */
  private readonly near = new Map<string, string | undefined>();

  constructor(
    private readonly rows: readonly WrittenAgency[],
    private readonly standing: readonly StandingAgency[],
    private readonly topId: string,
  ) {
    this.rowsByName = grouped(rows, ({ name }) => name);
    this.standingByName = grouped(standing, ({ name }) => asOneName(name));
    this.standingByCode = new Map(standing.flatMap((each) => (each.code ? [[each.code, each]] : [])));
    this.top = standing.find(({ id }) => id === topId);
    const governments = rows.filter(({ kind, parent }) => kind === 'government' && parent === null);
    const isEmpty = standing.length === 1 && this.top?.parentId === null;
    this.first = isEmpty && governments.length === 1 ? governments[0] : undefined;
  }

  made(): AgencyPlan {
    this.refuseTwice();
    const creations: PlannedCreation[] = [];
    const changes: PlannedChange[] = [];
    const same: WrittenAgency[] = [];
    const rowOf = new Map<string, WrittenAgency>();
    for (const written of this.rows) {
      const parent = this.parentOf(written);
      if (!parent) continue;
      const before = this.known(written, parent);
      if (written.coversArea && !governsArea(written.kind))
        this.mistake(
          written,
          `“${written.name}”不是人民政府、乡镇（街道）或开发区管委会，它的年报不能汇总全辖区。请把“汇总全辖区”改为 否，或改正类别。`,
        );
      if (!before) creations.push({ written, parent });
      else {
        const other = rowOf.get(before.id);
        if (other) {
          this.mistake(
            written,
            `与第 ${other.row} 行“${other.name}”说的是平台上的同一个机构“${before.name}”（名称或代码相同）。请只留一行。`,
          );
          continue;
        }
        rowOf.set(before.id, written);
        const change = this.differences(written, before, parent);
        if (Object.keys(change).length === 0) same.push(written);
        else changes.push({ written, id: before.id, before, ...change });
      }
    }
    this.refuseCircles(creations, changes);
    return {
      creations: inOrder(creations),
      changes,
      same,
      mistakes: this.mistakes.toSorted(byPlace),
      alike: this.alike(creations),
      named: (name, parent) => this.named(name, parent),
    };
  }

  private refuseTwice(): void {
    const seen = new Map<string, WrittenAgency>();
    const codes = new Map<string, WrittenAgency>();
    for (const row of this.rows) {
      const key = `${row.parent ?? ''} ${row.name}`;
      const first = seen.get(key);
      if (first) this.mistake(row, `“${row.name}”与第 ${first.row} 行重复。请删去其中一行。`);
      else seen.set(key, row);
      const other = row.code === null ? undefined : codes.get(row.code);
      if (other && other !== first)
        this.mistake(
          row,
          `代码 ${row.code} 与第 ${other.row} 行“${other.name}”的相同。请核对，改正其中一个。`,
        );
      else if (row.code !== null) codes.set(row.code, row);
    }
  }

  /** Undefined where none can be told: a mistake says why. */
  private parentOf(row: WrittenAgency): PlannedParent | undefined {
    if (row.parent === null || this.isTop(row)) return { id: this.topId };
    const parent = this.named(row.parent, null);
    if (parent === 'several') {
      this.mistake(
        row,
        `有几个机构都叫“${row.parent}”，不知道是哪一个。请在平台上把它们的名称区分开，或单独移动。`,
      );
      return undefined;
    }
    if (parent) return parent;
    const near = this.nearest(row.parent);
    this.mistake(
      row,
      `上级“${row.parent}”不在本表里，也不在平台上。${near ? `是不是“${near}”？` : ''}${this.ifEmpty(row.parent)}请改正名称，或补上这个机构的一行。`,
    );
    return undefined;
  }

  /** On the first day the list names a government as everybody calls it, and the platform does not. */
  private ifEmpty(parent: string): string {
    if (this.standing.length !== 1 || !this.top || this.top.parentId !== null || this.first) return '';
    return `平台上现在只有“${this.top.name}”；“${parent}”就是它的，请加一行：单位名称“${parent}”，类别“人民政府”，上级空着，导入时随之改名。`;
  }

  private named(name: string, parent: string | null): PlannedParent | 'several' | undefined {
    const inTree = this.standingByName.get(name) ?? [];
    const inFile = (this.rowsByName.get(name) ?? []).filter(
      (row) => parent === null || row.parent === parent,
    );
    const [stands] = inTree;
    const [founded] = inFile;
    if (inTree.length > 1 || (inFile.length > 1 && inTree.length === 0)) return 'several';
    if (stands) return { id: stands.id };
    if (!founded) return undefined;
    if (founded === this.first) return { id: this.topId };
    const renamed = founded.code === null ? undefined : this.standingByCode.get(founded.code);
    return renamed ? { id: renamed.id } : { of: founded };
  }

  private isTop(row: WrittenAgency): boolean {
    return row === this.first || (this.top !== undefined && asOneName(this.top.name) === row.name);
  }

  private nearest(name: string): string | undefined {
    if (!this.near.has(name))
      this.near.set(
        name,
        [...this.rowsByName.keys(), ...this.standingByName.keys()].find(
          (other) => editDistance(name, other, 2) <= 2,
        ),
      );
    return this.near.get(name);
  }

  /** The agency of the tree that a row is about: by its code, by its name below its parent, by a name that is there once. */
  private known(row: WrittenAgency, parent: PlannedParent): StandingAgency | undefined {
    if (this.isTop(row)) return this.top;
    const byCode = row.code === null ? undefined : this.standingByCode.get(row.code);
    if (byCode) return byCode;
    const named = this.standingByName.get(row.name) ?? [];
    const below = 'id' in parent ? named.find(({ parentId }) => parentId === parent.id) : undefined;
    if (below) return below;
    const rowsOfName = this.rowsByName.get(row.name) ?? [];
    return named.length === 1 && rowsOfName.length === 1 ? named[0] : undefined;
  }

  private differences(row: WrittenAgency, before: StandingAgency, parent: PlannedParent) {
    const stays =
      before.id === this.topId || row.parent === null || ('id' in parent && parent.id === before.parentId);
    const aliases = row.aliases ?? before.aliases;
    const sameAliases =
      aliases.length === before.aliases.length && aliases.every((alias) => before.aliases.includes(alias));
    const isNamed = row === this.first && row.name !== asOneName(before.name);
    return {
      ...(isNamed && { wasNever: true as const }),
      ...(stays ? {} : { parent }),
      ...(row.name === asOneName(before.name) ? {} : { name: row.name }),
      ...(row.kind === before.kind ? {} : { kind: row.kind }),
      ...(row.sector === null || row.sector === before.sector ? {} : { sector: row.sector }),
      ...(row.code === null || row.code === before.code ? {} : { code: row.code }),
      ...(sameAliases ? {} : { aliases }),
      ...(row.coversArea === null || row.coversArea === before.coversArea
        ? {}
        : { coversArea: row.coversArea }),
    };
  }

  /** Who stands below itself over however many rows, in the tree as it would be. */
  private refuseCircles(creations: readonly PlannedCreation[], changes: readonly PlannedChange[]): void {
    const keyOf = (parent: PlannedParent): string => ('id' in parent ? parent.id : rowKey(parent.of));
    const above = new Map<string, string | null>(this.standing.map(({ id, parentId }) => [id, parentId]));
    for (const { written, parent } of creations) above.set(rowKey(written), keyOf(parent));
    for (const { id, parent } of changes) if (parent) above.set(id, keyOf(parent));
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
    const names = [...new Set([...this.rowsByName.keys(), ...this.standingByName.keys()])];
    // Who differs in one character is the same without it: 3,000 names are not each compared with each.
    const without = new Map<string, string[]>();
    for (const name of names)
      for (const shorter of shortened(name)) without.set(shorter, [...(without.get(shorter) ?? []), name]);
    return creations.flatMap(({ written }): RowRemark[] => {
      const { name } = written;
      const near = shortened(name)
        .flatMap((shorter) => without.get(shorter) ?? [])
        .find((other) => other !== name && editDistance(name, other, 1) === 1 && !isCounted(name, other));
      if (!near) return [];
      return [
        {
          ...placeOf(written),
          message: `“${name}”与“${near}”只差一个字。请核对是否写错；确是两个机构的，可以照此导入。`,
        },
      ];
    });
  }

  private mistake(row: WrittenAgency, message: string): void {
    this.mistakes.push({ ...placeOf(row), message });
  }
}

/** Whether the one character by which two names differ counts or places them: they are two on purpose. */
function isCounted(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((character, index) => character !== [...other][index]);
  return COUNTING.test([...one][at] ?? '') && COUNTING.test([...other][at] ?? '');
}

/** A name, and the name without each of its characters. */
const shortened = (name: string): string[] => [
  name,
  ...Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1)),
];

/** Names a row among all of the workbook. */
export const rowKey = ({ sheet, row }: RowPlace): string => `${sheet} ${row}`;
/** In the order of the workbook. */
export const byPlace = (a: RowPlace, b: RowPlace): number => a.sheet.localeCompare(b.sheet) || a.row - b.row;

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Those whose parent another row founds behind it. Rows in a circle are left out: they are mistakes. */
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
