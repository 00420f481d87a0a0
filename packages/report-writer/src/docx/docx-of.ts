import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type Table,
} from 'docx';
import type { DocumentSection, StatutoryDocument } from '../statutory-document.ts';
import { docxTable } from './docx-table.ts';
import {
  HEADING_FONT,
  PAGE,
  TABLE_FONT,
  TEXT_FONT,
  TEXT_LINE,
  TEXT_SIZE,
  TITLE_FONT,
  TITLE_SIZE,
} from './typography.ts';

/** A document as a Word file (.docx), A4, in the appearance of an official document. */
export const docxOf = (document: StatutoryDocument): Promise<Uint8Array> =>
  officialDocument(document.title, [
    ...document.preamble.map(paragraph),
    ...document.sections.flatMap(sectionBlocks),
  ]);

/** Blocks under a title as a Word file (.docx), A4, with the number of each page at its foot. */
export async function officialDocument(
  titleText: string,
  blocks: readonly (Paragraph | Table)[],
): Promise<Uint8Array> {
  const file = new Document({
    title: titleText,
    creator: '昭鉴',
    styles: { default: { document: { run: { font: TEXT_FONT, size: TEXT_SIZE } } } },
    sections: [
      {
        properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: PAGE.margin } },
        footers: { default: pageNumber() },
        children: [title(titleText), ...blocks],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

const sectionBlocks = (section: DocumentSection): (Paragraph | Table)[] =>
  section.kind === 'narrative'
    ? [heading(section.heading), ...section.paragraphs.map(paragraph)]
    : [heading(section.heading), docxTable(section.table)];

const title = (text: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { after: TEXT_LINE },
    children: [new TextRun({ text, font: TITLE_FONT, size: TITLE_SIZE, color: '000000' })],
  });

/** The heading of a part of a document. */
export const heading = (text: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { before: 240, after: 120, line: TEXT_LINE },
    indent: { firstLine: 2 * TEXT_SIZE * 10 },
    children: [new TextRun({ text, font: HEADING_FONT, size: TEXT_SIZE, color: '000000' })],
  });

/** A paragraph of the text, its first line indented. */
export const paragraph = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: { line: TEXT_LINE, lineRule: 'exact' },
    indent: { firstLine: 2 * TEXT_SIZE * 10 },
    children: [new TextRun({ text, font: TEXT_FONT, size: TEXT_SIZE })],
  });

const pageNumber = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: TABLE_FONT, size: 28 })],
      }),
    ],
  });
