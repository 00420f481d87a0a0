import { childrenOf, descend, type XmlElement } from '../office/xml.ts';
import type { ListPosition } from '../word-lists/list-counter.ts';
import { numberAt, valueAt } from './word-attributes.ts';

/** The appearance of a paragraph, from itself and from its style. */
export interface ParagraphAppearance {
  readonly level?: number;
  readonly align?: 'center' | 'right';
  readonly list: ListPosition | null;
}

const ALIGNMENTS: Readonly<Record<string, 'center' | 'right'>> = {
  center: 'center',
  right: 'right',
  end: 'right',
};

/** Looks up what paragraphs, runs and tables inherit from their styles. */
export class WordStyles {
  readonly #styles = new Map<string, XmlElement>();
  #defaultStyle: string | null = null;
  readonly #defaults: XmlElement | null;

  /** @param styles the root of `styles.xml`, or null when the document has none */
  constructor(styles: XmlElement | null) {
    this.#defaults = descend(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    for (const style of styles ? childrenOf(styles, 'w:style') : []) {
      const id = style.attributes['w:styleId'];
      if (id === undefined) continue;
      this.#styles.set(id, style);
      const isDefault = /^(1|true|on)$/.test(style.attributes['w:default'] ?? '');
      if (isDefault && style.attributes['w:type'] === 'paragraph') this.#defaultStyle = id;
    }
  }

  /** A style and those that it is based on. */
  chain(first: string | null): readonly XmlElement[] {
    const chain: XmlElement[] = [];
    const seen = new Set<string>();
    for (let id = first; id !== null && !seen.has(id);) {
      seen.add(id);
      const style: XmlElement | null = this.#styles.get(id) ?? null;
      if (style) chain.push(style);
      id = valueAt(style, 'w:basedOn');
    }
    return chain;
  }

  /** The id of a paragraph's style. @param paragraph its `w:pPr` */
  styleOf(paragraph: XmlElement | null): string | null {
    return valueAt(paragraph, 'w:pStyle') ?? this.#defaultStyle;
  }

  /** The `w:rPr` of the styles that a run is in, its own first. */
  runChain(runStyle: string | null, paragraphStyle: string | null): readonly XmlElement[] {
    const styles = [...this.chain(runStyle), ...this.chain(paragraphStyle)];
    const own = styles.map((style) => descend(style, 'w:rPr'));
    return [...own, this.#defaults].filter((properties) => properties !== null);
  }

  /** The properties that apply to a paragraph, its own first, then those of its styles up to the base. */
  #paragraphChain(properties: XmlElement | null): XmlElement[] {
    const styles = this.chain(this.styleOf(properties)).map((style) => descend(style, 'w:pPr'));
    return [properties, ...styles].filter((own) => own !== null);
  }

  /** @param properties the paragraph's `w:pPr` */
  appearanceOf(properties: XmlElement | null): ParagraphAppearance {
    const chain = this.#paragraphChain(properties);
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
