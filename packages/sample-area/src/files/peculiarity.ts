import type { CellKey, PrintedCell, TableId } from '@zhaojian/report';
import type { StatutoryDocument } from '@zhaojian/report-writer';

/** A way in which published reports look other than the form asks, without saying anything else. */
export type Peculiarity = (document: StatutoryDocument) => StatutoryDocument;

/** The document with cells of its tables printed differently. */
export function printCells(
  document: StatutoryDocument,
  print: (cell: PrintedCell, table: TableId) => string,
): StatutoryDocument {
  return {
    ...document,
    sections: document.sections.map((section) => {
      if (section.kind !== 'table') return section;
      const rows = section.table.rows.map((row) =>
        row.map((cell) => ({ ...cell, text: print(cell, section.id) })),
      );
      return { ...section, table: { ...section.table, rows } };
    }),
  };
}

/** The document with figures printed differently; labels stay. */
export const printFigures = (
  document: StatutoryDocument,
  print: (text: string, key: CellKey) => string,
): StatutoryDocument =>
  printCells(document, (cell) => (cell.key === undefined ? cell.text : print(cell.text, cell.key)));
