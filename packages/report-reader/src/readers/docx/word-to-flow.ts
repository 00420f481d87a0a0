import { hexColour } from '../colour.ts';
import { descend, elementsOf, textIn, type XmlElement } from '../office/xml.ts';
import { FlowBuilder } from '../flow/flow-builder.ts';
import type { TextAppearance } from '../flow/text-appearance.ts';
import type { Flow } from '../flow/flow.ts';
import type { ListCounter } from '../word-lists/list-counter.ts';
import { isSquashedRow, RunAppearances, type Ground } from './run-appearance.ts';
import { shadesOfTable } from './table-shades.ts';
import type { WordStyles } from './word-styles.ts';
import { rowsOfTable } from './word-table.ts';

/** Content that Word does not show: tracked deletions, field codes, phonetic guides, older copies of text boxes. */
const UNSHOWN = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:rt',
  'mc:Fallback',
  'w:sdtPr',
  'w:rPr',
  'w:pPr',
  'wp:docPr',
  'wp:positionH',
  'wp:positionV',
  'w:footnoteReference',
  'w:endnoteReference',
]);

const PICTURES = new Set(['a:blip', 'v:imagedata']);

/** A symbol as a character: those of the font Symbol keep ASCII's digits and signs, moved to U+F000. */
function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
  if (!(code > 0 && code <= 0x10ffff)) return '';
  const low = code & 0xff;
  const isAscii = code >= 0xf000 && low >= 0x20 && low < 0x7f && element.attributes['w:font'] === 'Symbol';
  return String.fromCodePoint(isAscii ? low : code);
}

/** Writes the body of a Word document as a flow, as Word shows it. */
class WordWriter {
  readonly #builder = new FlowBuilder();
  readonly #styles: WordStyles;
  readonly #runs: RunAppearances;
  readonly #numbers: ListCounter;
  /** What the innermost cell is painted with, and the `w:pPr` of the paragraph that is being written. */
  #ground: Ground;
  #paragraph: XmlElement | null = null;
  #appearance: TextAppearance | undefined;
  #isRowHidden = false;
  pictures = 0;
  embedded = 0;

  constructor(styles: WordStyles, numbers: ListCounter, ground: Ground) {
    this.#styles = styles;
    this.#runs = new RunAppearances(styles);
    this.#ground = ground;
    this.#numbers = numbers;
  }

  finish(): Flow {
    return this.#builder.finish();
  }

  writeAll(element: XmlElement): void {
    for (const child of elementsOf(element)) this.write(child);
  }

  write(element: XmlElement): void {
    if (UNSHOWN.has(element.name)) return;
    if (PICTURES.has(element.name)) this.pictures += 1;
    switch (element.name) {
      case 'w:altChunk':
        this.embedded += 1;
        return undefined;
      case 'w:p':
        return this.#writeParagraph(element);
      case 'w:tbl':
        return this.#writeTable(element);
      case 'w:r':
        return this.#writeRun(element);
      case 'w:txbxContent':
        return this.#writeTextBox(element);
      case 'w:t':
      case 'm:t':
        return this.#addText(textIn(element));
      case 'w:tab':
      case 'w:ptab':
        return this.#builder.addText('\t');
      case 'w:br':
      case 'w:cr':
        return this.#builder.addText('\n');
      case 'w:noBreakHyphen':
        return this.#addText('-');
      case 'w:sym':
        return this.#addText(symbolOf(element));
      default:
        return this.writeAll(element);
    }
  }

  #addText(text: string): void {
    if (this.#isRowHidden) this.#builder.addHidden(text);
    else this.#builder.addText(text, this.#appearance);
  }

  #writeRun(element: XmlElement): void {
    const around = this.#appearance;
    this.#appearance = this.#runs.of(descend(element, 'w:rPr'), this.#paragraph, this.#ground);
    this.writeAll(element);
    this.#appearance = around;
  }

  #writeParagraph(element: XmlElement): void {
    const around = this.#paragraph;
    const properties = descend(element, 'w:pPr');
    this.#paragraph = properties;
    const { list, ...appearance } = this.#styles.appearanceOf(properties);
    if (list) this.#builder.addText(this.#numbers.next(list));
    this.writeAll(element);
    this.#paragraph = around;
    const runsIntoNext = descend(properties, 'w:rPr', 'w:del') !== null;
    if (!runsIntoNext) this.#builder.endParagraph(appearance);
  }

  /** A text box is inside a paragraph; its own paragraphs come before it. */
  #writeTextBox(element: XmlElement): void {
    const around = this.#builder.takeText();
    this.writeAll(element);
    this.#builder.endParagraph();
    this.#builder.addText(around);
  }

  #writeTable(element: XmlElement): void {
    const [ground, isRowHidden] = [this.#ground, this.#isRowHidden];
    const table = this.#builder.openTable();
    const shadeOf = shadesOfTable(element, this.#styles);
    rowsOfTable(element).forEach(({ skipped, cells, properties }, row) => {
      this.#builder.openRow(skipped);
      this.#isRowHidden = isRowHidden || isSquashedRow(properties);
      cells.forEach((cell, at) => {
        const opened = this.#builder.openCell(cell.rowSpan, cell.colSpan);
        const shade = shadeOf(cell.element, { row, isFirst: at === 0, isLast: at === cells.length - 1 });
        this.#ground = shade === undefined ? ground : shade;
        this.writeAll(cell.element);
        if (opened) this.#builder.close(opened);
      });
    });
    this.#builder.close(table);
    [this.#ground, this.#isRowHidden] = [ground, isRowHidden];
  }
}

/**
 * What a Word document shows, as a flow, and how many pictures and embedded pages it holds: automatic numbers are written out,
 * tracked insertions count and deletions do not, hidden and struck out text is kept apart.
 *
 * @throws ReadRefusal TOO_LARGE
 */
export function wordToFlow(
  document: XmlElement,
  styles: WordStyles,
  numbers: ListCounter,
): { readonly flow: Flow; readonly pictures: number; readonly embedded: number } {
  const paper = hexColour(descend(document, 'w:background')?.attributes['w:color'] ?? '');
  const writer = new WordWriter(styles, numbers, paper ?? undefined);
  const body = descend(document, 'w:body');
  if (body) writer.writeAll(body);
  return { flow: writer.finish(), pictures: writer.pictures, embedded: writer.embedded };
}
