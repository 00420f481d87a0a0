import type { NeutralDocument } from '../../neutral-document.ts';
import { ReadRefusal } from '../../read-refusal.ts';
import { blocksOfFlow } from '../flow/blocks-of-flow.ts';
import { hasText } from '../flow/flow.ts';
import { renderFlow } from '../flow/render-flow.ts';
import { parseXml, type XmlElement } from '../office/xml.ts';
import { unpackParts } from '../office/zip-parts.ts';
import { ListCounter } from '../word-lists/list-counter.ts';
import { listsOfDocx } from './docx-lists.ts';
import { ParagraphStyles } from './paragraph-styles.ts';
import { wordToFlow } from './word-to-flow.ts';

const MAIN_PART = /^word\/document\d*\.xml$/;
const WANTED_PARTS = /^word\/(document\d*|styles|numbering)\.xml$/;

/**
 * Reads a Word document (.docx, .docm and their templates; macros are not looked at).
 *
 * @throws ReadRefusal DAMAGED_FILE, EMPTY_FILE, SCANNED_IMAGE when there are only pictures, TOO_LARGE
 */
export function readDocx(bytes: Uint8Array): NeutralDocument {
  const parts = unpackParts(bytes, (name) => WANTED_PARTS.test(name));
  const parsed = (name: string): XmlElement | null => {
    const part = parts.get(name);
    return part === undefined ? null : parseXml(part);
  };
  const main = parsed([...parts.keys()].find((name) => MAIN_PART.test(name)) ?? '');
  if (!main) throw new ReadRefusal('DAMAGED_FILE');
  const numbering = parsed('word/numbering.xml');
  const { flow, pictures } = wordToFlow(
    main,
    new ParagraphStyles(parsed('word/styles.xml')),
    new ListCounter(numbering ? listsOfDocx(numbering) : new Map()),
  );
  if (!hasText(flow)) throw new ReadRefusal(pictures > 0 ? 'SCANNED_IMAGE' : 'EMPTY_FILE');
  return {
    kind: 'docx',
    blocks: blocksOfFlow(flow),
    rendering: { kind: 'html', html: renderFlow(flow) },
  };
}
