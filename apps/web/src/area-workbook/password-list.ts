import type { AreaWorkbookPlan } from '@zhaojian/contract';
import type { HandedOut } from '../accounts/handing-over/password-slips.tsx';
import { keptAsText } from '../page/downloads/kept-as-text.ts';

/** Who is handed which password, in the order of the workbook. */
export const handedOut = ({ people, passwords }: AreaWorkbookPlan): HandedOut[] =>
  people.created.map(({ agencyName, parentName, name, username }, index) => ({
    agencyName,
    parentName,
    name,
    username,
    password: passwords[index] ?? '',
  }));

/** A field of a list for Excel, which would compute what begins like a formula and shorten long numbers. */
const field = (text: string): string => `"${keptAsText(text).replaceAll('"', '""')}"`;
const asText = (text: string): string => `"=""${text.replaceAll('"', '')}"""`;

/** The list as Excel opens it: with a mark that says that it is UTF-8. */
export const listOf = (people: readonly HandedOut[]): string =>
  `\u{FEFF}${[
    ['单位名称', '上级', '姓名', '用户名', '初始密码'].map(field),
    ...people.map(({ agencyName, parentName = '', name, username, password }) => [
      field(agencyName),
      field(parentName),
      field(name),
      asText(username),
      asText(password),
    ]),
  ]
    .map((line) => line.join(','))
    .join('\r\n')}\r\n`;
