import { AGENCY_KIND_NAMES, ROLE_NAMES } from '@zhaojian/contract';
import { columnLetters } from '@zhaojian/report';
import { cellValues } from '@zhaojian/report-writer/workbook';
import { type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx';
import type { PlacedAgency } from '../agencies/placement/placed-agency.ts';
import type { ExistingPerson } from './planning/people-meant.ts';
import { AGENCY_COLUMNS, EXPLANATIONS, type Field, PEOPLE, PEOPLE_COLUMNS } from './reading/columns.ts';
import { EXAMPLE } from './reading/read-sheets.ts';

const HEAD: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } };
const EXAMPLE_STYLE: CellStyle = {
  font: { italic: true, color: { rgb: '7A7F87' } },
  alignment: { vertical: 'top' },
};
/** Numbers stay as they are typed. */
const TEXT: CellStyle = { alignment: { vertical: 'top' }, numFmt: '@' };
const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
/** Rows that the drop-down lists reach, beyond those that are there. */
const SPARE_ROWS = 3000;

type Values = Readonly<Partial<Record<Field, CellValue>>>;

/** What is not read: it shows how a row is filled in. */
const EXAMPLE_AGENCY: Values = {
  order: EXAMPLE,
  name: '某某区教育局（这一行不会导入）',
  parent: '某某区人民政府',
  kind: AGENCY_KIND_NAMES.department,
  sector: '教育',
  aliases: '区教育局、区教体局',
  coversArea: '否',
  fromYear: '2025',
  person: '李敏',
  phone: '13900000000',
};
const EXAMPLE_PERSON: Values = {
  name: `${EXAMPLE}：某某区教育局（这一行不会导入）`,
  person: '王强',
  role: ROLE_NAMES.agency,
  phone: '13900000001',
  email: 'wangqiang@example.gov.cn',
  username: 'wangqiang',
};

/**
 * The agencies and people of an area, with explanations and examples: the workbook that can be brought in again.
 * @param existing the agency at the top first
 * @param people those who can sign in: a row for each of their agencies
 * @param sectors the list from which agencies have theirs
 */
export async function workbookOfArea(
  top: PlacedAgency,
  existing: readonly PlacedAgency[],
  people: readonly ExistingPerson[],
  sectors: readonly string[],
): Promise<Uint8Array> {
  const names = new Map(existing.map(({ id, name }) => [id, name]));
  const agencies = existing
    .filter(({ id }) => id !== top.id)
    .map((agency): Values => ({
      order: agency.position === null ? null : String(agency.position),
      name: agency.name,
      parent: names.get(agency.parentId ?? '') ?? '',
      kind: AGENCY_KIND_NAMES[agency.kind],
      sector: agency.sector,
      code: agency.code,
      aliases: agency.aliases.join('、'),
      coversArea: agency.coversArea ? '是' : '否',
      fromYear: String(agency.fromYear),
    }));
  const parents = new Map(existing.map(({ id, parentId }) => [id, names.get(parentId ?? '')]));
  const placed = people.flatMap(({ agencyIds, displayName, role, phone, email, username }) =>
    agencyIds.map((agencyId): Values => ({
      name: names.get(agencyId) ?? '',
      parent: parents.get(agencyId) ?? '',
      person: displayName,
      role: ROLE_NAMES[role],
      phone,
      email,
      username,
    })),
  );
  return writeXlsx({
    sheets: [
      sheetOf('机构名单', AGENCY_COLUMNS, [EXAMPLE_AGENCY, ...agencies], {
        kind: Object.values(AGENCY_KIND_NAMES),
        coversArea: ['是', '否'],
        sector: sectors,
      }),
      sheetOf(PEOPLE, PEOPLE_COLUMNS, [EXAMPLE_PERSON, ...placed], { role: Object.values(ROLE_NAMES) }),
      {
        name: EXPLANATIONS,
        rows: withBeside(
          [SECTORS_HEAD, ...sectors],
          [
            ['表', '列', '怎样填'],
            ...AGENCY_COLUMNS.map(({ head, explanation }) => ['机构名单', head, explanation]),
            ...PEOPLE_COLUMNS.map(({ head, explanation }) => [PEOPLE, head, explanation]),
            ...NOTES.map((note) => ['', '', note]),
          ],
        ),
        cells: new Map([0, 1, 2].map((column) => [`0,${column}`, { style: HEAD }] as const)),
        columns: [{ width: 12 }, { width: 14 }, { width: 90, style: WRAPPED }, { width: 4 }, { width: 20 }],
      },
    ],
  });
}

const NOTES = [
  '列的先后不限，用不到的列可以删去；标题行上面可以有表名。隐藏的行和筛选掉的行不读取。',
  '平台上已有、表里没有的机构和账号不受影响。撤销、合并、拆分机构和停用账号请在平台上办理。',
  '先看导入结果预览，没有错误再导入；有一处错误，整个文件都不导入。同一个文件可以重复导入，只改有变化的。',
];

const SECTORS_HEAD = '条线列表';

/** Rows with another column to their right, in the fifth, so that it can be pointed at. */
const withBeside = (column: readonly string[], rows: readonly string[][]): string[][] =>
  Array.from({ length: Math.max(column.length, rows.length) }, (_, at) => [
    ...(rows[at] ?? ['', '', '']),
    '',
    column[at] ?? '',
  ]);

function sheetOf(
  name: string,
  columns: typeof AGENCY_COLUMNS,
  values: readonly Values[],
  lists: Partial<Record<Field, readonly string[]>>,
) {
  const columnOf = (field: Field): number => columns.findIndex((column) => column.field === field);
  return {
    name,
    rows: [
      columns.map(({ head }) => head),
      ...values.map((row) => cellValues(columns.map(({ field }) => row[field] ?? null))),
    ],
    cells: new Map(
      columns.flatMap((_, column) => [
        [`0,${column}`, { style: HEAD }] as const,
        [`1,${column}`, { style: EXAMPLE_STYLE }] as const,
      ]),
    ),
    columns: columns.map(({ width }) => ({ width, style: TEXT })),
    freezePane: { rows: 1 },
    dataValidations: Object.entries(lists).map(([field, list]) => {
      const letter = columnLetters(columnOf(field as Field));
      return {
        type: 'list' as const,
        range: `${letter}2:${letter}${values.length + 1 + SPARE_ROWS}`,
        // Excel takes a list of 255 characters at most: one that people lengthen is pointed at.
        ...(field === 'sector'
          ? { formula1: `'${EXPLANATIONS}'!$E$2:$E$${list.length + 1}` }
          : { values: [...list] }),
      };
    }),
  };
}
