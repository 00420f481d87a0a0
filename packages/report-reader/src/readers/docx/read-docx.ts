import type { NeutralDocument } from '../../neutral-document.ts';
import { ReadRefusal } from '../../read-refusal.ts';
import { blocksOfFlow } from '../flow/blocks-of-flow.ts';
import { decodeText } from '../decode-text.ts';
import { hasText, type Flow } from '../flow/flow.ts';
import { renderFlow } from '../flow/render-flow.ts';
import { htmlToFlow } from '../html/html-to-flow.ts';
import { isWebArchive, pageOfWebArchive } from '../html/web-archive.ts';
import { parseXml, type XmlElement } from '../office/xml.ts';
import { unpackParts } from '../office/zip-parts.ts';
import { ListCounter } from '../word-lists/list-counter.ts';
import { listsOfDocx } from './docx-lists.ts';
import { WordStyles } from './word-styles.ts';
import { wordToFlow } from './word-to-flow.ts';

const MAIN_PART = /^word\/document\d*\.xml$/;
const WANTED_PARTS = /^word\/(document\d*|styles|numbering)\.xml$/;
/** A page put into a Word file as it is, which Word takes in when it opens the file. */
const EMBEDDED_PAGE = /^word\/[^/]+\.(mht|html?)$/i;

/** The document as it is written. */
function ownFlow(parts: ReadonlyMap<string, Uint8Array>): ReturnType<typeof wordToFlow> {
  const parsed = (name: string): XmlElement | null => {
    const part = parts.get(name);
    return part ? parseXml(part) : null;
  };
  const main = parsed([...parts.keys()].find((name) => MAIN_PART.test(name)) ?? '');
  if (!main) throw new ReadRefusal('DAMAGED_FILE');
  const numbering = parsed('word/numbering.xml');
  return wordToFlow(
    main,
    new WordStyles(parsed('word/styles.xml')),
    new ListCounter(numbering ? listsOfDocx(numbering) : new Map()),
  );
}

/**
 * The page that a web system wrapped into a Word file without writing a document of its own; null when there
 * is none.
 */
function embeddedFlow(parts: ReadonlyMap<string, Uint8Array>): Flow | null {
  const page = [...parts].find(([name]) => EMBEDDED_PAGE.test(name))?.[1];
  if (!page) return null;
  const text = decodeText(page);
  const html = isWebArchive(text) ? pageOfWebArchive(page) : text;
  return html === null ? null : htmlToFlow(html).flow;
}

/**
 * Reads a Word document (.docx, .docm and their templates; macros are not looked at).
 *
 * @throws ReadRefusal DAMAGED_FILE, EMPTY_FILE, SCANNED_IMAGE when there are only pictures, TOO_LARGE
 */
export function readDocx(bytes: Uint8Array): NeutralDocument {
  const parts = unpackParts(bytes, (name) => WANTED_PARTS.test(name) || EMBEDDED_PAGE.test(name));
  const own = ownFlow(parts);
  // Words of its own and a page besides: only Word can put them together, by opening and saving the file.
  if (own.embedded > 0 && hasText(own.flow)) throw new ReadRefusal('DAMAGED_FILE');
  const flow = own.embedded > 0 ? (embeddedFlow(parts) ?? own.flow) : own.flow;
  if (!hasText(flow)) throw new ReadRefusal(own.pictures > 0 ? 'SCANNED_IMAGE' : 'EMPTY_FILE');
  return {
    kind: 'docx',
    blocks: blocksOfFlow(flow),
    rendering: { kind: 'html', html: renderFlow(flow) },
  };
}
