import { FORMS, type Section } from '@zhaojian/report';
import { editDistance } from '../wording/edit-distance.ts';
import { onlyText, type DocumentLine } from '../lines/lines-of-document.ts';
import { normaliseLabel, plainText } from '../wording/normalise-label.ts';
import { ROW_SPELLINGS } from '../wording/row-targets.ts';

/** A heading found in the document. */
export interface FoundHeading {
  readonly section: Section;
  readonly line: number;
  /** The text after the heading on its own line, if any. */
  readonly rest: string;
}

/** 一、 to 十、 or none; numbers in brackets belong to sub-headings. */
const SECTION_NUMBER = /^\s*(?:第?[一二三四五六七八九十]+\s*(?:[、.,:]|部分[、:]?)|[1-9]\s*[、.])\s*/u;
const SUBHEADING_NUMBER = /^\s*(?:\(|[①-⑩])/u;
/** Longer lines are paragraphs, unless they start with a title and its punctuation. */
const LONGEST_TITLE = 40;

/** The sections of the form, whose titles are the same in every era, and how their titles may be printed. */
const SECTIONS: readonly Section[] = FORMS.at(-1)?.sections ?? [];
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

/** A title followed on its line by the section's text: 六、其他需要报告的事项 无。 */
function splitGlued(text: string): [title: string, rest: string] {
  const match = /^(\s*\S*?[^\s。:：]{4,24}?)(?:[。:：]|\s+)(.*)$/su.exec(text);
  return match ? [match[1] ?? '', match[2] ?? ''] : [text, ''];
}

function headingIn(line: DocumentLine): FoundHeading | null {
  const text = onlyText(line);
  if (text === null || SUBHEADING_NUMBER.test(plainText(text))) return null;
  const isNumbered = SECTION_NUMBER.test(plainText(text));
  const whole: [string, string] = [text, ''];
  const attempts =
    text.length <= LONGEST_TITLE ? [whole, splitGlued(text)] : isNumbered ? [splitGlued(text)] : [];
  for (const [title, rest] of attempts) {
    if (rest !== '' && !isNumbered) continue;
    const fit = sectionTitled(normaliseLabel(plainText(title).replace(SECTION_NUMBER, '')).words);
    if (fit && (isNumbered || fit.distance === 0)) return { section: fit.section, line: line.index, rest };
  }
  return null;
}

/** A heading that bears the number of a missing section, with words of its own: 五、存在不足及下一步打算. */
function headingByNumber(section: Section, lines: readonly DocumentLine[]): FoundHeading | null {
  for (const line of lines) {
    const text = onlyText(line);
    if (text === null || text.trim().length > LONGEST_TITLE) continue;
    const plain = plainText(text).trim();
    if (ROW_SPELLINGS.has(normaliseLabel(text).numbered)) continue;
    if (plain.startsWith(`${section.number}、`) && !/[。;；,，]/u.test(plain)) {
      return { section, line: line.index, rest: '' };
    }
  }
  return null;
}

/** Finds the headings of the form's sections, wherever and however often they stand, in document order. */
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
