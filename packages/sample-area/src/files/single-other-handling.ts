import { counterpartsIn, formById, layOutTable, type CellKey, tableSections } from '@zhaojian/report';
import type { Peculiarity } from './peculiarity.ts';

/** 表三 as the form before printed it, （六）其他处理 on one row, in a report of the form in force. */
export const singleOtherHandling: Peculiarity = (document) => {
  const older = tableSections(formById('2019')).find(({ id }) => id === 'applications');
  if (!older) return document;
  const newer = formById('2021');
  const { width, rows } = layOutTable(older.table);
  return {
    ...document,
    sections: document.sections.map((section) => {
      if (section.kind !== 'table' || section.id !== older.id) return section;
      const printed = new Map(section.table.rows.flat().map(({ key, text }) => [key, text]));
      const figure = (key: CellKey): string =>
        String(counterpartsIn(newer, key).reduce((sum, part) => sum + Number(printed.get(part)), 0));
      const asBefore = rows.map((row) =>
        row.map((cell) => (cell.key === undefined ? cell : { ...cell, text: figure(cell.key) })),
      );
      return { ...section, table: { width, rows: asBefore } };
    }),
  };
};
