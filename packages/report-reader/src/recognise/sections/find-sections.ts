import { editDistance, SECTIONS_OF_ALL_FORMS as SECTIONS, type Section } from '@zhaojian/report';
import { isFilled, partOf, type LineCell } from '../lines/line-cell.ts';
import { onlyText, type DocumentLine } from '../lines/lines-of-document.ts';
import { normaliseLabel, plainText } from '../wording/normalise-label.ts';
import { ROW_SPELLINGS } from '../wording/row-targets.ts';

/** A heading found in the document. */
export interface FoundHeading {
  readonly section: Section;
  readonly line: number;
  /** The text that follows the heading on its own line, or in the cell beside it; null where none does. */
  readonly rest: LineCell | null;
}

/** 一、 to 十、 or none, perhaps after a stray character; numbers in brackets belong to sub-headings. */
const SECTION_NUMBER =
  /^\s*[^\p{Script=Han}\d(\s]{0,2}\s*(?:第?[一二三四五六七八九十]+\s*(?:[、.,:]|部分[、:]?)|[1-9]\s*[、.])\s*/u;
const SUBHEADING_NUMBER = /^\s*(?:\(|[①-⑩])/u;
/** Longer lines are paragraphs, unless they start with a title and its punctuation. */
const LONGEST_TITLE = 40;

/** How the titles of sections may be printed, in whatever form. */
const TITLES = SECTIONS.map((section) => ({
  section,
  titles: [section.title, ...(section.variants ?? [])].map((title) => normaliseLabel(title).words),
}));

/** The share of a title's characters that may be wrong. */
const MOST_UNLIKE = 0.2;

interface Fit {
  readonly section: Section;
  readonly distance: number;
}

/** The section whose title some words are, or nearly are; null when they are none. */
function sectionTitled(words: string): Fit | null {
  let best: Fit | null = null;
  for (const { section, titles } of TITLES) {
    for (const title of titles) {
      const most = Math.floor(title.length * MOST_UNLIKE);
      const distance = editDistance(title, words, most);
      if (distance <= most && distance < (best?.distance ?? Infinity)) best = { section, distance };
    }
  }
  return best;
}

const isNumbered = (text: string): boolean => SECTION_NUMBER.test(plainText(text));

/** The section whose title a text is; to the character where it has no number. */
function sectionOf(text: string): Section | null {
  if (text.length > LONGEST_TITLE || SUBHEADING_NUMBER.test(plainText(text))) return null;
  const fit = sectionTitled(normaliseLabel(plainText(text).replace(SECTION_NUMBER, '')).words);
  return fit && (isNumbered(text) || fit.distance === 0) ? fit.section : null;
}

/** A title followed on its line by the section's text: 六、其他需要报告的事项 无。 */
function headingAndText(cell: LineCell, line: number): FoundHeading | null {
  // Text follows a numbered title only, and no title is as long as a paragraph.
  if (cell.text.trimEnd().length > LONGEST_TITLE + 1 && !isNumbered(cell.text)) return null;
  const [, title = '', rest = ''] = /^(\s*\S*?[^\s。:：]{4,24}?)(?:[。:：]|\s+)(.*)$/su.exec(cell.text) ?? [];
  const section = rest === '' || isNumbered(cell.text) ? sectionOf(title) : null;
  if (!section) return null;
  const { length } = cell.text;
  return { section, line, rest: rest === '' ? null : partOf(cell, length - rest.length, length) };
}

/** Where a section is found in a table of contents, beside its title. */
const PAGE = /^[^\p{Script=Han}]*第?\s*\d+\s*页?$/u;

/** The number of a section in a cell of its own. */
const NUMBER_ALONE = /^\s*[一二三四五六]\s*$/u;

/** A title with the section's text in the cells beside it, as in a report laid out in columns. */
function headingInColumns(cells: readonly LineCell[], line: number): FoundHeading | null {
  const [first, second] = cells;
  if (!first || !second) return null;
  const isNumberAlone = NUMBER_ALONE.test(first.text);
  const section = sectionOf(isNumberAlone ? `${first.text.trim()}、${second.text}` : first.text);
  const texts = cells.slice(isNumberAlone ? 2 : 1);
  if (!section || texts.some(({ text }) => PAGE.test(text.trim()) || sectionOf(text))) return null;
  const [location] = texts.map((text) => text.location);
  const text = texts.map((cell) => cell.text.trim()).join('\n');
  return { section, line, rest: location ? { text, location } : null };
}

function headingIn({ cells, index }: DocumentLine): FoundHeading | null {
  const filled = cells.filter(isFilled);
  const [only] = filled;
  if (!only || filled.length > 1) return headingInColumns(filled, index);
  const section = sectionOf(only.text);
  return section ? { section, line: index, rest: null } : headingAndText(only, index);
}

/** A heading that has the number of a missing section, with words of its own: 五、存在不足及下一步打算. */
function headingByNumber(section: Section, lines: readonly DocumentLine[]): FoundHeading | null {
  for (const line of lines) {
    const text = onlyText(line);
    if (text === null || text.trim().length > LONGEST_TITLE) continue;
    const plain = plainText(text).trim();
    if (ROW_SPELLINGS.has(normaliseLabel(text).numbered)) continue;
    if (plain.startsWith(`${section.number}、`) && !/[。;；,，]/u.test(plain)) {
      return { section, line: line.index, rest: null };
    }
  }
  return null;
}

/** The line on which the report begins, below its title; null without headings. Sheets with samples of tables may precede it. */
export const startOfReport = (headings: readonly FoundHeading[]): number | null =>
  (headings.find(({ section }) => section === SECTIONS[0]) ?? headings[0])?.line ?? null;

/** Finds the headings of the form's sections, wherever and however often they are, in document order. */
export function findHeadings(lines: readonly DocumentLine[]): FoundHeading[] {
  const found = lines.flatMap((line) => headingIn(line) ?? []);
  SECTIONS.forEach((section, index) => {
    if (found.some((heading) => heading.section === section)) return;
    const before = found.findLast((heading) => SECTIONS.indexOf(heading.section) < index);
    const after = found.find(
      (heading) => SECTIONS.indexOf(heading.section) > index && heading.line > (before?.line ?? -1),
    );
    const between = lines.slice((before?.line ?? -1) + 1, after?.line ?? lines.length);
    const heading = headingByNumber(section, between);
    if (heading) found.push(heading);
  });
  return found.toSorted((a, b) => a.line - b.line);
}
