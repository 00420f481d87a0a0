import { AlignmentType, Paragraph, TextRun } from 'docx';
import { officialDocument, paragraph } from './docx-of.ts';
import { TEXT_FONT, TEXT_LINE, TEXT_SIZE } from './typography.ts';

/** A letter to an agency, line by line as it is to be printed. */
interface LetterInLines {
  readonly title: string;
  /** To whom: the agency's name without the colon. */
  readonly addressee: string;
  readonly lines: readonly string[];
  /** Who writes. */
  readonly office: string;
  readonly writtenOn: Date;
}

/** A letter as a Word file (.docx) in the appearance of an official document, to be printed, sealed and sent. */
export const writeReturnLetter = (letter: LetterInLines): Promise<Uint8Array> =>
  officialDocument(letter.title, [
    line(`${letter.addressee}：`, AlignmentType.LEFT),
    ...letter.lines.map(paragraph),
    line('', AlignmentType.RIGHT),
    line(letter.office, AlignmentType.RIGHT),
    line(dayOf(letter.writtenOn), AlignmentType.RIGHT),
  ]);

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
