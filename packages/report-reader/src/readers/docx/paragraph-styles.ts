import { childrenOf, descend, type XmlElement } from '../office/xml.ts';
import type { ListPosition } from '../word-lists/list-counter.ts';
import { numberAt, valueAt } from './word-attributes.ts';

/** What a paragraph looks like, from itself and from its style. */
export interface ParagraphLooks {
  readonly level?: number;
  readonly align?: 'center' | 'right';
  readonly list: ListPosition | null;
}

const ALIGNMENTS: Readonly<Record<string, 'center' | 'right'>> = {
  center: 'center',
  right: 'right',
  end: 'right',
};

/** Looks up what paragraphs inherit from their styles. */
export class ParagraphStyles {
  readonly #styles = new Map<string, XmlElement>();
  #defaultStyle: string | null = null;

  /** @param styles the root of `styles.xml`, or null when the document has none */
  constructor(styles: XmlElement | null) {
    for (const style of styles ? childrenOf(styles, 'w:style') : []) {
      const id = style.attributes['w:styleId'];
      if (id === undefined || style.attributes['w:type'] !== 'paragraph') continue;
      this.#styles.set(id, style);
      if (/^(1|true|on)$/.test(style.attributes['w:default'] ?? '')) this.#defaultStyle = id;
    }
  }

  /** The properties that apply to a paragraph, its own first, then those of its styles up to the base. */
  #chain(properties: XmlElement | null): XmlElement[] {
    const chain = properties ? [properties] : [];
    const seen = new Set<string>();
    let id = valueAt(properties, 'w:pStyle') ?? this.#defaultStyle;
    while (id !== null && !seen.has(id)) {
      seen.add(id);
      const style: XmlElement | null = this.#styles.get(id) ?? null;
      const own = descend(style, 'w:pPr');
      if (own) chain.push(own);
      id = valueAt(style, 'w:basedOn');
    }
    return chain;
  }

  /** @param properties the paragraph's `w:pPr` */
  looksOf(properties: XmlElement | null): ParagraphLooks {
    const chain = this.#chain(properties);
    const first = <Value>(read: (from: XmlElement) => Value | null): Value | null =>
      chain.reduce<Value | null>((found, from) => found ?? read(from), null);

    const listId = first((from) => valueAt(from, 'w:numPr', 'w:numId'));
    const level = first((from) => numberAt(from, 'w:outlineLvl'));
    const align = ALIGNMENTS[first((from) => valueAt(from, 'w:jc')) ?? ''];
    return {
      ...(level !== null && level <= 5 && { level: level + 1 }),
      ...(align && { align }),
      list:
        listId === null || listId === '0'
          ? null
          : { listId, level: first((from) => numberAt(from, 'w:numPr', 'w:ilvl')) ?? 0 },
    };
  }
}
