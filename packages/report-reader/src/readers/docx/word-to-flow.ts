import { descend, elementsOf, textIn, type XmlElement } from '../office/xml.ts';
import { FlowBuilder } from '../flow/flow-builder.ts';
import { inSuperscript } from '../flow/superscript.ts';
import type { Flow } from '../flow/flow.ts';
import type { ListCounter } from '../word-lists/list-counter.ts';
import type { ParagraphStyles } from './paragraph-styles.ts';
import { isOn, valueAt } from './word-attributes.ts';
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

/** Hidden text is not shown; text struck out by hand is corrected by what stands beside it. */
const isLeftOut = (run: XmlElement): boolean =>
  ['w:vanish', 'w:strike', 'w:dstrike'].some((property) => isOn(run, 'w:rPr', property));

/** Writes the body of a Word document as a flow, as Word shows it. */
class WordWriter {
  readonly #builder = new FlowBuilder();
  readonly #styles: ParagraphStyles;
  readonly #numbers: ListCounter;
  #isRaised = false;
  pictures = 0;
  embedded = 0;

  constructor(styles: ParagraphStyles, numbers: ListCounter) {
    this.#styles = styles;
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
        return isLeftOut(element) ? undefined : this.#writeRun(element);
      case 'w:txbxContent':
        return this.#writeTextBox(element);
      case 'w:t':
      case 'm:t':
        return this.#builder.addText(this.#isRaised ? inSuperscript(textIn(element)) : textIn(element));
      case 'w:tab':
      case 'w:ptab':
        return this.#builder.addText('\t');
      case 'w:br':
      case 'w:cr':
        return this.#builder.addText('\n');
      case 'w:noBreakHyphen':
        return this.#builder.addText('-');
      case 'w:sym':
        return this.#builder.addText(symbolOf(element));
      default:
        return this.writeAll(element);
    }
  }

  #writeRun(element: XmlElement): void {
    this.#isRaised = valueAt(element, 'w:rPr', 'w:vertAlign') === 'superscript';
    this.writeAll(element);
    this.#isRaised = false;
  }

  #writeParagraph(element: XmlElement): void {
    const properties = descend(element, 'w:pPr');
    const { list, ...looks } = this.#styles.looksOf(properties);
    if (list) this.#builder.addText(this.#numbers.next(list));
    this.writeAll(element);
    const runsIntoNext = descend(properties, 'w:rPr', 'w:del') !== null;
    if (!runsIntoNext) this.#builder.endParagraph(looks);
  }

  /** A text box stands inside a paragraph; its own paragraphs come before it. */
  #writeTextBox(element: XmlElement): void {
    const around = this.#builder.takeText();
    this.writeAll(element);
    this.#builder.endParagraph();
    this.#builder.addText(around);
  }

  #writeTable(element: XmlElement): void {
    const table = this.#builder.openTable();
    for (const { skipped, cells } of rowsOfTable(element)) {
      this.#builder.openRow(skipped);
      for (const cell of cells) {
        const opened = this.#builder.openCell(cell.rowSpan, cell.colSpan);
        this.writeAll(cell.element);
        if (opened) this.#builder.close(opened);
      }
    }
    this.#builder.close(table);
  }
}

/**
 * What a Word document shows, as a flow, and how many pictures and embedded pages it holds: automatic numbers are written out,
 * tracked insertions count and deletions do not, hidden and struck out text is left out.
 *
 * @throws ReadRefusal TOO_LARGE
 */
export function wordToFlow(
  document: XmlElement,
  styles: ParagraphStyles,
  numbers: ListCounter,
): { readonly flow: Flow; readonly pictures: number; readonly embedded: number } {
  const writer = new WordWriter(styles, numbers);
  const body = descend(document, 'w:body');
  if (body) writer.writeAll(body);
  return { flow: writer.finish(), pictures: writer.pictures, embedded: writer.embedded };
}
