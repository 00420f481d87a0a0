import type { Narrative, NarrativeId } from '@zhaojian/report';
import type { FoundHeading } from './find-sections.ts';
import { onlyText, type DocumentLine } from './lines-of-document.ts';

/** The paragraphs of a stretch of lines; rows of tables in it are not part of the text. */
function paragraphsOf(lines: readonly DocumentLine[]): DocumentLine[] {
  return lines.filter((line) => onlyText(line) !== null);
}

function narrativeOf(heading: FoundHeading, lines: readonly DocumentLine[]): Narrative {
  const paragraphs = paragraphsOf(lines);
  const texts = [heading.rest, ...paragraphs.map((line) => onlyText(line) ?? '')].map((text) => text.trim());
  const place = paragraphs[0]?.cells.find((cell) => cell.text.trim() !== '')?.place;
  return { text: texts.filter((text) => text !== '').join('\n'), ...(place ? { place } : {}) };
}

/**
 * The text of 一, 五 and 六. A section that is printed twice (a table of contents, a report pasted twice) is
 * taken where it first has text.
 */
export function readNarratives(
  lines: readonly DocumentLine[],
  headings: readonly FoundHeading[],
): Record<NarrativeId, Narrative> {
  const narratives: Record<NarrativeId, Narrative> = {
    overview: { text: '' },
    improvement: { text: '' },
    otherMatters: { text: '' },
  };
  headings.forEach((heading, index) => {
    const { section } = heading;
    if (section.kind !== 'narrative' || narratives[section.id].text !== '') return;
    const end = headings[index + 1]?.line ?? lines.length;
    narratives[section.id] = narrativeOf(heading, lines.slice(heading.line + 1, end));
  });
  return narratives;
}
