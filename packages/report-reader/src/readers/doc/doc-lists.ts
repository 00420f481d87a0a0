import { nameOfListFormat } from '../word-lists/number-formats.ts';
import { LIST_DEPTH, type ListLevel, type WordList } from '../word-lists/list-counter.ts';
import { LOCATED, type WordFile } from './word-file.ts';

const DEFINITION_SIZE = 28;
const LEVEL_SIZE = 28;
const LIST_SIZE = 16;

/** A level and where the next one starts ([MS-DOC] 2.9.150 LVL). */
function levelAt(tables: DataView, at: number): { readonly level: ListLevel; readonly end: number } {
  const characterBytes = tables.getUint8(at + 24);
  const paragraphBytes = tables.getUint8(at + 25);
  const textAt = at + LEVEL_SIZE + characterBytes + paragraphBytes;
  const length = tables.getUint16(textAt, true);
  let text = '';
  for (let index = 0; index < length; index += 1) {
    const code = tables.getUint16(textAt + 2 + index * 2, true);
    // A level's number is written as the level.
    text += code < LIST_DEPTH ? `%${code + 1}` : String.fromCharCode(code);
  }
  return {
    level: {
      start: tables.getInt32(at, true),
      format: nameOfListFormat(tables.getUint8(at + 4)),
      text,
      isLegal: (tables.getUint8(at + 5) & 0x04) !== 0,
    },
    end: textAt + 2 + length * 2,
  };
}

/** The levels of each definition by its id ([MS-DOC] 2.9.191 PlfLst; the levels follow it). */
function definitionsOf({ tables, located }: WordFile): ReadonlyMap<number, readonly ListLevel[]> {
  const definitions = new Map<number, readonly ListLevel[]>();
  const { start, size } = located(LOCATED.listDefinitions);
  if (size < 2) return definitions;
  const count = tables.getUint16(start, true);
  let at = start + 2 + count * DEFINITION_SIZE;
  for (let index = 0; index < count; index += 1) {
    const definition = start + 2 + index * DEFINITION_SIZE;
    const isSimple = (tables.getUint8(definition + 26) & 0x01) !== 0;
    const levels: ListLevel[] = [];
    for (let depth = 0; depth < (isSimple ? 1 : LIST_DEPTH); depth += 1) {
      const { level, end } = levelAt(tables, at);
      levels.push(level);
      at = end;
    }
    definitions.set(tables.getInt32(definition, true), levels);
  }
  return definitions;
}

/** The lists of a document by their numbers, from 1 ([MS-DOC] 2.9.190 PlfLfo). @throws RangeError */
export function listsOfDoc(file: WordFile): ReadonlyMap<string, WordList> {
  const definitions = definitionsOf(file);
  const lists = new Map<string, WordList>();
  const { start, size } = file.located(LOCATED.lists);
  if (size < 4) return lists;
  const count = file.tables.getUint32(start, true);
  for (let index = 0; index < count && (index + 1) * LIST_SIZE + 4 <= size; index += 1) {
    const definition = file.tables.getInt32(start + 4 + index * LIST_SIZE, true);
    lists.set(String(index + 1), {
      definition: String(definition),
      levels: definitions.get(definition) ?? [],
      restarts: new Map(),
    });
  }
  return lists;
}
