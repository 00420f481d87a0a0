import type { AreaWorkbookPlan } from '@zhaojian/contract';
import type { HandedOut } from '../accounts/handing-over/password-slips.tsx';
import { csvOf } from '../page/downloads/csv.ts';
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

/** Excel would shorten a long number; computed from a text, it stays one. */
const asText = (text: string): string => `="${text.replaceAll('"', '')}"`;

/** The list as a CSV file. */
export const listOf = (people: readonly HandedOut[]): string =>
  csvOf([
    ['单位名称', '上级', '姓名', '用户名', '初始密码'],
    ...people.map(({ agencyName, parentName, name, username, password }) => [
      ...[agencyName, parentName ?? '', name].map(keptAsText),
      ...[username, password].map(asText),
    ]),
  ]);
