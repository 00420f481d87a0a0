import { SECTIONS_OF_ALL_FORMS as SECTIONS, type Section, type TableId } from '@zhaojian/report';
import type { DocumentLine } from '../lines/lines-of-document.ts';
import type { FoundHeading } from './find-sections.ts';
import { isTitle, textOf } from './paragraphs.ts';

/** What is told in 六 and in no other section. */
const TOLD_IN_LAST_SECTION = /信息(?:公开)?处理费/u;
const FIRST_SUBHEADING = /^(?:[（(]一[）)]|一、)/u;
const SUBHEADING = /^(?:[（(][一二三四五六七八九十][）)]|[一二三四五六七八九十]、)/u;

const isSubheading = (text: string | undefined): boolean =>
  text !== undefined && SUBHEADING.test(text) && !text.includes('。');

/**
 * Where 六 begins in a text that goes on into it without its heading: at what only 六 tells. Where that is under a
 * sub-heading, at this; where the sub-headings have started over by then, there. The end of the text where it tells nothing
 * of 六.
 */
export function beginOfLastSection(paragraphs: readonly DocumentLine[]): number {
  const texts = paragraphs.map(textOf);
  const told = texts.findIndex((text) => TOLD_IN_LAST_SECTION.test(text));
  if (told < 0) return paragraphs.length;
  const heading = [told, told - 1].find((index) => isSubheading(texts[index]));
  if (heading === undefined) return told;
  const first = texts.findLastIndex((text, index) => index <= heading && FIRST_SUBHEADING.test(text));
  return texts.slice(0, Math.max(0, first)).some(isSubheading) ? first : heading;
}

/** The line above the text of a section without a heading: 一 below the title, others below a table. */
function lineBefore(
  section: Section,
  lines: readonly DocumentLine[],
  headings: readonly FoundHeading[],
  lastLines: ReadonlyMap<TableId, number>,
): number | null {
  const before = SECTIONS[SECTIONS.indexOf(section) - 1];
  if (before) return before.kind === 'table' ? (lastLines.get(before.id) ?? null) : null;
  const end = headings[0]?.line ?? lines.length;
  return lines.findLast((line) => line.index < end && isTitle(line))?.index ?? null;
}

/** How the tables begin where their heading is lost too. */
const ARTICLE = /^第二十条第/u;

/**
 * The lines that hold the text of a section without a heading: up to the next heading, or the tables. None where what
 * is before it is not there.
 */
export function linesWithoutHeading(
  section: Section,
  lines: readonly DocumentLine[],
  headings: readonly FoundHeading[],
  lastLines: ReadonlyMap<TableId, number>,
): readonly DocumentLine[] {
  const before = lineBefore(section, lines, headings, lastLines);
  if (before === null) return [];
  const next = headings.find(({ line }) => line > before)?.line ?? lines.length;
  const between = lines.slice(before + 1, next);
  const tables = between.findIndex((line) => ARTICLE.test(textOf(line)));
  return tables < 0 ? between : between.slice(0, tables);
}
