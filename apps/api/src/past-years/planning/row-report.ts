import type { LoadMistake } from '@zhaojian/contract';
import {
  cellsOf,
  type CellKey,
  emptyReport,
  type Form,
  type NarrativeId,
  narrativeSections,
  type Report,
  splitFigures,
  tableSections,
} from '@zhaojian/report';
import { splitImprovementItems } from '@zhaojian/report-reader';
import { headOf, type WrittenRow } from '../reading/read-figures.ts';
import { readFigure } from '../reading/read-figure.ts';
import { TEXT_LIMITS } from '@zhaojian/contract';

/** A cell that a row makes another one than is there. */
export interface ChangedFigure {
  readonly key: CellKey;
  readonly before: number | null;
  readonly after: number | null;
}

export interface RowReport {
  /** Null where the row says nothing at all. */
  readonly report: Report | null;
  readonly changes: readonly ChangedFigure[];
  /** The texts that are others than those there. */
  readonly changedTexts: readonly NarrativeId[];
  /** Whether figures or texts differ from those there. */
  readonly differs: boolean;
  /** Blank cells that count as 0. */
  readonly blanks: number;
  readonly mistakes: readonly LoadMistake[];
}

/**
 * The report that a row makes of the one there. A blank counts as 0 beside other figures of its table; a table without any
 * figure, or a blank where a file was not read, has to be stated. A text that is left blank stays, and so does what is in no column.
 *
 * @param columns the name of each column that the workbook has, by its key
 */
export function reportOfRow(
  written: WrittenRow,
  columns: ReadonlyMap<string, string>,
  form: Form,
  base: Report | null,
  agencyName: string,
  year: number,
): RowReport {
  const mistakes: LoadMistake[] = [];
  const mistake = (key: string | null, message: string): void =>
    void mistakes.push({
      sheet: written.sheet,
      row: written.row,
      column: key === null ? null : (columns.get(key) ?? null),
      agencyName,
      message,
    });
  const figures = new Map<CellKey, number | null>();
  for (const { key, unit } of cellsOf(form)) {
    const figure = readFigure(written.texts.get(key) ?? '', unit);
    if (figure.kind === 'wrong') mistake(key, `${headOf(form, key)}${figure.why}。`);
    figures.set(key, figure.kind === 'number' ? figure.value : null);
  }
  const narratives = narrativeSections(form).flatMap(({ id }) => {
    const text = (written.texts.get(id) ?? '').replace(/\r\n?/gu, '\n').trim();
    if (text.length > TEXT_LIMITS.narrative) mistake(id, `${headOf(form, id)}过长，请精简。`);
    return text === '' ? [] : [{ id, text }];
  });
  // A mark such as / says that there is nothing, which is a figure.
  const isWritten = (key: CellKey): boolean => (written.texts.get(key) ?? '').trim() !== '';
  if (narratives.length === 0 && ![...figures.keys()].some(isWritten))
    return { report: null, changes: [], changedTexts: [], differs: false, blanks: 0, mistakes };

  const report = base ?? emptyReport(agencyName, year);
  const cells = { ...report.cells };
  const changes: ChangedFigure[] = [];
  let blanks = 0;
  for (const { table } of tableSections(form)) {
    const keys = cellsOf(form)
      .filter((cell) => cell.table === table.id && columns.has(cell.key))
      .map(({ key }) => key);
    if (keys.length === 0) continue;
    const isBlank = keys.every((key) => (figures.get(key) ?? null) === null);
    const isUnread = keys.some((key) => isAsked(report, key));
    if (isBlank && keys.some(isWritten)) {
      // Marks such as / in all of its cells say that there is nothing.
    } else if (isBlank) {
      const title = tableTitle(form, table.id);
      if (base === null || isUnread)
        mistake(keys[0] ?? null, `“${title}”的 ${keys.length} 格全部空白。确实没有的，请在其中填 0。`);
      else
        mistake(
          keys[0] ?? null,
          `“${title}”的 ${keys.length} 格全部空白，而平台上已有数字。不改的请保留原来的数字，没有的填 0。`,
        );
      continue;
    }
    for (const key of keys) {
      const value = figures.get(key) ?? null;
      const before = report.cells[key];
      if (value === null && before?.basis === 'undivided') continue;
      if (value === null && base !== null && isAsked(report, key) && !isWritten(key)) {
        mistake(key, `${headOf(form, key)}在文件里没有读出，这里也空着。请对照文件填写，没有的填 0。`);
        continue;
      }
      if (value === null) blanks += 1;
      const counted = value ?? 0;
      if (before?.value === counted) continue;
      if (base !== null) changes.push({ key, before: before?.value ?? null, after: counted });
      cells[key] =
        value === null
          ? { value: 0, printed: written.texts.get(key) ?? '', basis: 'blank' }
          : {
              ...(before?.place && { place: before.place }),
              value,
              printed: before?.printed ?? null,
              basis: base && before?.printed != null ? 'corrected' : 'entered',
            };
    }
  }
  const texts = { ...report.narratives };
  const changedTexts = narratives.filter(({ id, text }) => report.narratives[id].text !== text);
  for (const { id, text } of changedTexts) texts[id] = { text };
  return {
    report: {
      ...report,
      cells,
      ...(report.undivided && { undivided: stillUndivided(form, report.undivided, cells) }),
      narratives: texts,
      improvementItems: changedTexts.some(({ id }) => id === 'improvement')
        ? splitImprovementItems(texts.improvement.text)
        : report.improvementItems,
    },
    changes,
    changedTexts: changedTexts.map(({ id }) => id),
    differs: base === null || changes.length > 0 || changedTexts.length > 0,
    blanks,
    mistakes,
  };
}

/** Whether nobody knows the figure and it has to be known. */
const isAsked = (report: Report, key: CellKey): boolean => {
  const cell = report.cells[key];
  return (cell?.value ?? null) === null && cell?.basis !== 'undivided';
};

const tableTitle = (form: Form, id: string): string =>
  form.sections.find((section) => section.id === id)?.title ?? id;

/** What is printed as one no longer is once its parts are known. */
function stillUndivided(
  form: Form,
  undivided: NonNullable<Report['undivided']>,
  cells: Report['cells'],
): NonNullable<Report['undivided']> {
  return Object.fromEntries(
    Object.entries(undivided).filter(([whole]) =>
      (splitFigures(form).get(whole) ?? []).some((part) => (cells[part]?.value ?? null) === null),
    ),
  );
}
