import { SECTIONS_OF_ALL_FORMS as SECTIONS, type Section } from '@zhaojian/report';
import { partOf, type LineCell } from './line-cell.ts';

/** Shorter texts are lines of their own already. */
const LONG = 120;
/** Shorter wordings of titles occur in sentences. */
const SHORTEST_TITLE = 4;

const escaped = (character: string): string => character.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');
const spaced = (title: string): string => [...title].map(escaped).join('\\s*');

const titlesOf = (section: Section): string[] =>
  [section.title, ...(section.variants ?? [])].filter((title) => title.length >= SHORTEST_TITLE);

/** A section's number, at the start of a text or after a space or a full stop, and one of its titles. */
const NUMBERED_TITLE = new RegExp(
  SECTIONS.map(
    (section) =>
      `${section.number}(?<=(?:^|[\\s。]).)\\s*[、.．]\\s*(?:${titlesOf(section)
        .toSorted((a, b) => b.length - a.length)
        .map(spaced)
        .join('|')})`,
  ).join('|'),
  'gu',
);

const TABLE_NUMBERS = new Set(SECTIONS.filter(({ kind }) => kind === 'table').map(({ number }) => number));

/** Where the sentences of a stretch of a text end: in a section with a table its figures follow them. */
const sentenceEnds = (text: string, from: number, to: number): number[] =>
  [...text.slice(from, to).matchAll(/。/gu)].map((match) => from + match.index + 1);

/**
 * Breaks a text that holds several sections, as where a whole report is one line: before and after each
 * numbered section title, and in sections with a table after each sentence.
 */
export function breakAtTitles(cell: LineCell): LineCell[] {
  const { text } = cell;
  if (text.length < LONG) return [cell];
  const titles = [...text.matchAll(NUMBERED_TITLE)];
  if (titles.length === 0) return [cell];
  const breaks = titles.flatMap((title, index) => {
    const end = title.index + title[0].length;
    const next = titles[index + 1]?.index ?? text.length;
    return [title.index, end, ...(TABLE_NUMBERS.has(title[0][0] ?? '') ? sentenceEnds(text, end, next) : [])];
  });
  const bounds = [...new Set([0, ...breaks, text.length])].toSorted((a, b) => a - b);
  return bounds
    .slice(1)
    .map((to, index) => partOf(cell, bounds[index] ?? 0, to))
    .filter((piece) => piece.text.trim() !== '');
}

/** The number of the section whose numbered title a whole text is; null for any other text. */
function numberOfTitle(text: string): string | null {
  const [title] = text.trim().matchAll(NUMBERED_TITLE);
  return title?.[0] === text.trim() ? title[0].charAt(0) : null;
}

/**
 * Breaks a row that holds several sections, as where all texts and cells of a report are one line: each title and each
 * paragraph is alone, what a section with a table holds stays one row. Any other row stays whole, among them
 * links to the sections side by side.
 */
export function breakRowAtTitles(cells: readonly LineCell[]): readonly (readonly LineCell[])[] {
  if (!cells.some(({ text }) => text.includes('。'))) return [cells];
  const titles = cells.filter(({ text }) => numberOfTitle(text) !== null);
  if (titles.length < 2) return [cells];
  const rows: LineCell[][] = [];
  let ofTable: LineCell[] | null = null;
  for (const cell of cells) {
    const number = numberOfTitle(cell.text);
    if (number === null && ofTable) ofTable.push(cell);
    else rows.push([cell]);
    if (number === null) continue;
    ofTable = TABLE_NUMBERS.has(number) ? [] : null;
    if (ofTable) rows.push(ofTable);
  }
  return rows.filter(({ length }) => length > 0);
}
