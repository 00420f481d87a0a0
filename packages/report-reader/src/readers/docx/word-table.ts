import { descend, elementsOf, type XmlElement } from '../office/xml.ts';
import { numberAt, valueAt } from './word-attributes.ts';

/** A cell of a Word table with the rows and columns it takes. */
interface WordCell {
  readonly element: XmlElement;
  readonly column: number;
  colSpan: number;
  rowSpan: number;
}
export interface WordRow {
  /** Grid columns left out before the first cell. */
  readonly skipped: number;
  readonly cells: readonly WordCell[];
  /** Its `w:trPr`. */
  readonly properties: XmlElement | null;
}

/** Elements that only wrap rows or cells: content controls, tracked insertions, custom markup. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag']);

/** The children of a name, also where they are wrapped. */
function unwrapped(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    child.name === name ? [child] : WRAPPERS.has(child.name) ? unwrapped(child, name) : [],
  );
}

/** A merge property is `restart` in its first cell and `continue`, which may be left out, in the others. */
function mergeOf(properties: XmlElement | null, name: string): 'restart' | 'continue' | null {
  if (!descend(properties, name)) return null;
  return valueAt(properties, name) === 'restart' ? 'restart' : 'continue';
}

/**
 * The rows of a Word table with their merged cells put together. A deleted row that is still tracked is left
 * out. Cells merged into the one above or beside them are not shown by Word, and not here.
 */
export function rowsOfTable(table: XmlElement): WordRow[] {
  /** Per column, the cell that a vertical merge in the next row continues. */
  let above = new Map<number, WordCell>();
  return unwrapped(table, 'w:tr').flatMap((row): WordRow[] => {
    const properties = descend(row, 'w:trPr');
    if (descend(properties, 'w:del')) return [];
    const skipped = numberAt(properties, 'w:gridBefore') ?? 0;
    const cells: WordCell[] = [];
    const below = new Map<number, WordCell>();
    let column = skipped;
    for (const element of unwrapped(row, 'w:tc')) {
      const cellProperties = descend(element, 'w:tcPr');
      const colSpan = Math.max(1, Math.min(numberAt(cellProperties, 'w:gridSpan') ?? 1, 63));
      const merge = mergeOf(cellProperties, 'w:vMerge');
      const merged = merge === 'continue' ? above.get(column) : undefined;
      const beside = cells.at(-1);
      if (merged) {
        merged.rowSpan += 1;
        below.set(column, merged);
      } else if (beside && mergeOf(cellProperties, 'w:hMerge') === 'continue') {
        beside.colSpan += colSpan;
      } else {
        const cell: WordCell = { element, column, colSpan, rowSpan: 1 };
        cells.push(cell);
        if (merge) below.set(column, cell);
      }
      column += colSpan;
    }
    above = below;
    return [{ skipped, cells, properties }];
  });
}
