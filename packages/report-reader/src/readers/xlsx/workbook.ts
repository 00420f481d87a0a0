import { childrenOf, descend, elementsOf, parseXml, textIn, type XmlElement } from '../office/xml.ts';
import { inSuperscript } from '../off-the-line.ts';
import { looksOfFormat, type NumberLooks } from '../sheets/shown-number.ts';

/** A sheet that is shown, by its name and the part that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
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

/** The sheets of a workbook that are not hidden, in the order of their tabs. */
export function shownSheets(parts: Parts): SheetPart[] {
  const relations = parsed(parts, 'xl/_rels/workbook.xml.rels');
  const targets = new Map(
    (relations ? childrenOf(relations, 'Relationship') : [])
      .filter(({ attributes }) => !WITHOUT_CELLS.test(attributes['Type'] ?? ''))
      .map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? '']),
  );
  const sheets = descend(parsed(parts, 'xl/workbook.xml'), 'sheets');
  return (sheets ? childrenOf(sheets, 'sheet') : []).flatMap(({ attributes }) => {
    const target = targets.get(attributes['r:id'] ?? '');
    if (target === undefined || /hidden/i.test(attributes['state'] ?? '')) return [];
    return [{ name: attributes['name'] ?? '', part: partName(target) }];
  });
}

/** Text as people see it: Excel writes control characters as `_x000D_`. */
export const unescapeText = (text: string): string =>
  text
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');

/** The text of a run: struck out text is no longer part of it, the mark of a footnote no digit. */
function textOfRun(run: XmlElement): string {
  const strike = descend(run, 'rPr', 'strike');
  if (strike && strike.attributes['val'] !== '0') return '';
  const text = childrenOf(run, 't').map(textIn).join('');
  const isRaised = descend(run, 'rPr', 'vertAlign')?.attributes['val'] === 'superscript';
  return isRaised ? inSuperscript(text) : text;
}

/** The text of a string item: its runs without phonetic guides. */
function textOfItem(item: XmlElement): string {
  return elementsOf(item)
    .map((child) => {
      if (child.name === 't') return textIn(child);
      return child.name === 'r' ? textOfRun(child) : '';
    })
    .join('');
}

/** The strings that cells refer to by number. */
export function sharedStrings(parts: Parts): readonly string[] {
  const strings = parsed(parts, 'xl/sharedStrings.xml');
  return strings ? childrenOf(strings, 'si').map((item) => unescapeText(textOfItem(item))) : [];
}

/** How each cell style shows numbers, by the style's number. */
export function numberLooks(parts: Parts): readonly NumberLooks[] {
  const styles = parsed(parts, 'xl/styles.xml');
  const codes = new Map(
    elementsOf(descend(styles, 'numFmts') ?? EMPTY).map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'],
    ]),
  );
  return elementsOf(descend(styles, 'cellXfs') ?? EMPTY).map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    return looksOfFormat(id, codes.get(id));
  });
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };
