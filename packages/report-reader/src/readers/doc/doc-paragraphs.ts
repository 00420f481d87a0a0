import type { TextAppearance } from '../flow/text-appearance.ts';
import { operandOf, type Property } from './properties.ts';
import { characterRuns, paragraphRuns, runAt, type PropertyRun } from './property-runs.ts';
import { appearanceOfRun } from './run-appearance.ts';
import { textPieces } from './text-pieces.ts';
import type { WordFile } from './word-file.ts';

/** How a paragraph ends: by itself, or a cell or a row of a table with it. */
type ParagraphEnd = 'paragraph' | 'cell' | 'row';

/** Characters that look alike; null where like any other text. */
interface DocText {
  text: string;
  readonly appearance: TextAppearance | null;
}

export interface DocParagraph {
  readonly texts: readonly DocText[];
  readonly end: ParagraphEnd;
  /** How many tables it is in, one inside the other. */
  readonly depth: number;
  readonly properties: readonly Property[];
}

/** Property codes of [MS-DOC] 2.6.1 and 2.6.2. */
const DELETED = 0x0800;
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEPTH = 0x6649;
const INNER_CELL_END = 0x244b;
const INNER_ROW_END = 0x244c;

/** Characters that stand for something else. */
const PARAGRAPH_END = '\r';
const CELL_END = '\x07';
const PAGE_END = '\f';
const FIELD_START = '\x13';
const FIELD_SEPARATOR = '\x14';
const FIELD_END = '\x15';
/** Pictures: in the line, and drawn beside it. */
const PICTURES = ['\x01', '\b'];
const SHOWN: Readonly<Record<string, string>> = { '\v': '\n', '\x1e': '-', '\t': '\t', '\xa0': '\xa0' };

const isOn = (properties: readonly Property[], code: number): boolean => operandOf(properties, code, 1) === 1;

/** A deep table says its depth; Word 97 knew one level only. */
function depthOf(properties: readonly Property[]): number {
  return operandOf(properties, DEPTH, 4) ?? (isOn(properties, IN_TABLE) ? 1 : 0);
}

function endOf(mark: string, properties: readonly Property[]): ParagraphEnd {
  if (isOn(properties, ROW_END) || isOn(properties, INNER_ROW_END)) return 'row';
  return mark === CELL_END || isOn(properties, INNER_CELL_END) ? 'cell' : 'paragraph';
}

/** Whether the text is inside the code of a field, which is not shown; fields may be nested. */
class Fields {
  readonly #open: ('code' | 'result')[] = [];

  take(character: string): void {
    if (character === FIELD_START) this.#open.push('code');
    if (character === FIELD_SEPARATOR && this.#open.length > 0) this.#open[this.#open.length - 1] = 'result';
    if (character === FIELD_END) this.#open.pop();
  }

  get isCode(): boolean {
    return this.#open.includes('code');
  }
}

/** The runs that look otherwise than most text, or that are deleted, by what becomes of them. */
function unusualRuns(file: WordFile): {
  readonly runs: readonly PropertyRun[];
  readonly appearance: ReadonlyMap<PropertyRun, TextAppearance | 'deleted'>;
} {
  const appearance = new Map<PropertyRun, TextAppearance | 'deleted'>();
  for (const run of characterRuns(file)) {
    const own = isOn(run.properties, DELETED) ? 'deleted' : appearanceOfRun(run.properties);
    if (own) appearance.set(run, own);
  }
  return { runs: [...appearance.keys()], appearance };
}

/**
 * The paragraphs of a Word 97–2003 document, without field codes and deleted text.
 *
 * @throws RangeError when the file is damaged
 */
export function paragraphsOfDoc(file: WordFile): DocParagraph[] {
  const paragraphs = paragraphRuns(file);
  const { runs, appearance } = unusualRuns(file);
  const fields = new Fields();
  const result: DocParagraph[] = [];
  let texts: DocText[] = [];
  for (const piece of textPieces(file)) {
    for (let index = 0; index < piece.text.length; index += 1) {
      const character = piece.text.charAt(index);
      const offset = piece.offset + index * piece.bytesPerCharacter;
      if (character === PARAGRAPH_END || character === CELL_END || character === PAGE_END) {
        const properties = runAt(paragraphs, offset)?.properties ?? [];
        result.push({ texts, end: endOf(character, properties), depth: depthOf(properties), properties });
        texts = [];
        continue;
      }
      fields.take(character);
      const shown = character < ' ' ? (SHOWN[character] ?? '') : character;
      if (shown === '' || fields.isCode) continue;
      const run = runs.length > 0 ? runAt(runs, offset) : null;
      const own = (run && appearance.get(run)) ?? null;
      if (own === 'deleted') continue;
      const last = texts.at(-1);
      if (last && last.appearance === own) last.text += shown;
      else texts.push({ text: shown, appearance: own });
    }
  }
  if (texts.length > 0) result.push({ texts, end: 'paragraph', depth: 0, properties: [] });
  return result;
}

/** Whether the document has pictures. @throws RangeError when the file is damaged */
export const hasPictures = (file: WordFile): boolean =>
  textPieces(file).some(({ text }) => PICTURES.some((character) => text.includes(character)));
