import { Parser } from 'htmlparser2';
import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';

/** An element of a parsed XML part, its name with the prefix as written, but for Excel's and where it was asked otherwise. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Excel's elements usually have no prefix; some libraries write them all with `x:`. */
export const withoutExcelPrefix = (name: string): string => (name.startsWith('x:') ? name.slice(2) : name);

/** The text of an XML part; Office writes UTF-8, some other programs UTF-16 with its mark. */
export function decodeXml(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
}

/** A name without its prefix, whichever was declared. */
export const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Parses an XML part. Entities of a document type are not expanded and nothing is fetched.
 *
 * @param nameOf what an element is called that is written so
 * @throws ReadRefusal DAMAGED_FILE when it ends before its root does, TOO_LARGE when it has or nests
 * elements beyond reason
 */
export function parseXml(part: Uint8Array, nameOf = withoutExcelPrefix): XmlElement {
  const xml = decodeXml(part);
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] };
  const open = [root];
  let isWhole = true;
  const isClosedItself = xml.endsWith('/>');
  let elements = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements += 1;
        if (elements > FILE_LIMITS.elements || open.length > FILE_LIMITS.depth) {
          throw new ReadRefusal('TOO_LARGE');
        }
        const element = { name: nameOf(name), attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      onclosetag(_name, isImplied) {
        if (isImplied && parser.endIndex >= xml.length - 1 && !isClosedItself) isWhole = false;
        open.pop();
      },
      ontext(text) {
        open.at(-1)?.children.push(text);
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  const unclosed = open.length - 1;
  parser.end();
  const element = root.children.find((child) => typeof child !== 'string');
  if (!element || unclosed > 0 || !isWhole) throw new ReadRefusal('DAMAGED_FILE');
  return element;
}

/** The elements inside an element, without the text between them. */
export const elementsOf = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child) => typeof child !== 'string');

/** The elements of a name directly inside an element. */
export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name);

/** Word's elements are asked for their properties thousands of times: nothing is made on the way. */
function firstChildOf({ children }: XmlElement, name: string): XmlElement | null {
  for (const child of children) if (typeof child !== 'string' && child.name === name) return child;
  return null;
}

/** Follows the first child of each name in turn; null when one is missing. */
export function descend(element: XmlElement | null, ...names: readonly string[]): XmlElement | null {
  let at = element;
  for (const name of names) {
    if (!at) return null;
    at = firstChildOf(at, name);
  }
  return at;
}

/** All text in an element, of its descendants too. */
export const textIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
