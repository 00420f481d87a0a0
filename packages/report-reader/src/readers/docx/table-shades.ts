import { childrenOf, descend, type XmlElement } from '../office/xml.ts';
import { shadeOf, type Ground } from './run-appearance.ts';
import { valueAt } from './word-attributes.ts';
import type { WordStyles } from './word-styles.ts';

/** Where a cell is in its table, as far as styles shade cells by it. */
interface CellAt {
  readonly row: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The parts of a table that a style shades by themselves, and whether a cell is in them; of others it is not known. */
const PARTS: Readonly<Record<string, (at: CellAt) => boolean>> = {
  firstRow: ({ row }) => row === 0,
  firstCol: ({ isFirst }) => isFirst,
  lastCol: ({ isLast }) => isLast,
};

/**
 * What the cells of a table are painted with: by themselves, by the table, by its style.
 *
 * @param table its `w:tbl`
 */
export function shadesOfTable(
  table: XmlElement,
  styles: WordStyles,
): (cell: XmlElement, at: CellAt) => Ground {
  const properties = descend(table, 'w:tblPr');
  const chain = styles.chain(valueAt(properties, 'w:tblStyle'));
  const parts = chain.flatMap((style) =>
    childrenOf(style, 'w:tblStylePr').flatMap((part) => {
      const shade = shadeOf(descend(part, 'w:tcPr', 'w:shd'));
      return shade === undefined ? [] : [{ isIn: PARTS[part.attributes['w:type'] ?? ''], shade }];
    }),
  );
  const whole = [
    properties,
    ...chain.flatMap((style) => [descend(style, 'w:tcPr'), descend(style, 'w:tblPr')]),
  ]
    .map((from) => shadeOf(descend(from, 'w:shd')))
    .find((shade) => shade !== undefined);
  const ofTable = parts.some(({ isIn }) => !isIn) ? null : whole;
  return (cell, at) => {
    const own = shadeOf(descend(cell, 'w:tcPr', 'w:shd'));
    if (own !== undefined) return own;
    const part = parts.find(({ isIn }) => isIn?.(at));
    return part ? part.shade : ofTable;
  };
}
