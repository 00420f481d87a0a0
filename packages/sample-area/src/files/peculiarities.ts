import {
  type CellKey,
  counterpartsIn,
  formById,
  layOutTable,
  leafPaths,
  tableSections,
} from '@zhaojian/report';
import { type Peculiarity, printCells, printFigures } from './peculiarity.ts';

/** 表三 as the form before printed it, （六）其他处理 on one row, in a report of the form in force. */
const singleOtherHandling: Peculiarity = (document) => {
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

const zerosAs =
  (mark: string): Peculiarity =>
  (document) =>
    printFigures(document, (text) => (text === '0' ? mark : text));

const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));

/** A space inside a word, as in “重复 申请”: where a narrow column broke the line. */
const broken = (label: string): string =>
  label.length > 5 ? `${label.slice(0, label.length - 2)} ${label.slice(-2)}` : label;

/** Every peculiarity of print that the sample area's files show. */
export const PECULIARITIES = {
  /** Zeros left out: whole tables are empty. */
  blankZeros: zerosAs(''),
  slashZeros: zerosAs('/'),
  dashZeros: zerosAs('—'),
  fullWidthDigits: (document) => printFigures(document, fullWidth),
  thousandsSeparators: (document) =>
    printFigures(document, (text) =>
      text.replace(/^\d{4,}/, (digits) => Number(digits).toLocaleString('en-US')),
    ),
  /** “22（其中修订16件）” */
  remarks: (document) =>
    printFigures(document, (text, key) =>
      key === 'proactiveDisclosure.normativeDocuments.inForce' && Number(text) > 1
        ? `${text}（其中修订${Math.floor(Number(text) / 2)}件）`
        : text,
    ),
  brokenLabels: (document) =>
    printCells(document, (cell) => (cell.role === 'rowHead' ? broken(cell.text) : cell.text)),
  /** The heads of the form before, over the tables of the form in force. */
  olderHeads: (document) => {
    const older = firstHeads('2019');
    const newer = firstHeads('2021');
    return printCells(document, ({ text }, table) => {
      const position = table === 'proactiveDisclosure' ? newer.indexOf(text) : -1;
      return older[position] ?? text;
    });
  },
  /** Leaves cells that nobody can read: the single figure does not say how it divides. */
  singleOtherHandling,
} satisfies Record<string, Peculiarity>;
export type PeculiarityId = keyof typeof PECULIARITIES;

/** The column heads of the first block of 表二. */
const firstHeads = (form: '2019' | '2021'): string[] =>
  leafPaths(tableSections(formById(form))[0]?.table.blocks[0]?.columns ?? []).map(
    (path) => path.at(-1)?.label ?? '',
  );
