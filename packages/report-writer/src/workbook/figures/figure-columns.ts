import {
  type CellDefinition,
  cellsOf,
  type Form,
  type NarrativeId,
  narrativeSections,
  onceForEach,
  tableSections,
  type Unit,
  UNIT_NAMES,
} from '@zhaojian/report';
import { sectionHeading } from '../../statutory-document.ts';

/**
 * The keys of the columns that say whose row it is and what it was filled from; the others are those of the form's cells. They are
 * in workbooks that were handed out already, and so never change.
 */
export const ROW_COLUMNS = { parent: 'parent', status: 'standing', version: 'version' } as const;

/** Heads the column of the agencies' names; it says of which year the workbook is, so that no other year's passes for it. */
export const agencyKey = (year: number): string => `agency ${year}`;
/** The year that such a head names, or null. */
export const yearOfAgencyKey = (text: string): number | null => {
  const year = /^agency (\d{4})$/u.exec(text.trim())?.[1];
  return year === undefined ? null : Number(year);
};

/** A column of figures: where its cell is in the form, in the form's words. */
export interface FigureColumn {
  readonly key: string;
  /** The table, the row and the column of the cell, as the form prints them. */
  readonly heads: readonly [table: string, row: string, column: string];
  readonly unit: Unit;
}

/** A column for a text. */
export interface NarrativeColumn {
  readonly id: NarrativeId;
  readonly head: string;
}

/** A column for each cell of a form, in statutory order. */
export const figureColumns = onceForEach((form: Form): readonly FigureColumn[] => {
  const sections = new Map(tableSections(form).map((section) => [section.id, section]));
  return cellsOf(form).map((cell) => {
    const section = sections.get(cell.table);
    const table = section ? sectionHeading(section) : cell.table;
    const article = section?.table.blocks[cell.blockIndex]?.article;
    return { key: cell.key, heads: [table, ...headsOf(cell, article)], unit: cell.unit };
  });
});

/** A column for each text of a form. */
export const narrativeColumns = onceForEach((form: Form): readonly NarrativeColumn[] =>
  narrativeSections(form).map((section) => ({ id: section.id, head: sectionHeading(section) })),
);

function headsOf({ rowPath, columnPath, unit }: CellDefinition, article: string | undefined) {
  // A table of one line has its row heads above its columns.
  const [row, column] =
    rowPath.length > 0 ? [rowPath, columnPath] : [columnPath.slice(0, -1), columnPath.slice(-1)];
  const words = (heads: typeof row): string => heads.map(({ label }) => label).join(' › ');
  const money = unit === 'tenThousandYuan' || unit === 'yuan' ? UNIT_NAMES[unit] : null;
  const columnWords = words(column);
  return [
    [...(article === undefined ? [] : [article]), words(row)].join(' '),
    money === null || columnWords.includes(money) ? columnWords : `${columnWords}（单位：${money}）`,
  ] as const;
}
