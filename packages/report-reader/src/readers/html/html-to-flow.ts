import { Parser } from 'htmlparser2';
import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import type { Flow } from '../flow/flow.ts';
import { FlowBuilder } from '../flow/flow-builder.ts';
import { inSuperscript } from '../flow/superscript.ts';
import {
  alignmentOf,
  BLOCK_ELEMENTS,
  isHidden,
  isInvisible,
  UNSHOWN_ELEMENTS,
  type Attributes,
} from './elements.ts';

type Closing = (isImplied: boolean) => void;

/** A page's name is not longer; what follows is no name. */
const LONGEST_TITLE = 300;

const nothing: Closing = () => undefined;

export interface PageRead {
  readonly flow: Flow;
  /** What the page calls itself; empty when it does not. */
  readonly title: string;
  readonly pictures: number;
}

/**
 * What a page shows, as a flow, what it calls itself, and how many pictures it holds. The whole page is kept: guessing which part is
 * the article has lost tables. Only what is not shown is left out, and navigation (`nav`) without a table.
 *
 * @throws ReadRefusal TOO_LARGE
 */
export function htmlToFlow(html: string): PageRead {
  const builder = new FlowBuilder();
  const closings: Closing[] = [];
  let unshown = 0;
  let preformatted = 0;
  let raised = 0;
  let pictures = 0;
  let title = '';
  let inTitle = false;

  const addText = (text: string): void => {
    if (preformatted > 0) return builder.addText(text.replace(/\r\n?/g, '\n'));
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
    const { lastCharacter } = builder;
    const isAfterSpace = lastCharacter === '' || lastCharacter === ' ' || lastCharacter === '\n';
    builder.addText(isAfterSpace ? collapsed.trimStart() : collapsed);
  };

  const openUnshown = (): Closing => {
    unshown += 1;
    return () => {
      unshown -= 1;
    };
  };

  const openBlock = (name: string, attributes: Attributes): Closing => {
    builder.endParagraph();
    const align = alignmentOf(name, attributes);
    const level = /^h[1-6]$/.test(name) ? Number(name[1]) : undefined;
    const looks = { ...(level && { level }), ...(align && { align }) };
    if (name === 'pre') preformatted += 1;
    const mark = name === 'nav' ? builder.mark() : null;
    return (isImplied) => {
      builder.endParagraph(looks);
      if (name === 'pre') preformatted -= 1;
      if (mark && !isImplied) builder.takeBack(mark);
    };
  };

  const openTitle = (): Closing => {
    inTitle = true;
    return () => {
      inTitle = false;
    };
  };

  const open = (name: string, attributes: Attributes): Closing => {
    if (name === 'title' && unshown === 0 && title === '') return openTitle();
    if (unshown > 0 || UNSHOWN_ELEMENTS.has(name) || isHidden(attributes)) return openUnshown();
    if (!isInvisible(attributes)) return openShown(name, attributes);
    // A cell that shows nothing is still a place in its row.
    const closeCell = name === 'td' || name === 'th' ? openShown(name, attributes) : nothing;
    const closeUnshown = openUnshown();
    return (isImplied) => {
      closeUnshown(isImplied);
      closeCell(isImplied);
    };
  };

  const openShown = (name: string, attributes: Attributes): Closing => {
    switch (name) {
      case 'br':
        builder.addText('\n');
        return nothing;
      case 'sup':
        raised += 1;
        return () => {
          raised -= 1;
        };
      case 'img':
        pictures += 1;
        return nothing;
      case 'input':
        if (/^(|text|number)$/i.test(attributes['type'] ?? '')) addText(attributes['value'] ?? '');
        return nothing;
      case 'table':
      case 'tr':
      case 'td':
      case 'th': {
        const opened =
          name === 'table'
            ? builder.openTable()
            : name === 'tr'
              ? builder.openRow()
              : builder.openCell(Number(attributes['rowspan'] ?? 1), Number(attributes['colspan'] ?? 1));
        return opened ? () => builder.close(opened) : nothing;
      }
      default:
        return BLOCK_ELEMENTS.has(name) ? openBlock(name, attributes) : nothing;
    }
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (closings.length >= FILE_LIMITS.depth) throw new ReadRefusal('TOO_LARGE');
      closings.push(open(name, attributes));
    },
    onclosetag(_name, isImplied) {
      closings.pop()?.(isImplied);
    },
    ontext(text) {
      if (inTitle) title = (title + text).slice(0, LONGEST_TITLE);
      else if (unshown === 0) addText(raised > 0 ? inSuperscript(text) : text);
    },
  });
  parser.write(html);
  parser.end();
  return { flow: builder.finish(), title: title.trim(), pictures };
}
