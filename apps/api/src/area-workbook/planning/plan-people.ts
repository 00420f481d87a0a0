import { type Role, ROLE_NAMES } from '@zhaojian/contract';
import { asOneName } from '../reading/names.ts';
import type { WrittenPerson } from '../reading/person-of-row.ts';
import type { RowPlace, RowRemark } from '../reading/row.ts';
import { agencyKey, type PlannedAgency } from './agencies-meant.ts';
import {
  baseOf,
  PeopleMeant,
  type PersonMeant,
  type PlacedRow,
  type ExistingPerson,
} from './people-meant.ts';
import { whereIs } from './plan-agencies.ts';

interface PlannedPerson {
  /** What all rows about the person say together, with the place of the first. */
  readonly written: WrittenPerson;
  readonly agencies: readonly [PlannedAgency, ...PlannedAgency[]];
  readonly username: string;
  readonly role: Role;
}

/** What of an account is to be another: only what the rows say and what differs. */
export interface ChangedPerson {
  readonly written: WrittenPerson;
  readonly before: ExistingPerson;
  readonly give?: readonly PlannedAgency[];
  readonly take?: readonly string[];
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
  /** The person who brings the workbook in. */
  readonly ownId: string | null;
  /** The agency of the tree, or of another row, that a row names; undefined where a mistake says why there is none. */
  readonly agencyOf: (person: WrittenPerson, mistake: (message: string) => void) => PlannedAgency | undefined;
}

/**
 * What a workbook would do to the accounts of an area. Somebody who is written at several agencies has them all, and loses none
 * that is not written. Nothing of it is done where there is one mistake.
 */
export function planPeople(rows: readonly WrittenPerson[], known: Known): PeoplePlan {
  return new Planning(known).made(rows);
}

/** What rows about one person must not say differently. */
const ABOUT_PERSON = [
  { field: 'role', what: '角色' },
  { field: 'phone', what: '电话' },
  { field: 'email', what: '邮箱' },
] as const;

class Planning {
  private readonly mistakes: RowRemark[] = [];
  private readonly notes: RowRemark[] = [];
  /** The row by which each username is spoken for. */
  private readonly spokenFor = new Map<string, WrittenPerson>();

  constructor(private readonly known: Known) {}

  made(rows: readonly WrittenPerson[]): PeoplePlan {
    const creations: PlannedPerson[] = [];
    const changes: ChangedPerson[] = [];
    const same: WrittenPerson[] = [];
    const placed = rows.flatMap((written): PlacedRow[] => {
      const agency = this.known.agencyOf(written, (message) => this.mistake(written, message));
      return agency ? [{ written, agency }] : [];
    });
    const meant = new PeopleMeant(placed, this.known.existing, {
      mistake: (place, message) => this.mistake(place, message),
      note: (place, message) => this.note(place, message),
    });
    for (const person of meant.people()) {
      const written = this.together(person);
      const { before } = person;
      if (!before) {
        const username = this.usernameFor(written);
        const agencies = agenciesOf(person);
        if (username) creations.push({ written, agencies, username, role: written.role ?? 'agency' });
        continue;
      }
      if (before.disabledAt)
        this.note(
          written,
          `“${before.displayName}”的账号“${before.username}”已停用，导入不会启用它。要用的，请在“账号”页面启用。`,
        );
      const change = this.differences(written, before, person);
      if (Object.keys(change).length === 0) same.push(...person.rows.map((row) => row.written));
      else changes.push({ written, before, ...change });
    }
    return { creations, changes, same, mistakes: this.mistakes, notes: this.notes };
  }

  private together({ rows: [{ written: first }, ...others] }: PersonMeant): WrittenPerson {
    let all = first;
    for (const { written } of others)
      for (const { field, what } of ABOUT_PERSON) {
        if (written[field] === null) continue;
        if (all[field] === null) all = { ...all, [field]: written[field] };
        else if (all[field] !== written[field])
          this.mistake(
            written,
            `与${whereIs(first, written)}写的是同一个人“${written.displayName}”，${what}却不相同。请改成一样的；不是同一个人的，请各填用户名。`,
          );
      }
    return all;
  }

  private differences(written: WrittenPerson, before: ExistingPerson, person: PersonMeant) {
    const give = agenciesOf(person).filter(
      (agency) => !('id' in agency && before.agencyIds.includes(agency.id)),
    );
    const take = give.length > 0 && isMove(written, before, person) ? before.agencyIds : [];
    const another = written.role !== null && written.role !== before.role ? written.role : undefined;
    const about = {
      ...(asOneName(before.displayName) !== written.displayName && { displayName: written.displayName }),
      ...(another && { role: another }),
      ...(written.phone !== null && written.phone !== before.phone && { phone: written.phone }),
      ...(written.email !== null && written.email !== before.email && { email: written.email }),
    };
    if (before.id === this.known.ownId && (give.length > 0 || another))
      this.mistake(
        written,
        `“${before.displayName}”是您自己的账号，角色和机构要由另一位管理员改。请删去这一行，或改回${ROLE_NAMES[before.role]}。`,
      );
    if (before.reachesBeyond && Object.keys(about).length > 0)
      this.mistake(
        written,
        `“${before.displayName}”还为您辖区以外的机构工作，姓名、角色、电话和邮箱须由两边共同的上级改。请改回原来的，或不填。`,
      );
    if (written.username !== null && written.username !== before.username)
      this.mistake(
        written,
        `“${before.displayName}”已有账号“${before.username}”，用户名不能改为“${written.username}”。请改回，或不填用户名；是另一个同名的人的，请为“${before.username}”也写一行。`,
      );
    return { ...(give.length > 0 && { give }), ...(take.length > 0 && { take }), ...about };
  }

  /**
   * The one in the workbook, otherwise a number or name by which the person is known anyway, with -2 appended for somebody
   * who has another account.
   */
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
    if (username !== base)
      this.note(written, `“${base}”已有人用作用户名，“${written.displayName}”的用户名取为“${username}”。`);
    this.spokenFor.set(username, written);
    return username;
  }

  private mistake({ sheet, row }: RowPlace, message: string): void {
    this.mistakes.push({ sheet, row, message });
  }

  private note({ sheet, row }: RowPlace, message: string): void {
    this.notes.push({ sheet, row, message });
  }
}

function agenciesOf({ rows: [first, ...others] }: PersonMeant): [PlannedAgency, ...PlannedAgency[]] {
  const keys = new Set([agencyKey(first.agency)]);
  const more = others.flatMap(({ agency }) => {
    const key = agencyKey(agency);
    if (keys.has(key)) return [];
    keys.add(key);
    return [agency];
  });
  return [first.agency, ...more];
}

/** A person who has one agency, and is named by their username at one other, has moved there. */
const isMove = (written: WrittenPerson, before: ExistingPerson, { rows }: PersonMeant): boolean =>
  written.username !== null && rows.length === 1 && before.agencyIds.length === 1 && !before.reachesBeyond;
