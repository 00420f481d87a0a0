import { partsAt, type Span } from './clauses/clauses.ts';
import { judge } from './clauses/judge.ts';
import { kindOf, type NamedItem } from './named-item.ts';
import type { Prose } from './prose/prose.ts';
import { type Mode, modeOfTitle } from './clauses/turns.ts';

/** What takes fewer characters is no act of its own. */
const LEAST_ANSWER = 8;

type Row = readonly Span[];

/** A stretch of text: the rows of a table, or what is around tables. */
export interface Stretch extends Span {
  readonly rows: readonly Row[] | null;
}

const SEPARATOR = /[\t|]/u;
/** What is printed beside problems and measures that is neither. */
const OTHER_COLUMN = /单位|科室|处室|部门|人$|时限|时间|序号|备注|进度|类别|编号|领导/u;
const NOTHING = /^(?:[\d\s.、/—-]*|无|暂无|[一二三四五六七八九十]+)$/u;

const isRow = (line: string): boolean => SEPARATOR.test(line.trim());

function cellsOf(line: string, start: number): Span[] {
  const cells: { start: number; end: number }[] = [];
  let from = 0;
  for (const cell of line.split(SEPARATOR)) {
    const trimmed = cell.trim();
    const at = start + from + (trimmed === '' ? 0 : cell.indexOf(trimmed));
    cells.push({ start: at, end: at + trimmed.length });
    from += cell.length + 1;
  }
  const isFramed = line.trim().startsWith('|');
  return isFramed ? cells.slice(1, -1) : cells;
}

/** The text in order: tables, whose rows are lines with cells, and the stretches between them. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: { start: number; end: number; rows: Row[] | null }[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]+/gu)) {
    const last = stretches.at(-1);
    const end = index + line.length;
    const rows = isRow(line) ? [cellsOf(line, index)] : null;
    if (last && (last.rows === null) === (rows === null)) {
      last.end = end;
      if (rows) last.rows?.push(...rows);
    } else stretches.push({ start: index, end, rows });
  }
  return stretches;
}

/** What the columns hold: by their heads, otherwise problems before measures. `other` columns hold neither. */
function modesOfColumns(
  text: string,
  rows: readonly Row[],
): { modes: (Mode | 'other' | null)[]; headed: boolean } {
  const heads = (rows[0] ?? []).map(({ start, end }) => text.slice(start, end));
  const modes = heads.map((head) => {
    if (OTHER_COLUMN.test(head) && !/问题|措施/u.test(head)) return 'other' as const;
    return head.length <= 14 ? modeOfTitle(head) : null;
  });
  const headed = modes.some((mode) => mode !== null) && heads.every((head) => head.length <= 14);
  return { modes, headed };
}

/** What is in a cell beside a problem: a part closed by ； is an act of its own there. */
function answersIn(text: string, cell: Span): Span[] {
  const parts = partsAt(text, cell, '；');
  if (parts.some((part) => part.text.length < LEAST_ANSWER)) return [cell];
  return parts.map(({ start, end, closing }) => ({ start, end: end + closing.length }));
}

/** Each cell of a table of problems and measures is an item; what is in the row of a problem answers it. */
export function readTable(text: string, rows: readonly Row[], group: number): Prose {
  const items: NamedItem[] = [];
  const { modes, headed } = modesOfColumns(text, rows);
  for (const row of headed ? rows.slice(1) : rows) {
    let problem: NamedItem | null = null;
    for (const [column, cell] of row.entries()) {
      const words = text.slice(cell.start, cell.end);
      const mode = headed ? (modes[column] ?? null) : problem ? 'measure' : 'problem';
      if (mode === 'other' || (headed && mode === null) || NOTHING.test(words) || words.length < 4) continue;
      if (!headed && mode === 'problem' && judge(words).lack < 2) continue;
      if (mode === 'problem') {
        problem = { ...cell, kind: 'problem', ordinal: 0, group, owner: null };
        items.push(problem);
        continue;
      }
      for (const answer of answersIn(text, cell)) {
        const kind = kindOf(text.slice(answer.start, answer.end), mode);
        items.push({
          ...answer,
          kind: kind === 'done' ? kind : 'measure',
          ordinal: 0,
          group,
          owner: problem,
        });
      }
    }
  }
  return { items, mode: null };
}
