import { withLowerCaseNames, type Attributes } from './elements.ts';

/** The declarations for an element, by property; a later one outweighs an earlier one. */
export type Declarations = readonly Declaration[];

interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly isImportant: boolean;
}

/** The properties that say whether text is seen, raised or struck out. */
const LOOKED_AT = new Set(
  (
    'background background-color background-image bottom clip clip-path color content-visibility display font font-size ' +
    'height left margin margin-left margin-top max-height max-width mso-hide opacity overflow overflow-x overflow-y position ' +
    'right text-decoration text-decoration-line text-indent text-shadow top transform vertical-align visibility width ' +
    '-webkit-text-fill-color'
  ).split(' '),
);

/** The declarations of a rule or of a `style` attribute, those that matter. */
export function declarationsIn(text: string): Declarations {
  return text.split(';').flatMap((declaration): Declaration[] => {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (!LOOKED_AT.has(property)) return [];
    const written = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const value = written.replace(/\s*!\s*important$/, '');
    return [{ property, value, isImportant: value !== written }];
  });
}

/** An element as selectors see it. */
export interface StyledElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly classes: readonly string[];
}

/** A selector without spaces: `td.total[hidden]`. */
interface Compound {
  readonly name: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly attributes: readonly {
    readonly name: string;
    readonly value: string | null;
    readonly how: string;
  }[];
}

interface Rule {
  /** The last compound names the element itself, those before it its ancestors. */
  readonly path: readonly Compound[];
  readonly weight: number;
  readonly declarations: Declarations;
}

const COMPOUND = /^(\*|[a-z][\w-]*)?((?:[.#][\w\u00a0-\uffff-]+|\[[^\]]{1,80}\])*)$/i;
const PART = /([.#])([\w\u00a0-\uffff-]+)|\[\s*([\w-]+)\s*(?:([~^$*|]?=)\s*["']?([^"'\]]*)["']?\s*)?\]/g;

/** A compound; null for one that is not understood, such as `:hover` or `::before`. */
function compoundOf(text: string): Compound | null {
  const [whole, name, parts = ''] = COMPOUND.exec(text) ?? [];
  if (!whole) return null;
  const classes: string[] = [];
  const attributes: Compound['attributes'][number][] = [];
  let id: string | null = null;
  for (const [, sign, word = '', attribute, how = '', value] of parts.matchAll(PART)) {
    if (sign === '.') classes.push(word);
    else if (sign === '#') id = word;
    else if (attribute) attributes.push({ name: attribute.toLowerCase(), value: value ?? null, how });
  }
  return { name: !name || name === '*' ? null : name.toLowerCase(), id, classes, attributes };
}

function matchesAttribute(held: string | undefined, { value, how }: Compound['attributes'][number]): boolean {
  if (held === undefined || value === null) return held !== undefined;
  if (how === '=') return held === value;
  if (how === '^=') return held.startsWith(value);
  if (how === '$=') return held.endsWith(value);
  return how === '~=' ? held.split(/\s+/).includes(value) : held.includes(value);
}

const matches = ({ name, id, classes, attributes }: Compound, element: StyledElement): boolean =>
  (name === null || name === element.name) &&
  (id === null || id === element.attributes['id']) &&
  classes.every((one) => element.classes.includes(one)) &&
  attributes.every((one) => matchesAttribute(element.attributes[one.name], one));

/** More rules than any page has, and more characters. */
const MOST_RULES = 20_000;
const MOST_CHARACTERS = 1_000_000;

/** The rules of the style sheets that a page brings with it. Sheets that it only names are not known. */
export class StyleSheets {
  /** By the class, id or name that the last compound asks for; the first that it has of these. */
  readonly #rules = new Map<string, Rule[]>();
  #count = 0;

  constructor(html: string) {
    for (const sheet of sheetsIn(html)) this.#add(withoutComments(sheet.slice(0, MOST_CHARACTERS)), 0);
  }

  /** Whether none of them has a rule. */
  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** What the sheets declare for an element, the weightiest last. @param around its ancestors, the nearest last */
  declarationsFor(element: StyledElement, around: readonly StyledElement[]): Declaration[] {
    if (this.#count === 0) return [];
    const { name, attributes, classes } = element;
    const found: Rule[] = [];
    const look = (key: string): void => {
      for (const rule of this.#rules.get(key) ?? []) if (isAt(rule.path, element, around)) found.push(rule);
    };
    look(`#${attributes['id'] ?? ''}`);
    for (const one of classes) look(`.${one}`);
    look(name);
    look('*');
    if (found.length === 0) return [];
    return found.toSorted((a, b) => a.weight - b.weight).flatMap(({ declarations }) => declarations);
  }

  /** Adds the rules of a sheet, or of a block of it. */
  #add(css: string, depth: number): void {
    let at = 0;
    while (at < css.length && this.#count < MOST_RULES) {
      const open = css.indexOf('{', at);
      if (open < 0) return;
      const before = css.slice(at, open);
      // Statements such as @import end with a semicolon.
      const head = before.slice(before.lastIndexOf(';') + 1).trim();
      const isGroup = /^@(media|supports|layer|container)\b/i.test(head);
      const close = isGroup ? closingBrace(css, open) : css.indexOf('}', open);
      const end = close < 0 ? css.length : close;
      const body = css.slice(open + 1, end);
      if (isGroup) {
        const isForPrint = /\bprint\b/i.test(head) && !/\b(screen|all)\b/i.test(head);
        if (!isForPrint && depth < 5) this.#add(body, depth + 1);
      } else if (!head.startsWith('@')) this.#addRule(head, body);
      at = end + 1;
    }
  }

  #addRule(head: string, body: string): void {
    const declarations = declarationsIn(body);
    if (declarations.length === 0) return;
    for (const selector of head.split(',')) {
      const words = selector
        .trim()
        .replace(/\s*>\s*/g, ' ')
        .split(/\s+/);
      const path = words.map(compoundOf).filter((compound) => compound !== null);
      const last = path.at(-1);
      if (!last || path.length < words.length) continue;
      const weight = path.reduce(
        (sum, { name, id, classes, attributes }) =>
          sum + (id ? 1e4 : 0) + (classes.length + attributes.length) * 100 + (name ? 1 : 0),
        0,
      );
      const key = last.id ? `#${last.id}` : last.classes[0] ? `.${last.classes[0]}` : (last.name ?? '*');
      const rules = this.#rules.get(key) ?? [];
      // Of rules of one weight the later one counts.
      rules.push({ path, weight: weight + this.#count / MOST_RULES, declarations });
      this.#rules.set(key, rules);
      this.#count += 1;
    }
  }
}

function isAt(path: readonly Compound[], element: StyledElement, around: readonly StyledElement[]): boolean {
  const [own, ...outer] = path.toReversed();
  if (!own || !matches(own, element)) return false;
  let at = around.length;
  return outer.every((compound) => {
    at = around.findLastIndex((one, index) => index < at && matches(compound, one));
    return at >= 0;
  });
}

/** Where a block ends that holds others. */
function closingBrace(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    const character = css.charAt(at);
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function withoutComments(css: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let start = css.indexOf('/*'); start >= 0; start = css.indexOf('/*', at)) {
    kept.push(css.slice(at, start));
    const end = css.indexOf('*/', start + 2);
    at = end < 0 ? css.length : end + 2;
  }
  return [...kept, css.slice(at)].join('').replace(/<!--|-->/g, '');
}

/** What is in the `style` elements of a page, those in comments left out. */
function sheetsIn(html: string): string[] {
  if (!/<style/i.test(html)) return [];
  const lower = withLowerCaseNames(html);
  const sheets: string[] = [];
  let comment = lower.indexOf('<!--');
  for (let at = lower.indexOf('<style'); at >= 0;) {
    if (comment >= 0 && comment < at) {
      const end = lower.indexOf('-->', comment);
      if (end < 0) break;
      if (end > at) at = lower.indexOf('<style', end);
      comment = lower.indexOf('<!--', end);
      continue;
    }
    const start = lower.indexOf('>', at);
    const end = start < 0 ? -1 : lower.indexOf('</style', start);
    if (end < 0) break;
    const isForPrint = /\bmedia\s*=\s*["']?\s*print/.test(lower.slice(at, start));
    if (!isForPrint) sheets.push(html.slice(start + 1, end));
    at = lower.indexOf('<style', end);
    if (comment >= 0 && comment < end) comment = lower.indexOf('<!--', end);
  }
  return sheets;
}
