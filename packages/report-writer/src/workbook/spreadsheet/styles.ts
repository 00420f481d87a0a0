import type { CellStyle } from 'hucre/xlsx';

export const BODY_FONT: CellStyle['font'] = { name: '宋体', size: 11 };
const STRONG: CellStyle['font'] = { ...BODY_FONT, bold: true };
const HEADING: CellStyle['font'] = { name: '黑体', size: 14, bold: true };
const TITLE: CellStyle['font'] = { ...HEADING, size: 18 };
const QUIET: CellStyle['font'] = { ...BODY_FONT, color: { rgb: '5B6673' } };

const solid = (rgb: string): CellStyle['fill'] => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });
const HEAD_FILL = solid('F3F6FA');
const ENTRY_FILL = solid('FFF8DD');
const COMPUTED_FILL = solid('E9EEF5');

const side = { style: 'thin', color: { rgb: '8A94A0' } } as const;
const BORDER: CellStyle['border'] = { left: side, right: side, top: side, bottom: side };

/** Whole numbers with thousands apart. */
const COUNT = '#,##0';
/** Figures as pages show them. */
const SHOWN_COUNT = '#,##0" 件"';
const SHOWN_AMOUNT = '#,##0.0###" 万元"';
const SHOWN_PART = '0.0%';

const locked = { locked: true };
const plain: CellStyle = {
  font: BODY_FONT,
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
  protection: locked,
};
const aligned = (style: CellStyle, alignment: CellStyle['alignment']): CellStyle => ({
  ...style,
  alignment: { ...style.alignment, ...alignment },
});
const head: CellStyle = {
  ...aligned(plain, { horizontal: 'center' }),
  font: STRONG,
  fill: HEAD_FILL,
  border: BORDER,
};
const entry: CellStyle = {
  ...aligned(plain, { horizontal: 'right' }),
  fill: ENTRY_FILL,
  border: BORDER,
  protection: { locked: false },
};
const computed: CellStyle = { ...entry, fill: COMPUTED_FILL, protection: locked };
const figure: CellStyle = { ...aligned(plain, { horizontal: 'right', wrapText: false }), border: BORDER };

export type StyleName =
  | 'plain'
  | 'title'
  | 'heading'
  | 'note'
  | 'key'
  | 'head'
  | 'rowHead'
  | 'fixedText'
  | 'entryText'
  | 'entryParagraph'
  | 'entryCount'
  | 'entryAmount'
  | 'computedCount'
  | 'computedAmount'
  | 'figurePlain'
  | 'figureCount'
  | 'figureAmount'
  | 'figurePart';

/** How cells look, and whether they may be changed in a protected sheet. */
export const STYLES: Readonly<Record<StyleName, CellStyle>> = {
  plain,
  title: { ...aligned(plain, { horizontal: 'center' }), font: TITLE },
  heading: { ...plain, font: HEADING },
  key: { ...plain, font: { ...QUIET, size: 8 }, alignment: { horizontal: 'left', vertical: 'center' } },
  note: { ...aligned(plain, { vertical: 'top' }), font: QUIET },
  head,
  rowHead: { ...aligned(head, { horizontal: 'left' }), font: BODY_FONT },
  fixedText: { ...plain, border: BORDER },
  entryText: aligned(entry, { horizontal: 'left' }),
  entryParagraph: aligned(entry, { horizontal: 'left', vertical: 'top' }),
  entryCount: { ...entry, numFmt: COUNT },
  entryAmount: entry,
  computedCount: { ...computed, numFmt: COUNT },
  computedAmount: computed,
  figurePlain: { ...figure, numFmt: COUNT },
  figureCount: { ...figure, numFmt: SHOWN_COUNT },
  figureAmount: { ...figure, numFmt: SHOWN_AMOUNT },
  figurePart: { ...figure, numFmt: SHOWN_PART },
};

/** A cell whose figure breaks a relation. */
export const ALARM: CellStyle = {
  font: { color: { rgb: '9C1C12' } },
  fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FAD7D3' } },
};
