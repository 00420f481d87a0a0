import {
  cellOf,
  cellsOf,
  formOf,
  layOutTable,
  splitFigures,
  type Form,
  type Head,
  type NarrativeId,
  type PrintedCell,
  type Report,
  type Section,
  type Table,
  type TableId,
} from '@zhaojian/report';
import { printedFigure } from './printed-figure.ts';

/** A statutory table with every cell's text, labels and figures alike. */
export interface FilledTable {
  /** The number of grid columns. */
  readonly width: number;
  readonly rows: readonly (readonly PrintedCell[])[];
}

export type DocumentSection =
  | { readonly kind: 'table'; readonly id: TableId; readonly heading: string; readonly table: FilledTable }
  | {
      readonly kind: 'narrative';
      readonly id: NarrativeId;
      readonly heading: string;
      readonly paragraphs: readonly string[];
    };

/** A report laid out for print, before it becomes a file of one kind or another. */
export interface StatutoryDocument {
  readonly title: string;
  /** Paragraphs between the title and the first section; the form asks for none. */
  readonly preamble: readonly string[];
  readonly sections: readonly DocumentSection[];
}

/** The official title of an agency's report. */
export const reportTitle = (agencyName: string, year: number): string =>
  `${agencyName}${year}年政府信息公开工作年度报告`;

/** A section's heading with its number. */
export const sectionHeading = ({ number, title }: Section): string => `${number}、${title}`;

/** Lays a report out as its form prescribes: title, six sections in order, every label from the form. */
export function statutoryDocument(report: Report): StatutoryDocument {
  const form = formOf(report);
  return {
    title: reportTitle(report.agencyName, report.year),
    preamble: [],
    sections: form.sections.map((section) => documentSection(section, form, report)),
  };
}

function documentSection(section: Section, form: Form, report: Report): DocumentSection {
  const heading = sectionHeading(section);
  if (section.kind === 'narrative') {
    const paragraphs = paragraphsOf(report.narratives[section.id].text);
    return { kind: 'narrative', id: section.id, heading, paragraphs };
  }
  const { width, rows } = layOutTable(withUndivided(section.table, form, report));
  const fill = (cell: PrintedCell): PrintedCell => {
    if (cell.key === undefined) return cell;
    const whole = report.undivided?.[cell.key];
    const unit = cellOf(form, cell.key)?.unit ?? (whole && 'count');
    return unit ? { ...cell, text: printedFigure(whole ?? report.cells[cell.key], unit) } : cell;
  };
  const table = { width, rows: rows.map((row) => row.map(fill)) };
  return { kind: 'table', id: section.id, heading, table };
}

/**
 * The table with those rows as one that the report prints as one although its form divides them: as they were printed, so
 * that they are read again as what they are.
 */
function withUndivided(table: Table, form: Form, report: Report): Table {
  const undivided = Object.keys(report.undivided ?? {});
  const isUndivided = (head: Head): boolean => {
    const parts = cellsOf(form).filter(({ rowPath }) => rowPath.includes(head));
    return (
      head.children !== undefined &&
      undivided.some((whole) => {
        const split = splitFigures(form).get(whole) ?? [];
        return split.length > 0 && split.every((part) => parts.some(({ key }) => key === part));
      }) &&
      parts.every(({ key }) => undivided.some((whole) => splitFigures(form).get(whole)?.includes(key)))
    );
  };
  const join = (head: Head): Head => {
    const { children, ...row } = head;
    if (!children) return head;
    return isUndivided(head) ? row : { ...head, children: children.map(join) };
  };
  if (undivided.length === 0) return table;
  return { ...table, blocks: table.blocks.map((block) => ({ ...block, rows: block.rows.map(join) })) };
}

const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
