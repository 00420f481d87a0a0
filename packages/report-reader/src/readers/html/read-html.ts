import type { NeutralDocument } from '../../neutral-document.ts';
import { ReadRefusal } from '../../read-refusal.ts';
import { blocksOfFlow } from '../flow/blocks-of-flow.ts';
import { hasText } from '../flow/flow.ts';
import { renderFlow } from '../flow/render-flow.ts';
import { htmlToFlow } from './html-to-flow.ts';
import { withMarkdownAsParagraphs } from './markdown-around-tables.ts';

/**
 * Reads a web page, a whole one with its furniture or a fragment, or Markdown with tables of HTML.
 *
 * @param html decoded
 * @throws ReadRefusal EMPTY_FILE, SCANNED_IMAGE when there are only pictures, TOO_LARGE
 */
export function readHtml(html: string): NeutralDocument {
  const { flow, title, pictures } = htmlToFlow(withMarkdownAsParagraphs(html));
  if (!hasText(flow)) throw new ReadRefusal(pictures > 0 ? 'SCANNED_IMAGE' : 'EMPTY_FILE');
  return {
    kind: 'html',
    ...(title === '' ? {} : { title }),
    blocks: blocksOfFlow(flow),
    rendering: { kind: 'html', html: renderFlow(flow) },
  };
}
