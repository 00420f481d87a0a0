import type { NarrativeSection } from '@zhaojian/report';
import { sectionHeading } from '../statutory-document.ts';
import { type Sheet, type SheetCell, textContent } from './spreadsheet/sheet.ts';

/** What Excel lets a cell hold. */
const LONGEST_PARAGRAPH = 32_767;
/** As wide as an upright A4 page takes, in characters. */
const WIDTH = 78;
const FIRST_PARAGRAPH = 1;
/** Room offered for paragraphs, beyond those that are there already. */
const SPARE_PARAGRAPHS = 12;
const LEAST_PARAGRAPHS = 24;

function paragraphsOf(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const paragraph = line.trim();
    if (paragraph === '') return [];
    const parts: string[] = [];
    for (let from = 0; from < paragraph.length; from += LONGEST_PARAGRAPH) {
      parts.push(paragraph.slice(from, from + LONGEST_PARAGRAPH));
    }
    return parts;
  });
}

/** A narrative: one paragraph a cell, so that each finds its height and is printed whole. */
export function narrativeSheet(section: NarrativeSection, text: string): Sheet {
  const heading = sectionHeading(section);
  const written = paragraphsOf(text);
  const room = Math.max(LEAST_PARAGRAPHS, written.length + SPARE_PARAGRAPHS);
  const paragraphs = Array.from({ length: room }, (_, index): SheetCell => ({
    row: FIRST_PARAGRAPH + index,
    column: 0,
    style: 'entryParagraph',
    content: textContent(written[index] ?? ''),
  }));
  return {
    name: section.title,
    cells: [{ row: 0, column: 0, style: 'heading', content: textContent(heading) }, ...paragraphs],
    widths: [WIDTH],
    heights: new Map([[0, 30]]),
    rules: [
      {
        cells: paragraphs,
        type: 'text',
        limit: LONGEST_PARAGRAPH,
        prompt: { title: heading, text: `${section.guidance}一格写一段。` },
        refusal: '一格最多 32767 个字，请另起一格。',
      },
    ],
    alarms: [],
    isProtected: false,
    isLandscape: false,
  };
}
