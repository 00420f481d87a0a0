import type { LoadMistake } from '@zhaojian/contract';
import { cellName, cellOf, columnLetters, type Form, FORMS } from '@zhaojian/report';
import type { Sheet, SheetCell } from '@zhaojian/report-reader';
import {
  agencyKey,
  EXPLANATIONS_SHEET,
  figureColumns,
  narrativeColumns,
  ROW_COLUMNS,
  yearOfAgencyKey,
} from '@zhaojian/report-writer/workbook';

/** An agency's row as it is written: its figures by the key of their column, with the column as Excel names it. */
export interface WrittenRow {
  readonly sheet: string;
  /** As Excel counts. */
  readonly row: number;
  readonly name: string;
  readonly parent: string;
  /** The version it was filled from, as it is written. */
  readonly version: string;
  readonly texts: ReadonlyMap<string, string>;
}

export interface ReadFigures {
  readonly rows: readonly WrittenRow[];
  /** The name of each column that can be told: what is in no such column is not known of any row. */
  readonly columns: ReadonlyMap<string, string>;
  readonly mistakes: readonly LoadMistake[];
}

/** The keys are among the first rows, below heads and titles. */
const ROWS_ABOVE_KEYS = 30;
const NAMED = 10;

interface Found {
  readonly sheet: Sheet;
  readonly keyRow: number;
  readonly year: number;
}

/** The rows of a workbook of figures of a year; what is wrong with its columns, or with cells as such, is told with the place. */
export function readFigures(sheets: readonly Sheet[], year: number, form: Form): ReadFigures {
  const read = readSheetOfFigures(sheets, year, form);
  return { ...read, mistakes: [...read.mistakes, ...sheets.flatMap(mistakeOfHiddenSheet)] };
}

function readSheetOfFigures(sheets: readonly Sheet[], year: number, form: Form): ReadFigures {
  const found = sheets.filter(({ name }) => name !== EXPLANATIONS_SHEET).flatMap(keysOf);
  const [first, second] = found;
  const told = (sheet: string | null, message: string, row: number | null = null): ReadFigures => ({
    rows: [],
    columns: new Map(),
    mistakes: [{ sheet, row, column: null, agencyName: null, message }],
  });
  if (!first)
    return told(
      sheets[0]?.name ?? null,
      `没有找到列的标识（标题下面一行灰色小字，以“${agencyKey(year)}”开头）。请用平台导出的 ${year} 年度工作簿填写；隐藏了这一行的，请取消隐藏。`,
    );
  if (second)
    return told(
      second.sheet.name,
      `“${first.sheet.name}”和“${second.sheet.name}”都是数据表，不知道以哪一张为准。请只留一张。`,
    );
  if (first.year !== year)
    return told(
      first.sheet.name,
      `这是 ${first.year} 年度的工作簿，而这里补录的是 ${year} 年度。请换用 ${year} 年度的，或转到 ${first.year} 年度补录。`,
      first.keyRow + 1,
    );
  return readRows(first, form);
}

function keysOf(sheet: Sheet): Found[] {
  const cell = sheet.cells.find(({ row, text }) => row < ROWS_ABOVE_KEYS && yearOfAgencyKey(text) !== null);
  const year = cell && yearOfAgencyKey(cell.text);
  return cell && year ? [{ sheet, keyRow: cell.row, year }] : [];
}

function readRows({ sheet, keyRow, year }: Found, form: Form): ReadFigures {
  const keys = sheet.cells.filter(({ row, text }) => row === keyRow && text.trim() !== '');
  const written = keys.map(({ text }) => text.trim());
  const known = keysOfForm(form, year);
  const told = keys.filter(({ text }) => known.has(text.trim()) && isOnlyOne(written, text.trim()));
  const byColumn = new Map(told.map(({ column, text }) => [column, text.trim()]));
  const columns = new Map(told.map(({ column, text }) => [text.trim(), columnLetters(column)]));
  const nameColumn = told.find(({ text }) => text.trim() === agencyKey(year))?.column ?? null;
  const inHeads = mistakesOfHeads(sheet.name, keyRow, keys, year, form);
  // Without these nobody knows whose a row is, or what it was filled from.
  if (nameColumn === null || !columns.has(ROW_COLUMNS.version))
    return { rows: [], columns, mistakes: inHeads };

  const lines = new Map<number, SheetCell[]>();
  for (const cell of sheet.cells) {
    const column = firstUnder(cell, byColumn);
    if (cell.row <= keyRow || column === null) continue;
    if (cell.text.trim() === '' && cell.leftOut === undefined) continue;
    lines.set(cell.row, [...(lines.get(cell.row) ?? []), { ...cell, column }]);
  }
  const rows: WrittenRow[] = [];
  const mistakes = [...inHeads, ...mistakesOfHiddenRows(sheet, keyRow), ...mistakesOfHiddenColumns(sheet)];
  for (const [row, cells] of [...lines].toSorted(([a], [b]) => a - b)) {
    const texts = new Map(cells.map(({ column, text }) => [byColumn.get(column) ?? '', text]));
    const name = (texts.get(agencyKey(year)) ?? '').trim();
    const mistake = (column: number | null, message: string): void =>
      void mistakes.push({
        sheet: sheet.name,
        row: row + 1,
        column: column === null ? null : columnLetters(column),
        agencyName: name || null,
        message,
      });
    for (const cell of cells) {
      const why = whyNotPlain(cell);
      if (why) mistake(cell.column, `${headOf(form, byColumn.get(cell.column) ?? '')}${why}`);
    }
    if (name === '') mistake(nameColumn, '没有写单位名称。请补填；不需要这一行的，请删去整行。');
    else
      rows.push({
        sheet: sheet.name,
        row: row + 1,
        name,
        parent: (texts.get(ROW_COLUMNS.parent) ?? '').trim(),
        version: (texts.get(ROW_COLUMNS.version) ?? '').trim(),
        texts,
      });
  }
  return { rows, columns, mistakes };
}

/** The first column with a key that a cell is in: one merged from a column of somebody's own reaches into it. */
function firstUnder({ column, colSpan }: SheetCell, byColumn: ReadonlyMap<number, string>): number | null {
  for (let each = column; each < column + colSpan; each += 1) if (byColumn.has(each)) return each;
  return null;
}

/** What is filtered away is not read; the person who filtered may not know. */
function mistakesOfHiddenRows({ name, hiddenRows = [] }: Sheet, keyRow: number): LoadMistake[] {
  const hidden = hiddenRows.filter((row) => row > keyRow);
  const [first] = hidden;
  if (first === undefined) return [];
  const message = `有 ${hidden.length} 行隐藏或被筛掉了（第 ${first + 1} 行起），没有读取。请取消隐藏和筛选；不补录的，请删去整行。`;
  return [{ sheet: name, row: first + 1, column: null, agencyName: null, message }];
}

/** A hidden column may be one of figures or texts: which one cannot be told. */
function mistakesOfHiddenColumns({ name, hiddenColumns = [] }: Sheet): LoadMistake[] {
  const [first] = hiddenColumns;
  if (first === undefined) return [];
  const column = columnLetters(first);
  const message = `有 ${hiddenColumns.length} 列隐藏了（${column} 列起），没有读取。请取消隐藏；不补录的，请删去整列。`;
  return [{ sheet: name, row: null, column, agencyName: null, message }];
}

function mistakeOfHiddenSheet({ name, isHidden }: Sheet): LoadMistake[] {
  if (!isHidden || name === EXPLANATIONS_SHEET) return [];
  const message = `工作表“${name}”是隐藏的，没有读取。里面有要补录的，请取消隐藏；没有的，请删去它；找不到它的，请把数据表复制到新的工作簿。`;
  return [{ sheet: name, row: null, column: null, agencyName: null, message }];
}

/** What a cell shows is taken for what is meant only where there is nothing else to it. */
function whyNotPlain({ rowSpan, colSpan, leftOut, doubt }: SheetCell): string | null {
  if (rowSpan > 1 || colSpan > 1) return '是合并的单元格，不知道属于哪个单位、哪一列。请取消合并，逐格填写。';
  if (leftOut?.hidden !== undefined) return `里有看不见的内容（${leftOut.hidden}）。请改为看得见的，或清除。`;
  if (leftOut?.struck !== undefined) return `里有划掉的内容（${leftOut.struck}）。请删去划掉的部分。`;
  return doubt === undefined ? null : `：${doubt}。请把这一列设为“常规”格式。`;
}

const keysOfForm = (form: Form, year: number): ReadonlySet<string> =>
  new Set([
    agencyKey(year),
    ...Object.values(ROW_COLUMNS),
    ...figureColumns(form).map(({ key }) => key),
    ...narrativeColumns(form).map(({ id }) => id),
  ]);

const isOnlyOne = (written: readonly string[], key: string): boolean =>
  written.indexOf(key) === written.lastIndexOf(key);

/** Every column of the form has to be there once, and none of another form. */
function mistakesOfHeads(
  sheet: string,
  keyRow: number,
  keys: readonly SheetCell[],
  year: number,
  form: Form,
): LoadMistake[] {
  const figures = figureColumns(form).map(({ key }) => key);
  const known = keysOfForm(form, year);
  const written = keys.map(({ text }) => text.trim());
  const mistake = (column: number | null, message: string): LoadMistake => ({
    sheet,
    row: keyRow + 1,
    column: column === null ? null : columnLetters(column),
    agencyName: null,
    message,
  });
  const twice = keys.filter(({ text }, index) => written.indexOf(text.trim()) !== index);
  const foreign = keys.filter(({ text }) => !known.has(text.trim()));
  const missing = [agencyKey(year), ROW_COLUMNS.version, ...figures].filter((key) => !written.includes(key));
  return [
    ...twice.map(({ column, text }) => mistake(column, `${headOf(form, text.trim())}有两列。请删去一列。`)),
    ...foreign.map(({ column, text }) => mistake(column, foreignColumn(text.trim(), year))),
    ...(missing.length === 0
      ? []
      : [
          mistake(
            null,
            `缺少 ${missing.length} 列：${missing
              .slice(0, NAMED)
              .map((key) => headOf(form, key))
              .join(
                '、',
              )}${missing.length > NAMED ? ' 等' : ''}。请补上（隐藏的列请取消隐藏），或重新导出工作簿填写。`,
          ),
        ]),
  ];
}

function foreignColumn(key: string, year: number): string {
  const other = FORMS.find((each) => cellOf(each, key));
  return other
    ? `“${key}”是 ${other.firstYear} 年起的格式里的列，${year} 年度的格式没有。请换用 ${year} 年度的工作簿。`
    : `不认识列的标识“${key.slice(0, 60)}”。自己加的列，请把标识这一行的格清空，或删去这一列。`;
}

/** What a message calls a column. */
export function headOf(form: Form, key: string): string {
  const cell = cellOf(form, key);
  if (cell) return `“${cellName(cell)}”`;
  const text = narrativeColumns(form).find(({ id }) => id === key);
  if (text) return `“${text.head}”`;
  if (key === ROW_COLUMNS.version) return '“已有版本”';
  return yearOfAgencyKey(key) === null ? `“${key}”` : '“单位名称”';
}
