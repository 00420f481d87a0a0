import { childrenOf, descend, elementsOf, parseXml, textIn, type XmlElement } from '../office/xml.ts';
import { WHITE } from '../colour.ts';
import { PLAIN_FONT, type CellAppearance, type TextRun } from '../sheets/cell-appearance.ts';
import { appearanceOfFormat } from '../sheets/shown-number.ts';
import { fontOf, groundOf } from './fonts-and-fills.ts';

/** A sheet by its name and the part that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

type Parts = ReadonlyMap<string, Uint8Array>;

const parsed = (parts: Parts, name: string): XmlElement | null => {
  const part = parts.get(name);
  return part === undefined ? null : parseXml(part);
};

/** A target as relationships write it, relative to `xl/` or absolute, to the name of a part. */
const partName = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^(\.\/)+/, '')}`;

/** Kinds of sheets that hold no cells of their own. */
const WITHOUT_CELLS = /\/(chart|dialog|xlMacro)sheet$/i;

/** The sheets of a workbook in the order of their tabs. */
export function sheetParts(parts: Parts): SheetPart[] {
  const relations = parsed(parts, 'xl/_rels/workbook.xml.rels');
  const targets = new Map(
    (relations ? childrenOf(relations, 'Relationship') : [])
      .filter(({ attributes }) => !WITHOUT_CELLS.test(attributes['Type'] ?? ''))
      .map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? '']),
  );
  const sheets = descend(parsed(parts, 'xl/workbook.xml'), 'sheets');
  return (sheets ? childrenOf(sheets, 'sheet') : []).flatMap(({ attributes }) => {
    const target = targets.get(attributes['r:id'] ?? '');
    if (target === undefined) return [];
    const isHidden = /hidden/i.test(attributes['state'] ?? '');
    return [{ name: attributes['name'] ?? '', part: partName(target), isHidden }];
  });
}

/** Text as people see it: Excel writes control characters as `_x000D_`. */
export const unescapeText = (text: string): string =>
  text
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');

const textsIn = (element: XmlElement): string => childrenOf(element, 't').map(textIn).join('');

/** The runs of a string item without phonetic guides. */
const runsOfItem = (item: XmlElement): readonly TextRun[] =>
  elementsOf(item).flatMap((child): TextRun[] => {
    if (child.name === 't') return [{ text: unescapeText(textIn(child)) }];
    if (child.name !== 'r') return [];
    const properties = descend(child, 'rPr');
    return [
      {
        text: unescapeText(textsIn(child)),
        font: properties ? fontOf(elementsOf(properties)) : undefined,
      },
    ];
  });

/** The strings that cells refer to by number, by their runs. */
export function sharedStrings(parts: Parts): readonly (readonly TextRun[])[] {
  const strings = parsed(parts, 'xl/sharedStrings.xml');
  return strings ? childrenOf(strings, 'si').map(runsOfItem) : [];
}

/** The appearance of the cells of each style, by the style's number. */
export function cellAppearance(parts: Parts): readonly CellAppearance[] {
  const styles = parsed(parts, 'xl/styles.xml');
  const listed = (name: string): readonly XmlElement[] => elementsOf(descend(styles, name) ?? EMPTY);
  const codes = new Map(
    listed('numFmts').map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode']]),
  );
  const fonts = listed('fonts').map((font) => fontOf(elementsOf(font)));
  const grounds = listed('fills').map(groundOf);
  return listed('cellXfs').map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    const ground = grounds[Number(attributes['fillId'] ?? 0)];
    return {
      font: fonts[Number(attributes['fontId'] ?? 0)] ?? PLAIN_FONT,
      ground: ground === undefined ? WHITE : ground,
      number: appearanceOfFormat(id, codes.get(id)),
    };
  });
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };
