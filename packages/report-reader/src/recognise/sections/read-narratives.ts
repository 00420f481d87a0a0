import {
  SECTIONS_OF_ALL_FORMS as SECTIONS,
  type Narrative,
  type NarrativeId,
  type Section,
  type TableId,
} from '@zhaojian/report';
import type { FoundHeading } from './find-sections.ts';
import { beginOfLastSection, linesWithoutHeading } from './headings-lost.ts';
import { isFilled, type LineCell } from '../lines/line-cell.ts';
import type { DocumentLine } from '../lines/lines-of-document.ts';
import { compact } from '../identity/report-title.ts';
import { isSignatureDate } from '../identity/report-year.ts';
import { paragraphsOf, textOf } from './paragraphs.ts';

const LONGEST_SIGNATURE = 30;

/** The agency and the date that sign the report below its last section are not part of it. */
function withoutSignature(paragraphs: readonly DocumentLine[]): readonly DocumentLine[] {
  const last = paragraphs.at(-1);
  if (!last || !isSignatureDate(compact(textOf(last)))) return paragraphs;
  const signer = paragraphs.at(-2);
  const isSigned =
    signer !== undefined && textOf(signer).length <= LONGEST_SIGNATURE && !/[。；]/u.test(textOf(signer));
  return paragraphs.slice(0, isSigned ? -2 : -1);
}

/** @param rest what is on the line of the heading */
function narrativeOf(rest: LineCell | null, lines: readonly DocumentLine[]): Narrative {
  const paragraphs = withoutSignature(paragraphsOf(lines));
  const [first] = [...(rest ? [rest] : []), ...paragraphs.flatMap(({ cells }) => cells)].filter(isFilled);
  const text = [rest?.text.trim() ?? '', ...paragraphs.map(textOf)].filter((part) => part !== '').join('\n');
  return { text, ...(first ? { place: first.location } : {}) };
}

/** The text of a document that holds one section and nothing else. */
export const textOfSection = (lines: readonly DocumentLine[]): string => narrativeOf(null, lines).text;

/**
 * The text of 一, 五 and 六. A section that is printed twice (a table of contents, a report pasted twice) is
 * taken where it first has text. One without a heading is read from its position: 一 below the title, 五 below table four, 六
 * where 五 goes on into what only 六 tells.
 *
 * @param lastLines the line on which the last figures of each table are
 */
export function readNarratives(
  lines: readonly DocumentLine[],
  headings: readonly FoundHeading[],
  lastLines: ReadonlyMap<TableId, number>,
): Record<NarrativeId, Narrative> {
  const narratives: Record<NarrativeId, Narrative> = {
    overview: { text: '' },
    improvement: { text: '' },
    otherMatters: { text: '' },
  };
  const isHeaded = (section: Section): boolean => headings.some((heading) => heading.section === section);
  const read = (section: Section, rest: LineCell | null, stretch: readonly DocumentLine[]): void => {
    if (section.kind !== 'narrative' || narratives[section.id].text !== '') return;
    const next = SECTIONS[SECTIONS.indexOf(section) + 1];
    if (next?.kind !== 'narrative' || isHeaded(next)) {
      narratives[section.id] = narrativeOf(rest, stretch);
      return;
    }
    const paragraphs = paragraphsOf(stretch);
    const begin = beginOfLastSection(paragraphs);
    narratives[section.id] = narrativeOf(rest, paragraphs.slice(0, begin));
    narratives[next.id] = narrativeOf(null, paragraphs.slice(begin));
  };
  headings.forEach(({ section, line, rest }, index) =>
    read(section, rest, lines.slice(line + 1, headings[index + 1]?.line ?? lines.length)),
  );
  for (const section of SECTIONS)
    if (!isHeaded(section)) read(section, null, linesWithoutHeading(section, lines, headings, lastLines));
  return narratives;
}
