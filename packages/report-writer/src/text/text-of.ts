import { placeOnGrid } from '@zhaojian/report';
import type { DocumentSection, FilledTable, StatutoryDocument } from '../statutory-document.ts';

/**
 * A document as plain text: paragraphs apart by blank lines, one line a table row, its grid columns apart by
 * tabs. A merged cell's text is in its first column; the columns it covers stay empty.
 */
export function textOf(document: StatutoryDocument): string {
  const parts = [document.title, ...document.preamble, ...document.sections.flatMap(sectionText)];
  return `${parts.join('\n\n')}\n`;
}

const sectionText = (section: DocumentSection): string[] =>
  section.kind === 'narrative'
    ? [section.heading, ...section.paragraphs]
    : [section.heading, tableText(section.table)];

function tableText(table: FilledTable): string {
  const lines = table.rows.map(() => Array.from({ length: table.width }, () => ''));
  for (const { cell, row, column } of placeOnGrid(table.rows)) {
    const line = lines[row];
    if (line) line[column] = cell.text.replace(/\s+/g, ' ').trim();
  }
  return lines.map((line) => line.join('\t')).join('\n');
}
