import { onceForEach } from '@zhaojian/report';
import { blended, BLACK, WHITE, type Colour } from '../colour.ts';
import type { TextAppearance } from '../flow/text-appearance.ts';
import { cssColour, cssLength, cssWords, type CssColour } from './css-values.ts';
import { BLOCK_ELEMENTS, type Attributes } from './elements.ts';
import { declarationsIn, type Declarations, type StyledElement, type StyleSheets } from './style-sheets.ts';

/** The appearance of an element, and with it of the text in it; lengths in pixels. */
export interface ElementAppearance extends TextAppearance {
  /** It takes no room on the page, with all that is in it. */
  readonly isGone: boolean;
  /** What hides an element and all that is in it, whatever the styles of these say. */
  readonly isOutOfSight: boolean;
  /** `visibility: hidden`, which descendants can take back. */
  readonly isInvisible: boolean;
  readonly isOffByIndent: boolean;
}

export const PAGE_APPEARANCE: ElementAppearance = {
  // Where the page declares no colours, sheets that it only links to may declare any.
  ink: null,
  ground: WHITE,
  size: 16,
  isHidden: false,
  isStruck: false,
  mark: null,
  shift: 0,
  isGone: false,
  isOutOfSight: false,
  isInvisible: false,
  isOffByIndent: false,
};

/** Further than this to the left or above, nothing is on the page. */
const OFF_THE_PAGE = -500;
/** Margins and moves reach far where wide pages are set in the middle. */
const FAR_OFF_THE_PAGE = -2000;

/** Cells and rows keep their size and position, whatever their style says of it. */
const TABLE_ELEMENTS = new Set('table thead tbody tfoot tr td th caption colgroup col'.split(' '));

/** The browser's own style of elements. */
const BUILT_IN: Readonly<Record<string, Partial<ElementAppearance>>> = {
  sup: { mark: 'raised' },
  rt: { mark: 'raised' },
  sub: { mark: 'lowered' },
  del: { isStruck: true },
  s: { isStruck: true },
  strike: { isStruck: true },
  mark: { ink: BLACK, ground: [255, 255, 0] },
  input: { ink: BLACK, ground: WHITE },
  select: { ink: BLACK, ground: WHITE },
  textarea: { ink: BLACK, ground: WHITE },
  a: { ink: null },
};

/** The declarations for one element, by property. */
class Said {
  readonly #values = new Map<string, string>();
  readonly size: number;

  constructor(declarations: Declarations, size: number) {
    this.size = size;
    for (const { property, value, isImportant } of declarations)
      if (!isImportant) this.#values.set(property, value);
    for (const { property, value, isImportant } of declarations)
      if (isImportant) this.#values.set(property, value);
  }

  get(property: string): string {
    return this.#values.get(property) ?? '';
  }

  length(property: string): number | null {
    return cssLength(this.get(property), this.size);
  }
}

const FONT_SIZES: Readonly<Record<string, number>> = { smaller: 0.83, larger: 1.2 };

/** The size of the letters, in pixels. */
function sizeIn(declarations: Declarations, around: number): number {
  let size = around;
  for (const { property, value } of declarations) {
    const written =
      property === 'font-size'
        ? value
        : property === 'font'
          ? (/(?:^|\s)(\d*\.?\d+(?:[a-z]+|%)?)(?:\s*\/|\s|$)/.exec(value)?.[1] ?? '')
          : '';
    const share = /^([\d.]+)%$/.exec(written)?.[1];
    size =
      share === undefined
        ? (cssLength(written, around) ?? around * (FONT_SIZES[written] ?? size / around))
        : (around * Number(share)) / 100;
  }
  return Number.isFinite(size) ? size : around;
}

const isCutOff = (said: Said): boolean =>
  ['overflow', 'overflow-x', 'overflow-y'].some((property) => /hidden|clip/.test(said.get(property)));

/** The four numbers of `rect()`, `auto` left out. */
const isEmptyRect = (clip: string): boolean => {
  const [top = 0, right = 9, bottom = 9, left = 0] = (/^rect\(([^)]*)\)/.exec(clip)?.[1] ?? '')
    .split(/[\s,]+/)
    .map((length) => cssLength(length, 16) ?? undefined);
  return bottom - top <= 1 || right - left <= 1;
};

/** Whether an element is moved off the page, cut to nothing or made wholly transparent. */
function isOutOfSight(said: Said, name: string): boolean {
  const position = said.get('position');
  const isMoved = /absolute|fixed|relative|sticky/.test(position);
  const isBeyond = (property: string, edge: number): boolean => (said.length(property) ?? 0) <= edge;
  if (isMoved && ['left', 'top', 'right', 'bottom'].some((side) => isBeyond(side, OFF_THE_PAGE))) return true;
  if (isBeyond('margin-left', FAR_OFF_THE_PAGE) || isBeyond('margin-top', FAR_OFF_THE_PAGE)) return true;
  if (cssWords(said.get('margin')).some((word) => (cssLength(word, 16) ?? 0) <= FAR_OFF_THE_PAGE))
    return true;
  const opacity = said.get('opacity');
  if (opacity !== '' && Number.parseFloat(opacity) <= (opacity.endsWith('%') ? 5 : 0.05)) return true;
  if (said.get('content-visibility') === 'hidden') return true;
  const transform = said.get('transform');
  if (/scale[xy]?\(\s*0*\.?0*\s*[,)]/.test(transform)) return true;
  const [, moved = ''] = /translate[xy]?\(\s*(-[\d.]+\w+)/.exec(transform) ?? [];
  if ((cssLength(moved, 16) ?? 0) <= FAR_OFF_THE_PAGE) return true;
  if (/absolute|fixed/.test(position) && said.get('clip').startsWith('rect') && isEmptyRect(said.get('clip')))
    return true;
  if (/^(inset\(\s*(5\d|[6-9]\d|100)%|circle\(\s*0)/.test(said.get('clip-path'))) return true;
  const takesSize =
    !TABLE_ELEMENTS.has(name) &&
    (BLOCK_ELEMENTS.has(name) ||
      /absolute|fixed/.test(position) ||
      /block|flex|grid/.test(said.get('display')));
  const isFlat = ['height', 'width', 'max-height', 'max-width'].some(
    (side) => (said.length(side) ?? 99) <= 1,
  );
  return takesSize && isFlat && isCutOff(said);
}

/** The colour among the words of a `background`, or null where a picture or a gradient may lie over it. */
function groundIn(said: Said, around: Colour | null): Colour | null {
  const all = `${said.get('background')} ${said.get('background-image')}`;
  if (/url\(|gradient\(|image\(/.test(all)) return null;
  const written = said.get('background-color');
  const colour =
    written === '' ? cssWords(said.get('background')).map(cssColour).find(Boolean) : cssColour(written);
  return colour ? laidOver(colour, around) : around;
}

function laidOver({ colour, alpha }: CssColour, under: Colour | null): Colour | null {
  if (alpha >= 0.99) return colour;
  return under ? blended(colour, under, alpha) : null;
}

/** By how many pixels text in the line is raised; 0 where an element is on lines of its own. */
function shiftOf(said: Said, name: string): number {
  if (BLOCK_ELEMENTS.has(name) || TABLE_ELEMENTS.has(name)) return 0;
  const [, down = ''] = /translatey\(\s*([-\d.]+\w*)/.exec(said.get('transform')) ?? [];
  const moved =
    said.get('position') === 'relative' ? (said.length('bottom') ?? 0) - (said.length('top') ?? 0) : 0;
  const share = Number(/^(-?[\d.]+)%$/.exec(said.get('vertical-align'))?.[1] ?? 0) / 100;
  return moved + (said.length('vertical-align') ?? share * said.size) - (cssLength(down, 16) ?? 0);
}

/** What attributes say that are older than style sheets. */
function fromAttributes(name: string, attributes: Attributes): Declarations {
  const said: [string, string][] = [];
  const { color, bgcolor, background, text, size } = attributes;
  if (name === 'font' && color !== undefined) said.push(['color', color]);
  if (name === 'body' && text !== undefined) said.push(['color', text]);
  if (bgcolor !== undefined) said.push(['background-color', bgcolor]);
  if (background) said.push(['background-image', 'url()']);
  if (name === 'font' && size === '1') said.push(['font-size', '10px']);
  return said.map(([property, value]) => ({ property, value: value.toLowerCase(), isImportant: false }));
}

/** The appearance of elements, each derived from those of its parent. */
export class Appearances {
  readonly #sheets: StyleSheets;
  readonly #inline = new Map<string, Declarations>();
  /** Cell after cell of a table has the same around it and declares the same. */
  readonly #alike = onceForEach((_around: ElementAppearance) => new Map<string, ElementAppearance>());
  #remembered = 0;

  constructor(sheets: StyleSheets) {
    this.#sheets = sheets;
  }

  /** @param path the element's ancestors, the nearest last */
  of(element: StyledElement, path: readonly StyledElement[], around: ElementAppearance): ElementAppearance {
    const { name, attributes } = element;
    const declarations = [
      ...fromAttributes(name, attributes),
      ...this.#sheets.declarationsFor(element, path),
      ...this.#declarationsOf(attributes['style']),
    ];
    const builtIn = BUILT_IN[name];
    const isGone =
      around.isGone ||
      attributes['hidden'] !== undefined ||
      (name === 'dialog' && attributes['open'] === undefined);
    const isRoot = BLOCK_ELEMENTS.has(name) || TABLE_ELEMENTS.has(name);
    const starting = isRoot && around.shift !== 0 ? { ...around, shift: 0 } : around;
    if (declarations.length === 0 && !builtIn)
      return isGone === starting.isGone ? starting : { ...starting, isGone };
    const alike = this.#alike(starting);
    const said = `${name} ${isGone} ${declarations.map(keyOf).join('')}`;
    const known = alike.get(said);
    if (known) return known;
    const appearance = withDeclarations({ ...starting, ...builtIn, isGone }, declarations, name);
    if (this.#remembered < MOST_REMEMBERED) alike.set(said, appearance);
    this.#remembered += 1;
    return appearance;
  }

  #declarationsOf(style: string | undefined): Declarations {
    if (style === undefined) return [];
    const known = this.#inline.get(style);
    if (known) return known;
    const declarations = declarationsIn(style);
    if (this.#inline.size < MOST_REMEMBERED) this.#inline.set(style, declarations);
    return declarations;
  }
}

const MOST_REMEMBERED = 5000;

/** Values may hold any character: their length says where they end. */
const keyOf = ({ property, value, isImportant }: Declarations[number]): string =>
  `${property}:${isImportant ? '!' : ''}${value.length}:${value}`;

function withDeclarations(
  around: ElementAppearance,
  declarations: Declarations,
  name: string,
): ElementAppearance {
  const size = sizeIn(declarations, around.size);
  const said = new Said(declarations, size);
  const ground = groundIn(said, around.ground);
  const written = said.get('-webkit-text-fill-color') || said.get('color');
  const colour = cssColour(written);
  const ink = colour ? laidOver(colour, ground) : around.ink;
  const visibility = said.get('visibility');
  const indent = said.length('text-indent');
  const align = said.get('vertical-align');
  const isShadowed = !/^(|none)$/.test(said.get('text-shadow'));
  const isInvisible =
    visibility === '' || visibility === 'inherit' ? around.isInvisible : /hidden|collapse/.test(visibility);
  const outOfSight = around.isOutOfSight || isOutOfSight(said, name);
  const isOffByIndent = indent === null ? around.isOffByIndent : indent <= OFF_THE_PAGE;
  const isTransparent = colour !== null && colour.alpha < 0.1 && !isShadowed;
  return {
    ink: isShadowed ? null : ink,
    ground,
    size,
    isGone: around.isGone || said.get('display') === 'none' || said.get('mso-hide') === 'all',
    isOutOfSight: outOfSight,
    isInvisible,
    isOffByIndent,
    isHidden: outOfSight || isInvisible || isOffByIndent || isTransparent,
    isStruck:
      around.isStruck ||
      /line-through/.test(`${said.get('text-decoration')}${said.get('text-decoration-line')}`),
    mark: align === 'super' ? 'raised' : align === 'sub' ? 'lowered' : around.mark,
    shift: around.shift + shiftOf(said, name),
  };
}
