import { Parser } from 'htmlparser2';
import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import type { Flow } from '../flow/flow.ts';
import { FlowBuilder } from '../flow/flow-builder.ts';
import { Appearances, PAGE_APPEARANCE, type ElementAppearance } from './element-appearance.ts';
import {
  alignmentOf,
  BLOCK_ELEMENTS,
  DRAWN_ELEMENTS,
  UNSHOWN_ELEMENTS,
  type Attributes,
} from './elements.ts';
import { StyleSheets, type StyledElement } from './style-sheets.ts';

type Closing = (isImplied: boolean) => void;

/** A page's name is not longer; what follows is no name. */
const LONGEST_TITLE = 300;

const NO_CLASSES: readonly string[] = [];

const classesOf = ({ class: written }: Attributes): readonly string[] =>
  written === undefined ? NO_CLASSES : written.split(/\s+/).filter((one) => one !== '');

const nothing: Closing = () => undefined;

/** A list of choices: the page shows the one that is made, the first where none is, all of them where several can be. */
interface Choice {
  readonly showsAll: boolean;
  readonly options: { text: string; readonly isMade: boolean }[];
}

const shownChoice = ({ showsAll, options }: Choice): string =>
  showsAll
    ? options.map(({ text }) => text.trim()).join(' ')
    : ((options.findLast(({ isMade }) => isMade) ?? options[0])?.text.trim() ?? '');

/** Fields that show what is typed into them. */
const TYPED_FIELD = /^(|text|number|tel|search|email|url|date|month)$/i;

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
  const sheets = new StyleSheets(html);
  const appearance = new Appearances(sheets);
  /** The elements that are open, each with its appearance. */
  const path: StyledElement[] = [];
  const seen: ElementAppearance[] = [];
  const appearanceHere = (): ElementAppearance => seen.at(-1) ?? PAGE_APPEARANCE;
  let choice: Choice | null = null;
  let unshown = 0;
  /** Elements that are not shown although what they say is part of the page. */
  let gone = 0;
  let preformatted = 0;
  let pictures = 0;
  let title = '';
  let inTitle = false;

  const addText = (text: string): void => {
    if (preformatted > 0) return builder.addText(text.replace(/\r\n?/g, '\n'), appearanceHere());
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
    const { lastCharacter } = builder;
    const isAfterSpace = lastCharacter === '' || lastCharacter === ' ' || lastCharacter === '\n';
    builder.addText(isAfterSpace ? collapsed.trimStart() : collapsed, appearanceHere());
  };

  const openGone = (): Closing => {
    gone += 1;
    return () => {
      gone -= 1;
    };
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
    const shape = { ...(level && { level }), ...(align && { align }) };
    if (name === 'pre') preformatted += 1;
    const mark = name === 'nav' ? builder.mark() : null;
    return (isImplied) => {
      builder.endParagraph(shape);
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
    if (name === 'title' && unshown + gone === 0 && title === '') return openTitle();
    if (unshown > 0 || UNSHOWN_ELEMENTS.has(name)) return openUnshown();
    if (gone > 0 || appearanceHere().isGone || DRAWN_ELEMENTS.has(name)) return openGone();
    return openShown(name, attributes);
  };

  const openChoice = (attributes: Attributes): Closing => {
    const showsAll = attributes['multiple'] !== undefined || Number(attributes['size'] ?? 1) > 1;
    const own: Choice = { showsAll, options: [] };
    choice = own;
    return () => {
      choice = null;
      addText(shownChoice(own));
    };
  };

  /** What is in a field is shown; the prompt of an empty one is not. */
  const addField = ({ type = '', value = '', placeholder = '' }: Attributes): void => {
    if (value !== '' && TYPED_FIELD.test(type)) addText(value);
    else if (!/^(checkbox|radio|submit|button|reset|image|file)$/i.test(type))
      builder.addHidden(value || placeholder);
  };

  const openShown = (name: string, attributes: Attributes): Closing => {
    switch (name) {
      case 'br':
        builder.addText('\n');
        return nothing;
      case 'img':
        pictures += 1;
        return nothing;
      case 'input':
        addField(attributes);
        return nothing;
      case 'select':
        return openChoice(attributes);
      case 'option':
        choice?.options.push({ text: '', isMade: attributes['selected'] !== undefined });
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
      const element = { name, attributes, classes: sheets.isEmpty ? NO_CLASSES : classesOf(attributes) };
      seen.push(unshown > 0 ? appearanceHere() : appearance.of(element, path, appearanceHere()));
      path.push(element);
      closings.push(open(name, attributes));
    },
    onclosetag(_name, isImplied) {
      closings.pop()?.(isImplied);
      path.pop();
      seen.pop();
    },
    ontext(text) {
      if (inTitle) title = (title + text).slice(0, LONGEST_TITLE);
      else if (unshown > 0) return;
      else if (gone > 0) builder.addHidden(text);
      else if (choice) {
        const option = choice.options.at(-1);
        if (option) option.text += text;
      } else addText(text);
    },
  });
  parser.write(html);
  parser.end();
  return { flow: builder.finish(), title: title.trim(), pictures };
}
