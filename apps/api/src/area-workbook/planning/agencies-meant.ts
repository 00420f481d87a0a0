import type { AgencyKind } from '@zhaojian/contract';
import type { WrittenAgency } from '../reading/agency-of-row.ts';
import { asOneName } from '../reading/names.ts';
import type { RowPlace } from '../reading/row.ts';

/** An agency of the tree as it is. */
export interface ExistingAgency {
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly sector: string | null;
  readonly code: string | null;
  readonly aliases: readonly string[];
  readonly position: number | null;
  readonly coversArea: boolean;
  readonly parentId: string | null;
}

/** One of the tree, or one that a row founds. */
export type PlannedAgency = { readonly id: string } | { readonly of: WrittenAgency };

/** What a name or a row means: one agency, several of which none can be told, or none. */
export type Meant = PlannedAgency | 'several' | undefined;

/** Names a row among all of the workbook. */
export const rowKey = ({ sheet, row }: RowPlace): string => `${sheet} ${row}`;

/** The same for one agency, no matter who names it. */
export const agencyKey = (agency: PlannedAgency): string => ('id' in agency ? agency.id : rowKey(agency.of));

/** Which agencies rows and names mean, those of the tree and those of the workbook together. */
export class AgenciesMeant {
  readonly rowsByName: ReadonlyMap<string, readonly WrittenAgency[]>;
  readonly existingByName: ReadonlyMap<string, readonly ExistingAgency[]>;
  private readonly existingById: ReadonlyMap<string, ExistingAgency>;
  private readonly existingByCode: ReadonlyMap<string, ExistingAgency>;
  private readonly top: ExistingAgency | undefined;
  private readonly byRow = new Map<WrittenAgency, Meant>();

  constructor(
    private readonly rows: readonly WrittenAgency[],
    existing: readonly ExistingAgency[],
    private readonly topId: string,
    /** The row that says what the agency at the top is really called. */
    private readonly first: WrittenAgency | undefined,
  ) {
    this.rowsByName = grouped(rows, ({ name }) => name);
    this.existingByName = grouped(existing, ({ name }) => asOneName(name));
    this.existingById = new Map(existing.map((each) => [each.id, each]));
    this.existingByCode = new Map(existing.flatMap((each) => (each.code ? [[each.code, each]] : [])));
    this.top = this.existingById.get(topId);
  }

  isTop(row: WrittenAgency): boolean {
    return row === this.first || (this.top !== undefined && asOneName(this.top.name) === row.name);
  }

  existing(agency: PlannedAgency): ExistingAgency | undefined {
    return 'id' in agency ? this.existingById.get(agency.id) : undefined;
  }

  /** Under which agency a row is to be. */
  parentOf(row: WrittenAgency): Meant {
    return row.parent === null || this.isTop(row) ? { id: this.topId } : this.named(row.parent);
  }

  /** The agency that a row is about. Rows above each other in a circle are taken for new ones: they are refused anyway. */
  ofRow(row: WrittenAgency): Meant {
    if (!this.byRow.has(row)) {
      this.byRow.set(row, { of: row });
      this.byRow.set(row, this.found(row));
    }
    return this.byRow.get(row);
  }

  /** By its code, by its name below its parent, by a name that is there once. */
  private found(row: WrittenAgency): Meant {
    if (this.isTop(row)) return { id: this.topId };
    const byCode = this.byCode(row);
    if (byCode) return byCode;
    const ofName = this.rowsByName.get(row.name) ?? [];
    const placed = ofName.filter((each) => this.isPlaced(each));
    const inTree = this.existingByName.get(row.name) ?? [];
    if (!this.isPlaced(row))
      return only(
        [...placed.map((each) => this.ofRow(each)), ...inTree],
        ofName.find((each) => !this.isPlaced(each)) ?? row,
      );
    const parent = inTree.length > 0 ? this.parentOf(row) : undefined;
    if (parent === 'several') return 'several';
    const below =
      parent && 'id' in parent ? inTree.find(({ parentId }) => parentId === parent.id) : undefined;
    if (below) return { id: below.id };
    const founder = placed.find(({ parent: other }) => other === row.parent) ?? row;
    const [existing] = inTree;
    const isOnly = inTree.length === 1 && placed.every(({ parent: other }) => other === row.parent);
    return existing && isOnly ? { id: existing.id } : { of: founder };
  }

  /** Whether a row says by itself which of several of one name it is about. */
  private isPlaced(row: WrittenAgency): boolean {
    return row.parent !== null || this.byCode(row) !== undefined;
  }

  private byCode({ code }: WrittenAgency): { id: string } | undefined {
    const existing = code === null ? undefined : this.existingByCode.get(code);
    return existing && { id: existing.id };
  }

  /** The agency that a name means; below a parent of that name, where one is written. */
  named(name: string, parent: string | null = null): Meant {
    const agencies = [
      ...(this.rowsByName.get(name) ?? []).map((row) => this.ofRow(row)),
      ...(this.existingByName.get(name) ?? []),
    ];
    if (parent === null) return only(agencies);
    return only(
      agencies.filter(
        (agency) => agency && agency !== 'several' && this.namesOfParent(agency).includes(parent),
      ),
    );
  }

  /** What an agency's parent is called: in the tree, and in all rows. */
  private namesOfParent(agency: PlannedAgency): string[] {
    const key = agencyKey(agency);
    const about = this.rowsAbout.get(key) ?? [];
    const written = about.flatMap(({ parent }) => parent ?? []);
    const existing = this.existing(agency);
    const parentId = existing ? existing.parentId : written.length === 0 ? this.topId : null;
    if (parentId === null) return written;
    const parent = this.existingById.get(parentId);
    return [
      ...written,
      ...(parent ? [asOneName(parent.name)] : []),
      ...(this.rowsAbout.get(parentId) ?? []).map(({ name }) => name),
    ];
  }

  private get rowsAbout(): ReadonlyMap<string, readonly WrittenAgency[]> {
    this.about ??= grouped(this.rows, (row) => {
      const agency = this.ofRow(row);
      return agency && agency !== 'several' ? agencyKey(agency) : '';
    });
    return this.about;
  }
  private about: ReadonlyMap<string, readonly WrittenAgency[]> | undefined;
}

/** The one agency that all of them are. */
function only(agencies: readonly Meant[], otherwise?: WrittenAgency): Meant {
  if (agencies.includes('several')) return 'several';
  const [first, ...others] = agencies.filter((each) => each !== undefined && each !== 'several');
  if (!first) return otherwise && { of: otherwise };
  const key = agencyKey(first);
  if (others.some((other) => agencyKey(other) !== key)) return 'several';
  return 'id' in first ? { id: first.id } : first;
}

/** Items by their keys, in their order. */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
