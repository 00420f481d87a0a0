/** How a cell looks, and whether it may be changed in a protected sheet. */
interface Style {
  readonly font: keyof typeof FONTS;
  readonly fill: keyof typeof FILLS;
  readonly bordered: boolean;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center';
  readonly format: keyof typeof FORMATS;
  readonly unlocked: boolean;
}

const FONTS = {
  body: '<sz val="11"/><name val="宋体"/>',
  strong: '<b/><sz val="11"/><name val="宋体"/>',
  heading: '<b/><sz val="14"/><name val="黑体"/>',
  title: '<b/><sz val="18"/><name val="黑体"/>',
  quiet: '<sz val="11"/><color rgb="FF5B6673"/><name val="宋体"/>',
} as const;

const solid = (colour: string): string =>
  `<patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill>`;
/** The first two are fixed by the format. */
const FILLS = {
  none: '<patternFill patternType="none"/>',
  gray: '<patternFill patternType="gray125"/>',
  head: solid('FFF3F6FA'),
  entry: solid('FFFFF8DD'),
  computed: solid('FFE9EEF5'),
} as const;

/** Built-in formats: as typed, and whole numbers with thousands apart. */
const FORMATS = { general: 0, count: 3 } as const;

const plain: Style = {
  font: 'body',
  fill: 'none',
  bordered: false,
  horizontal: 'left',
  vertical: 'center',
  format: 'general',
  unlocked: false,
};
const head: Style = { ...plain, font: 'strong', fill: 'head', bordered: true, horizontal: 'center' };
const entry: Style = { ...plain, fill: 'entry', bordered: true, horizontal: 'right', unlocked: true };
const computed: Style = { ...entry, fill: 'computed', unlocked: false };

const STYLES = {
  plain,
  title: { ...plain, font: 'title', horizontal: 'center' },
  heading: { ...plain, font: 'heading' },
  note: { ...plain, font: 'quiet', vertical: 'top' },
  head,
  rowHead: { ...head, font: 'body', horizontal: 'left' },
  fixedText: { ...plain, bordered: true },
  entryText: { ...entry, horizontal: 'left' },
  entryParagraph: { ...entry, horizontal: 'left', vertical: 'top' },
  entryCount: { ...entry, format: 'count' },
  entryAmount: entry,
  computedCount: { ...computed, format: 'count' },
  computedAmount: computed,
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

const names = Object.keys(STYLES);
const fontNames = Object.keys(FONTS);
const fillNames = Object.keys(FILLS);

/** The number by which cells refer to a style. */
export const styleNumber = (name: StyleName): number => names.indexOf(name);

const side = (name: string): string => `<${name} style="thin"><color rgb="FF8A94A0"/></${name}>`;
const BORDERS = `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>`;

function formatOf({ font, fill, bordered, horizontal, vertical, format, unlocked }: Style): string {
  return (
    `<xf numFmtId="${FORMATS[format]}" fontId="${fontNames.indexOf(font)}" fillId="${fillNames.indexOf(fill)}" ` +
    `borderId="${bordered ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" ` +
    `applyAlignment="1" applyProtection="1">` +
    `<alignment horizontal="${horizontal}" vertical="${vertical}" wrapText="1"/>` +
    `<protection locked="${unlocked ? 0 : 1}"/></xf>`
  );
}

const list = (element: string, parts: readonly string[]): string =>
  `<${element} count="${parts.length}">${parts.join('')}</${element}>`;

/** The part of a workbook that says how cells look. Its only differential format is that of an alarm. */
export function stylesXml(): string {
  const fonts = Object.values(FONTS).map((font) => `<font>${font}</font>`);
  const fills = Object.values(FILLS).map((fill) => `<fill>${fill}</fill>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    list('fonts', fonts) +
    list('fills', fills) +
    BORDERS +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    list('cellXfs', Object.values(STYLES).map(formatOf)) +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="1"><dxf><font><color rgb="FF9C1C12"/></font><fill><patternFill><bgColor rgb="FFFAD7D3"/></patternFill></fill></dxf></dxfs>' +
    '</styleSheet>'
  );
}
