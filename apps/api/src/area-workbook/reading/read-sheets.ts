import { type WrittenAgency, agencyOfRow } from './agency-of-row.ts';
import { columnLetters } from '@zhaojian/report';
import { EXPLANATIONS, type Field, fieldOfHead, PEOPLE } from './columns.ts';
import { lineOf } from './names.ts';
import { personOfRow, type WrittenPerson } from './person-of-row.ts';
import { Row, type RowPlace, type RowRemark } from './row.ts';
import type { SheetGrid } from './sheets-of-workbook.ts';

export interface ReadSheets {
  readonly agencies: readonly WrittenAgency[];
  readonly people: readonly WrittenPerson[];
  readonly mistakes: readonly RowRemark[];
  /** What was read differently than it was written. */
  readonly notes: readonly RowRemark[];
}

/** The heads are among the first rows, below titles. */
const ROWS_ABOVE_HEADS = 12;
/** The example rows of the platform's own workbook begin with this in place of a number, or before a name and a colon. */
export const EXAMPLE = '示例';

interface Heads {
  readonly columns: ReadonlyMap<Field, number>;
  /** Of the first row below them, from 0. */
  readonly below: number;
}

/** A head may be merged over two rows, as 联系人 over 姓名 and 电话: the lower row says what a column holds. */
function headsOf(rows: SheetGrid['rows']): Heads | null {
  for (const [at, row] of rows.slice(0, ROWS_ABOVE_HEADS).entries()) {
    if (!row.some((head) => fieldOfHead(head) === 'name')) continue;
    const lower = rows[at + 1] ?? [];
    const isTwoRows =
      lower.some((head) => fieldOfHead(head) !== undefined) &&
      lower.every((head) => head.trim() === '' || fieldOfHead(head) !== undefined);
    const columns = new Map<Field, number>();
    const width = Math.max(row.length, lower.length);
    for (let column = 0; column < width; column += 1) {
      const field = (isTwoRows && fieldOfHead(lower[column] ?? '')) || fieldOfHead(row[column] ?? '');
      if (field && !columns.has(field)) columns.set(field, column);
    }
    return { columns, below: at + (isTwoRows ? 2 : 1) };
  }
  return null;
}

/** The agencies and people of all sheets that have a column for names of agencies, with what is wrong in their rows. */
export function readSheets(sheets: readonly SheetGrid[]): ReadSheets {
  const read = sheets.filter(({ name }) => name !== EXPLANATIONS).flatMap((sheet) => readSheet(sheet) ?? []);
  if (read.length === 0) {
    const mistake = {
      sheet: sheets[0]?.name ?? '',
      row: 1,
      message:
        '没有找到表头“单位名称”。请用平台的模板，或在表格第一行写明各列的名称：序号、单位名称、上级、类别、联系人、电话；隐藏的行、列和工作表请取消隐藏。',
    };
    return {
      agencies: [],
      people: [],
      mistakes: [mistake],
      notes: sheets.filter(({ isHidden }) => isHidden).flatMap(passedOver),
    };
  }
  return {
    agencies: read.flatMap(({ agencies }) => agencies),
    people: read.flatMap(({ people }) => people),
    mistakes: read.flatMap(({ mistakes }) => mistakes),
    notes: [...read.flatMap(({ notes }) => notes), ...sheets.flatMap(passedOver)],
  };
}

/** Why nothing of a sheet was read, where a list of agencies or people may be in it. */
function passedOver(sheet: SheetGrid): RowRemark[] {
  if (sheet.name === EXPLANATIONS || (!sheet.isHidden && headsOf(sheet.rows))) return [];
  const message = sheet.isHidden
    ? `工作表“${sheet.name}”是隐藏的，没有读取。要导入里面的机构或人员，请取消隐藏，保存后重新上传。`
    : `工作表“${sheet.name}”里没有表头“单位名称”，没有读取。要导入里面的机构或人员，请在第一行写明各列的名称。`;
  return [{ sheet: sheet.name, row: 1, message }];
}

function readSheet({ name: sheet, rows, hiddenRows = [], hiddenColumns = [] }: SheetGrid): ReadSheets | null {
  const heads = headsOf(rows);
  if (!heads) return null;
  const isOfPeople = sheet === PEOPLE;
  const agencies = new Map<string, RowPlace>();
  const read = {
    agencies: [] as WrittenAgency[],
    people: [] as WrittenPerson[],
    mistakes: [] as RowRemark[],
    notes: [
      ...rowsHiddenIn(sheet, hiddenRows, heads.below),
      ...columnsHiddenIn(sheet, hiddenColumns, heads.below),
    ],
  };
  for (const [index, cells] of rows.entries()) {
    if (index < heads.below) continue;
    const textOf = (field: Field): string => (cells[heads.columns.get(field) ?? -1] ?? '').trim();
    if (cells.every((text) => text.trim() === '') || isExample(textOf)) continue;
    const row = new Row({ sheet, row: index + 1 }, textOf);
    const agency = isOfPeople ? null : agencyOfRow(row);
    // A second row of an agency with another person is about that person only.
    const key = agency && `${agency.parent ?? ''} ${agency.name}`;
    const rowBefore = key === null ? undefined : agencies.get(key);
    const person = personOfRow(row, isOfPeople ? null : (rowBefore ?? row.place));
    if (person) read.people.push(person);
    else if (isOfPeople && row.mistakes.length === 0)
      row.mistake('没有写姓名。请补填；不需要这一行的，请删去整行。');
    if (agency && !(rowBefore && person)) read.agencies.push(agency);
    if (key !== null && !rowBefore) agencies.set(key, row.place);
    read.mistakes.push(...row.mistakes);
    read.notes.push(...row.notes);
  }
  return read;
}

const isExample = (textOf: (field: Field) => string): boolean =>
  lineOf(textOf('order')) === EXAMPLE || lineOf(textOf('name')).startsWith(`${EXAMPLE}:`);

/** What is hidden is not read: it may be a filter that somebody forgot. */
function rowsHiddenIn(sheet: string, hiddenRows: readonly number[], below: number): RowRemark[] {
  const rows = hiddenRows.filter((row) => row >= below);
  const [first] = rows;
  if (first === undefined) return [];
  return [
    {
      sheet,
      row: first + 1,
      message: `有 ${rows.length} 行被隐藏或被筛选掉（${rowsInWords(rows)}），没有读取。要导入这些行的，请取消隐藏和筛选，保存后重新上传。`,
    },
  ];
}

/** @param below the first row below the heads, from 0: the row before it is where somebody looks for the columns */
function columnsHiddenIn(sheet: string, hiddenColumns: readonly number[], below: number): RowRemark[] {
  if (hiddenColumns.length === 0) return [];
  const letters = hiddenColumns.slice(0, 10).map(columnLetters);
  const which = `${letters.join('、')} 列${hiddenColumns.length > letters.length ? '等' : ''}`;
  const message = `有 ${hiddenColumns.length} 列被隐藏（${which}），没有读取。要导入这些列的，请取消隐藏，保存后重新上传。`;
  return [{ sheet, row: below, message }];
}

const rowsInWords = (rows: readonly number[]): string => {
  const shown = rows.slice(0, 10).map((row) => row + 1);
  return `第 ${shown.join('、')} 行${rows.length > shown.length ? '等' : ''}`;
};
