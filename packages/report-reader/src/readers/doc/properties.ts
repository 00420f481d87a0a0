/** One property change: its code ([MS-DOC] 2.6 Sprm) and its operand. */
export interface Property {
  readonly code: number;
  readonly operand: DataView;
}

const TABLE_DEFINITION = 0xd608;
const TAB_STOPS = 0xc615;
/** Operand sizes by the three highest bits of the code; 0 where the operand says its size itself. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];

/** Where the operand of a property starts and how long it is. */
function extentOf(
  list: DataView,
  at: number,
  code: number,
): { readonly start: number; readonly size: number } {
  const fixed = SIZES[code >> 13] ?? 0;
  if (fixed > 0) return { start: at, size: fixed };
  if (code === TABLE_DEFINITION) return { start: at + 2, size: list.getUint16(at, true) - 1 };
  const size = list.getUint8(at);
  if (code === TAB_STOPS && size === 255) {
    const deleted = list.getUint8(at + 1);
    const added = list.getUint8(at + 2 + deleted * 4);
    return { start: at + 1, size: 2 + deleted * 4 + added * 3 };
  }
  return { start: at + 1, size };
}

/** The property changes in a list of them; one that reaches beyond the end ends it. */
export function propertiesIn(list: DataView): Property[] {
  const properties: Property[] = [];
  let at = 0;
  while (at + 2 < list.byteLength) {
    const code = list.getUint16(at, true);
    const { start, size } = extentOf(list, at + 2, code);
    if (start + size > list.byteLength) break;
    properties.push({ code, operand: slice(list, start, size) });
    at = start + size;
  }
  return properties;
}

/** A part of a view over the same bytes, from `start`, counted from the view's own beginning. */
export const slice = (view: DataView, start: number, size: number): DataView =>
  new DataView(view.buffer, view.byteOffset + start, size);

/** The operand of the last change with this code as a number of `bytes` bytes, or null. */
export function operandOf(properties: readonly Property[], code: number, bytes: 1 | 2 | 4): number | null {
  const property = properties.findLast((candidate) => candidate.code === code);
  if (!property || property.operand.byteLength < bytes) return null;
  if (bytes === 1) return property.operand.getUint8(0);
  return bytes === 2 ? property.operand.getUint16(0, true) : property.operand.getUint32(0, true);
}
