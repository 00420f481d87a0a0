import { type Role, ROLE_NAMES, usernameSchema } from '@zhaojian/contract';
import { asOneName } from '../reading/names.ts';
import type { WrittenPerson } from '../reading/person-of-row.ts';
import type { RowRemark } from '../reading/row.ts';
import { agencyKey, grouped, type PlannedAgency } from './agencies-meant.ts';
import { whereIs } from './plan-agencies.ts';

/** An account of the area as it is. */
export interface ExistingPerson {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly agencyId: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly disabledAt: Date | null;
}

interface PlannedPerson {
  readonly written: WrittenPerson;
  readonly agency: PlannedAgency;
  readonly username: string;
  readonly role: Role;
}

/** What of an account is to be another: only what the row says and what differs. */
export interface ChangedPerson {
  readonly written: WrittenPerson;
  readonly before: ExistingPerson;
  readonly agency?: PlannedAgency;
  readonly displayName?: string;
  readonly role?: Role;
  readonly phone?: string;
  readonly email?: string;
}

export interface PeoplePlan {
  readonly creations: readonly PlannedPerson[];
  readonly changes: readonly ChangedPerson[];
  readonly same: readonly WrittenPerson[];
  readonly mistakes: readonly RowRemark[];
  readonly notes: readonly RowRemark[];
}

interface Known {
  /** The accounts of the area. */
  readonly existing: readonly ExistingPerson[];
  /** Every username of the platform: those outside the area are taken as well. */
  readonly usernames: ReadonlySet<string>;
  /** Who brings the workbook in. */
  readonly ownId: string | null;
  /** The agency of the tree, or of another row, that a row names; undefined where a mistake says why there is none. */
  readonly agencyOf: (person: WrittenPerson, mistake: (message: string) => void) => PlannedAgency | undefined;
}

/**
 * What a workbook would do to the accounts of an area. Somebody is known by the username that the row says, else by agency
 * and name where nobody else there is called so. Nothing of it is done where there is one mistake.
 */
export function planPeople(rows: readonly WrittenPerson[], known: Known): PeoplePlan {
  return new Planning(rows, known).made();
}

const placeKey = (agency: string, name: string): string => `${agency} ${name}`;

const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/u;

class Planning {
  private readonly mistakes: RowRemark[] = [];
  private readonly notes: RowRemark[] = [];
  private readonly byUsername: ReadonlyMap<string, ExistingPerson>;
  /** By agency and name: several may be called the same. */
  private readonly byPlace: ReadonlyMap<string, readonly ExistingPerson[]>;
  /** The row by which each username is spoken for. */
  private readonly spokenFor = new Map<string, WrittenPerson>();

  constructor(
    private readonly rows: readonly WrittenPerson[],
    private readonly known: Known,
  ) {
    this.byUsername = new Map(known.existing.map((person) => [person.username, person]));
    this.byPlace = grouped(known.existing, ({ agencyId, displayName }) =>
      placeKey(agencyId, asOneName(displayName)),
    );
  }

  made(): PeoplePlan {
    const creations: PlannedPerson[] = [];
    const changes: ChangedPerson[] = [];
    const same: WrittenPerson[] = [];
    for (const { written, agency, before } of this.whoIsMeant()) {
      if (before) {
        if (before.disabledAt)
          this.note(
            written,
            `“${before.displayName}”的账号“${before.username}”已停用，导入不会启用它。要用的，请在“账号”页面启用。`,
          );
        const change = this.differences(written, before, agency);
        if (Object.keys(change).length === 0) same.push(written);
        else changes.push({ written, before, ...change });
        continue;
      }
      const username = this.usernameFor(written);
      if (username) creations.push({ written, agency, username, role: written.role ?? 'agency' });
    }
    return { creations, changes, same, mistakes: this.mistakes, notes: this.notes };
  }

  /**
   * The rows with their agency and the account that each is about. A username says whose row it is; without one, a row is about the
   * only person of the name at the agency, in the workbook and among the accounts.
   */
  private whoIsMeant(): { written: WrittenPerson; agency: PlannedAgency; before?: ExistingPerson }[] {
    const placed = this.rows.flatMap((written) => {
      const agency = this.known.agencyOf(written, (message) => this.mistake(written, message));
      return agency ? [{ written, agency }] : [];
    });
    const namesakes = grouped(placed, ({ written, agency }) =>
      placeKey(agencyKey(agency), written.displayName),
    );
    const named = new Map<string, WrittenPerson>();
    for (const { written } of placed)
      if (written.username !== null && !named.has(written.username)) named.set(written.username, written);
    return placed.flatMap(({ written, agency }) => {
      const { username, displayName } = written;
      const ofName = namesakes.get(placeKey(agencyKey(agency), displayName)) ?? [];
      if (username !== null) {
        const first = named.get(username);
        if (first && first !== written && this.byUsername.has(username)) {
          this.mistake(written, `用户名“${username}”在${whereIs(first, written)}已经写过。请删去其中一行。`);
          return [];
        }
      } else {
        const other = ofName.find((each) => each.written !== written)?.written;
        if (other && (other.username !== null || ofName[0]?.written !== written)) {
          this.mistake(
            written,
            `“${written.agencyName}”的“${displayName}”在${whereIs(other, written)}已经写过。同一个人的，请删去其中一行；确是同名的两个人，请在“人员”表里各写一行，并各填用户名。`,
          );
          return [];
        }
      }
      const there = 'id' in agency ? (this.byPlace.get(placeKey(agency.id, displayName)) ?? []) : [];
      const before =
        this.byUsername.get(username ?? '') ?? this.onlyOne(written, there, username === null ? null : named);
      return before === 'several' ? [] : [{ written, agency, ...(before && { before }) }];
    });
  }

  /**
   * The account of the name at the agency that a row is about.
   * @param named whose username another row says: who has another username is somebody else then; null where the row says none
   */
  private onlyOne(
    written: WrittenPerson,
    there: readonly ExistingPerson[],
    named: ReadonlyMap<string, WrittenPerson> | null,
  ): ExistingPerson | 'several' | undefined {
    const inUse = there.filter(({ disabledAt }) => disabledAt === null);
    const candidates = (inUse.length > 0 ? inUse : there).filter(({ username }) => !named?.has(username));
    if (candidates.length < 2) return candidates[0];
    this.mistake(
      written,
      `“${written.agencyName}”有 ${candidates.length} 个人都叫“${written.displayName}”（用户名 ${candidates
        .map(({ username }) => username)
        .join('、')}），不知道是哪一个。请在“人员”表里写，并填上他的用户名。`,
    );
    return 'several';
  }

  private differences(written: WrittenPerson, before: ExistingPerson, agency: PlannedAgency) {
    const moves = !('id' in agency) || agency.id !== before.agencyId;
    const another = written.role !== null && written.role !== before.role ? written.role : undefined;
    if (before.id === this.known.ownId && (moves || another))
      this.mistake(
        written,
        `“${before.displayName}”是您自己的账号，角色和机构要由另一位管理员改。请删去这一行，或改回${ROLE_NAMES[before.role]}。`,
      );
    if (written.username !== null && written.username !== before.username)
      this.mistake(
        written,
        `“${before.displayName}”已有账号“${before.username}”，用户名不能改为“${written.username}”。请改回，或不填用户名；是另一个同名的人的，请为“${before.username}”也写一行。`,
      );
    return {
      ...(moves && { agency }),
      ...(asOneName(before.displayName) !== written.displayName && { displayName: written.displayName }),
      ...(another && { role: another }),
      ...(written.phone !== null && written.phone !== before.phone && { phone: written.phone }),
      ...(written.email !== null && written.email !== before.email && { email: written.email }),
    };
  }

  /** The one written, else a number or name by which the person is known anyway, with -2 after it for who has another. */
  private usernameFor(written: WrittenPerson): string | undefined {
    if (written.username !== null) {
      const other = this.spokenFor.get(written.username);
      if (other || this.known.usernames.has(written.username)) {
        this.mistake(
          written,
          `用户名“${written.username}”${other ? `与${whereIs(other, written)}的相同` : '已被使用'}。请换一个，或不填，由平台取名。`,
        );
        return undefined;
      }
      this.spokenFor.set(written.username, written);
      return written.username;
    }
    const base = baseOf(written);
    if (base === undefined) {
      this.mistake(
        written,
        `“${written.displayName}”没有电话、邮箱和用户名，不能建账号。请补填其中一项（用户名只用小写字母和数字）；不建账号的，请清空联系人。`,
      );
      return undefined;
    }
    let username = base;
    for (let count = 2; this.spokenFor.has(username) || this.known.usernames.has(username); count += 1)
      username = `${base}-${count}`;
    const other = this.spokenFor.get(base);
    if (other && other.displayName === written.displayName)
      this.note(
        written,
        `“${written.displayName}”（${base}）在${whereIs(other, written)}已为“${other.agencyName}”建账号；一个账号只属于一个机构，这里另建“${username}”。`,
      );
    else if (username !== base)
      this.note(written, `“${base}”已有人用作用户名，“${written.displayName}”的用户名取为“${username}”。`);
    this.spokenFor.set(username, written);
    return username;
  }

  private mistake({ sheet, row }: WrittenPerson, message: string): void {
    this.mistakes.push({ sheet, row, message });
  }

  private note({ sheet, row }: WrittenPerson, message: string): void {
    this.notes.push({ sheet, row, message });
  }
}

/** A mobile number, an office's number, what comes before the @: the first that makes a username. */
function baseOf({ phone, email }: WrittenPerson): string | undefined {
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
