import { type Role, usernameSchema } from '@zhaojian/contract';
import { asOneName } from '../reading/names.ts';
import type { WrittenPerson } from '../reading/person-of-row.ts';
import type { RowPlace } from '../reading/row.ts';
import { agencyKey, grouped, type PlannedAgency } from './agencies-meant.ts';
import { whereIs } from './plan-agencies.ts';

/** An account of the area as it is. */
export interface ExistingPerson {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  /** Its agencies in the area. */
  readonly agencyIds: readonly string[];
  /** Whether it has others outside: then it is not the area's to change. */
  readonly reachesBeyond: boolean;
  readonly phone: string | null;
  readonly email: string | null;
  readonly disabledAt: Date | null;
}

export interface PlacedRow {
  readonly written: WrittenPerson;
  readonly agency: PlannedAgency;
}

/** All rows about one person, who works for the agencies of each, and the account that they have already. */
export interface PersonMeant {
  readonly rows: readonly [PlacedRow, ...PlacedRow[]];
  readonly before?: ExistingPerson;
}

interface Remarks {
  mistake(row: RowPlace, message: string): void;
  note(row: RowPlace, message: string): void;
}

const placeKey = (agency: string, name: string): string => `${agency} ${name}`;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/u;

/**
 * Who is meant by each row. A username says it; without one, a row is about the only person of that name at the agency, in
 * the workbook and among the accounts, otherwise about the person with the same name and mobile number elsewhere.
 */
export class PeopleMeant {
  private readonly byUsername: ReadonlyMap<string, ExistingPerson>;
  /** By agency and name: several may be called the same. */
  private readonly byPlace: ReadonlyMap<string, readonly ExistingPerson[]>;
  private readonly byMobile: ReadonlyMap<string, readonly ExistingPerson[]>;
  private readonly namesakes: ReadonlyMap<string, readonly PlacedRow[]>;
  /** The first row that says each username. */
  private readonly named = new Map<string, PlacedRow>();

  constructor(
    private readonly rows: readonly PlacedRow[],
    existing: readonly ExistingPerson[],
    private readonly remarks: Remarks,
  ) {
    this.byUsername = new Map(existing.map((person) => [person.username, person]));
    const placed = existing.flatMap((person) => person.agencyIds.map((agencyId) => ({ person, agencyId })));
    const byPlace = grouped(placed, ({ person, agencyId }) =>
      placeKey(agencyId, asOneName(person.displayName)),
    );
    this.byPlace = new Map([...byPlace].map(([key, all]) => [key, all.map(({ person }) => person)]));
    this.byMobile = grouped(existing, (person) => mobileKey(person) ?? '');
    this.namesakes = grouped(rows, ({ written, agency }) => placeKey(agencyKey(agency), written.displayName));
    for (const row of rows)
      if (row.written.username !== null && !this.named.has(row.written.username))
        this.named.set(row.written.username, row);
  }

  people(): PersonMeant[] {
    const meant = this.rows.flatMap((row) => {
      if (this.isTwice(row)) return [];
      const before = this.accountOf(row);
      return before === 'several' ? [] : [{ row, ...(before && { before }) }];
    });
    const groups = grouped(meant, ({ row: { written }, before }) => before?.id ?? newKey(written));
    this.noteApart([...groups.values()].flatMap(([one]) => (one && !one.before ? [one.row] : [])));
    return [...groups.values()].flatMap((group) => {
      const [first, ...others] = group.map(({ row }) => row);
      const before = group[0]?.before;
      if (!first) return [];
      if (before) this.noteElsewhere(before, [first, ...others]);
      else this.noteTogether(first, others);
      return [{ rows: [first, ...others] as const, ...(before && { before }) }];
    });
  }

  /** Whether the person was written already: at the same agency, or by the same username under another name. */
  private isTwice(row: PlacedRow): boolean {
    const { written, agency } = row;
    const { username, displayName } = written;
    const ofName = this.namesakes.get(placeKey(agencyKey(agency), displayName)) ?? [];
    if (username !== null) {
      const first = this.named.get(username);
      if (!first || first === row) return false;
      const where = whereIs(first.written, written);
      if (first.written.displayName !== displayName)
        this.remarks.mistake(
          written,
          `用户名“${username}”在${where}已经写过，是“${first.written.displayName}”的。一个用户名只能是一个人的，请改正其中一行。`,
        );
      else if (ofName.find((each) => each.written.username === username) !== row)
        this.remarks.mistake(written, `用户名“${username}”在${where}已经写过，机构也相同。请删去其中一行。`);
      else return false;
      return true;
    }
    const other = ofName.find((each) => each !== row)?.written;
    if (!other || (other.username === null && ofName[0] === row)) return false;
    this.remarks.mistake(
      written,
      `“${written.agencyName}”的“${displayName}”在${whereIs(other, written)}已经写过。同一个人的，请删去其中一行；确是同名的两个人，请在“人员”表里各写一行，并各填用户名。`,
    );
    return true;
  }

  private accountOf({ written, agency }: PlacedRow): ExistingPerson | 'several' | undefined {
    const byUsername = this.byUsername.get(written.username ?? '');
    if (byUsername) return byUsername;
    const there = 'id' in agency ? (this.byPlace.get(placeKey(agency.id, written.displayName)) ?? []) : [];
    return this.onlyOne(written, there) ?? (written.username === null ? this.elsewhere(written) : undefined);
  }

  /** The account of the name at the agency that a row is about. */
  private onlyOne(
    written: WrittenPerson,
    there: readonly ExistingPerson[],
  ): ExistingPerson | 'several' | undefined {
    const inUse = there.filter(({ disabledAt }) => disabledAt === null);
    // Whose username another row says is somebody else.
    const candidates = (inUse.length > 0 ? inUse : there).filter(
      ({ username }) => written.username === null || !this.named.has(username),
    );
    if (candidates.length < 2) return candidates[0];
    this.remarks.mistake(
      written,
      `“${written.agencyName}”有 ${candidates.length} 个人都叫“${written.displayName}”（用户名 ${candidates
        .map(({ username }) => username)
        .join('、')}），不知道是哪一个。请在“人员”表里写，并填上他的用户名。`,
    );
    return 'several';
  }

  /** The only account in use, at another agency of the area, of the same name and mobile number. */
  private elsewhere(written: WrittenPerson): ExistingPerson | undefined {
    const key = mobileKey(written);
    const all = key === undefined ? [] : (this.byMobile.get(key) ?? []);
    const inUse = all.filter(({ disabledAt }) => disabledAt === null);
    return inUse.length === 1 ? inUse[0] : undefined;
  }

  private noteElsewhere(
    { displayName, username, agencyIds }: ExistingPerson,
    rows: readonly PlacedRow[],
  ): void {
    for (const { written, agency } of rows)
      if (written.username === null && !('id' in agency && agencyIds.includes(agency.id)))
        this.remarks.note(
          written,
          `“${displayName}”（${written.phone}）已有账号“${username}”，同一个账号也为“${written.agencyName}”工作。不是同一个人的，请在“人员”表里写，并填另一个用户名。`,
        );
  }

  private noteTogether({ written: first }: PlacedRow, others: readonly PlacedRow[]): void {
    for (const { written } of others)
      if (written.username === null)
        this.remarks.note(
          written,
          `“${written.displayName}”在${whereIs(first, written)}已为“${first.agencyName}”写过，姓名和手机号码相同：同一个账号也为“${written.agencyName}”工作。`,
        );
  }

  /**
   * A name with an office's number or an e-mail may be of one person or of several: each gets an account, and a note says
   * so.
   */
  private noteApart(people: readonly PlacedRow[]): void {
    const alike = grouped(people, ({ written }) =>
      written.username === null ? `${written.displayName} ${baseOf(written) ?? ''}` : '',
    );
    for (const [key, [first, ...others]] of alike)
      if (key !== '' && first && baseOf(first.written) !== undefined)
        for (const { written } of others)
          this.remarks.note(
            written,
            `“${written.displayName}”在${whereIs(first.written, written)}也写过，联系方式相同，但不是手机号码，认不出是同一个人，所以各建一个账号。是同一个人的，请两行填同一个手机号码或用户名。`,
          );
  }
}

const mobileKey = ({ displayName, phone }: Pick<ExistingPerson, 'displayName' | 'phone'>) => {
  const mobile = MOBILE.exec(phone ?? '')?.[0];
  return mobile && `${asOneName(displayName)} ${mobile}`;
};

/**
 * What tells a person without an account from all others in the workbook: not the telephone that a whole office has.
 * Otherwise each row is a person.
 */
function newKey(written: WrittenPerson): string {
  if (written.username !== null) return `username ${written.username}`;
  const mobile = mobileKey(written);
  return mobile === undefined ? `row ${written.sheet} ${written.row}` : `person ${mobile}`;
}

/** A mobile number, an office's number, what is before the @: the first that makes a username. */
export function baseOf({ phone, email }: Pick<WrittenPerson, 'phone' | 'email'>): string | undefined {
  const candidates = [
    MOBILE.exec(phone ?? '')?.[0],
    (phone ?? '').split(/[、,;/]/u)[0]?.replace(/\D/gu, ''),
    (email ?? '').split('@')[0]?.toLowerCase(),
  ];
  return candidates.find(
    (candidate) =>
      candidate !== undefined && candidate.length >= 5 && usernameSchema.safeParse(candidate).success,
  );
}
