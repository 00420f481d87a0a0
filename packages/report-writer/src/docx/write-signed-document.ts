import { AlignmentType, Paragraph, type Table, TextRun } from 'docx';
import { heading, officialDocument, paragraph } from './docx-of.ts';
import { listTable } from './list-table.ts';
import { TEXT_FONT, TEXT_LINE, TEXT_SIZE } from './typography.ts';

/** A part of a document that an office signs. */
export type SignedBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | {
      readonly kind: 'list';
      /** What each column says, and how wide it is beside the others. */
      readonly columns: readonly { readonly head: string; readonly width: number }[];
      /** One text for each column. */
      readonly rows: readonly (readonly string[])[];
    };

/** A letter or a notice, as it is to be printed. */
export interface SignedDocument {
  readonly title: string;
  /** To whom: the agency's name without the colon; null where it is to nobody in particular. */
  readonly addressee: string | null;
  readonly blocks: readonly SignedBlock[];
  /** Who writes. */
  readonly office: string;
  readonly writtenOn: Date;
}

/** A letter or a notice as a Word file (.docx) in the appearance of an official document, to be printed, sealed and sent. */
export const writeSignedDocument = (document: SignedDocument): Promise<Uint8Array> =>
  officialDocument(document.title, [
    ...(document.addressee === null ? [] : [line(`${document.addressee}：`, AlignmentType.LEFT)]),
    ...document.blocks.map(blockOf),
    line('', AlignmentType.RIGHT),
    line(document.office, AlignmentType.RIGHT),
    line(dayOf(document.writtenOn), AlignmentType.RIGHT),
  ]);

function blockOf(block: SignedBlock): Paragraph | Table {
  switch (block.kind) {
    case 'heading':
      return heading(block.text);
    case 'paragraph':
      return paragraph(block.text);
    case 'list':
      return listTable(block.columns, block.rows);
  }
}

/** A line without the indent of a paragraph: to whom, from whom, when. */
const line = (text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph =>
  new Paragraph({
    alignment,
    spacing: { line: TEXT_LINE, lineRule: 'exact' },
    children: text === '' ? [] : [new TextRun({ text, font: TEXT_FONT, size: TEXT_SIZE })],
  });

const inChina = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});

const dayOf = (moment: Date): string => inChina.format(moment);
