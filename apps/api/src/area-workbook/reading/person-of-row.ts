import {
  emailSchema,
  personNameSchema,
  type Role,
  ROLE_NAMES,
  roleSchema,
  TEXT_LIMITS,
  usernameSchema,
} from '@zhaojian/contract';
import { asOneName, lineOf } from './names.ts';
import type { Row, RowPlace } from './row.ts';

/** A person as a row of the workbook says it; null where it says nothing. */
export interface WrittenPerson extends RowPlace {
  readonly agencyName: string;
  /** Of the agency, where the row says it. */
  readonly parent: string | null;
  /** The row of the agency beside which the person is written; null on the sheet of people. */
  readonly agencyRow: RowPlace | null;
  readonly displayName: string;
  readonly role: Role | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly username: string | null;
}

/** As people write one: 139-1234-5678, +86 139 1234 5678. */
const MOBILE_IN_GROUPS = /^(?:\+?86)?(1[3-9]\d{9})$/u;

/** The person of a row; null where it names none, and where something in it is mistaken, which the row then says. */
export function personOfRow(row: Row, agencyRow: RowPlace | null): WrittenPerson | null {
  const displayName = asOneName(row.text('person'));
  if (displayName === '') {
    if (row.text('phone') !== '') row.note('有电话，没有联系人的姓名，没有为这一行建账号。');
    return null;
  }
  if (!row.isComputed(['person', 'role', 'phone', 'email', 'username'])) return null;
  if (/[、,，;；/]|\d{5}/u.test(displayName))
    row.mistake(
      `“${displayName}”里像是有几个人，或者有电话。一格只写一个人的姓名；其余的人在“人员”表里各写一行。`,
    );
  else if (!personNameSchema.safeParse(displayName).success)
    row.mistake(`姓名“${displayName}”不能用：不超过 ${TEXT_LIMITS.personName} 个字，不含看不见的字符。`);
  const person = {
    agencyName: asOneName(row.text('name')),
    parent: asOneName(row.text('parent')) || null,
    agencyRow,
    displayName,
    role: roleOf(row),
    phone: phoneOf(row),
    email: emailOf(row),
    username: usernameOf(row),
  };
  // On a list of agencies the row has said so already.
  if (person.agencyName === '' && agencyRow === null)
    row.mistake(`没有写“${displayName}”的单位名称。请补填。`);
  return row.mistakes.length > 0 ? null : { ...row.place, ...person };
}

function roleOf(row: Row): Role | null {
  const written = asOneName(row.text('role'));
  if (written === '') return null;
  const role = roleSchema.options.find((each) => ROLE_NAMES[each] === written);
  if (!role) row.mistake(`角色“${written}”不认识。请改为：${Object.values(ROLE_NAMES).join('、')}。`);
  return role ?? null;
}

function phoneOf(row: Row): string | null {
  const phone = row.digits('phone', TEXT_LIMITS.phone);
  if (phone === null || row.mistakes.length > 0) return phone;
  const mobile = MOBILE_IN_GROUPS.exec(phone.replace(/[-－—.]/gu, ''))?.[1];
  if (mobile) return mobile;
  if (!/\d{5}/u.test(phone)) row.mistake(`电话“${phone}”不像电话号码，请核对。`);
  else if (/^1\d*$/u.test(phone) && phone.length > 8 && phone.length !== 11)
    row.mistake(`电话“${phone}”有 ${phone.length} 位，手机号应为 11 位，请核对。`);
  return phone;
}

function emailOf(row: Row): string | null {
  const email = lineOf(row.text('email'));
  if (email === '') return null;
  if (!emailSchema.safeParse(email).success) row.mistake(`邮箱“${email}”不像邮箱地址，请核对。`);
  return email;
}

function usernameOf(row: Row): string | null {
  const username = lineOf(row.text('username')).toLowerCase();
  if (username === '') return null;
  const { error } = usernameSchema.safeParse(username);
  if (error) row.mistake(`用户名“${username}”不能用：${error.issues[0]?.message ?? ''}`);
  return username;
}
