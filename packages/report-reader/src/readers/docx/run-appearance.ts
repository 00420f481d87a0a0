import { hexColour, WHITE, type Colour } from '../colour.ts';
import type { TextAppearance } from '../flow/text-appearance.ts';
import { descend, type XmlElement } from '../office/xml.ts';
import { isOn, numberAt, valueAt } from './word-attributes.ts';
import type { WordStyles } from './word-styles.ts';

/** What text is drawn on: a colour, null where it is not known, undefined where nothing is declared. */
export type Ground = Colour | null | undefined;

/** The colours by which Word names its highlighters; the others are far from white and black. */
const HIGHLIGHTS: Readonly<Record<string, Colour>> = {
  white: WHITE,
  black: [0, 0, 0],
  yellow: [255, 255, 0],
};

/** The ground that a `w:shd` paints. A pattern of two colours is taken for one that is not known. */
export function shadeOf(shade: XmlElement | null): Ground {
  if (!shade) return undefined;
  const {
    'w:val': pattern = 'clear',
    'w:fill': fill = 'auto',
    'w:color': colour = 'auto',
  } = shade.attributes;
  if (pattern === 'solid') return colour === 'auto' ? [0, 0, 0] : hexColour(colour);
  if (pattern !== 'clear' && pattern !== 'nil') return null;
  if (fill !== 'auto') return hexColour(fill);
  return shade.attributes['w:themeFill'] === undefined ? undefined : null;
}

/** The themes of all documents write on white. */
const WHITE_OF_THEMES = /^(background1|light1|bg1|lt1)$/;

/** What a run is drawn with; undefined where it does not say, null where Word chooses what can be seen. */
function inkOf(run: XmlElement): Ground {
  const drawn = descend(run, 'w14:textFill');
  if (drawn && descend(drawn, 'w14:noFill')) return WHITE;
  const solid = drawn && descend(drawn, 'w14:solidFill');
  const byTheme = solid && descend(solid, 'w14:schemeClr')?.attributes['w14:val'];
  if (byTheme) return WHITE_OF_THEMES.test(byTheme) ? WHITE : null;
  const exact = solid && descend(solid, 'w14:srgbClr')?.attributes['w14:val'];
  if (exact) return hexColour(exact);
  const colour = descend(run, 'w:color');
  if (!colour) return undefined;
  const own = hexColour(colour.attributes['w:val'] ?? '');
  if (own) return own;
  const { 'w:themeColor': theme = '', 'w:themeShade': shade = 'FF' } = colour.attributes;
  if (!WHITE_OF_THEMES.test(theme)) return null;
  const grey = Number.parseInt(shade, 16);
  return [grey, grey, grey];
}

/** Properties of runs that are on or off. */
const HIDING = ['w:vanish', 'w:specVanish'];
const STRIKING = ['w:strike', 'w:dstrike'];

const MARKS: Readonly<Record<string, TextAppearance['mark']>> = {
  superscript: 'raised',
  subscript: 'lowered',
};

/** A run's size where nothing says it, in points. */
const USUAL_SIZE = 10;

/** The properties of a run that decide its appearance, besides its style. */
const LOOKED_AT = new Set([
  'w14:textFill',
  'w:color',
  'w:highlight',
  'w:shd',
  'w:sz',
  'w:vertAlign',
  'w:position',
  ...HIDING,
  ...STRIKING,
]);

const saysNothing = (run: XmlElement | null): boolean =>
  run === null || !run.children.some((child) => typeof child !== 'string' && LOOKED_AT.has(child.name));

/** Finds the appearance of runs, from themselves and from their styles. */
export class RunAppearances {
  readonly #styles: WordStyles;
  /** The appearance of runs that say nothing themselves, by their styles and their ground. */
  readonly #byStyle = new Map<string, TextAppearance>();

  constructor(styles: WordStyles) {
    this.#styles = styles;
  }

  /**
   * @param run its `w:rPr`
   * @param paragraph the `w:pPr` around it
   * @param ground what the cell or the page around it is painted with
   */
  of(run: XmlElement | null, paragraph: XmlElement | null, ground: Ground): TextAppearance {
    const styles = [valueAt(run, 'w:rStyle'), this.#styles.styleOf(paragraph)] as const;
    const shade = shadeOf(descend(paragraph, 'w:shd'));
    const under = shade === undefined ? ground : shade;
    const isSquashed = isSquashedParagraph(paragraph);
    if (isSquashed || !saysNothing(run)) {
      const chain = [...(run ? [run] : []), ...this.#styles.runChain(...styles)];
      return appearanceOf(chain, under, isSquashed);
    }
    const key = `${styles[0]}/${styles[1]}/${under === undefined ? 'page' : under}`;
    const known = this.#byStyle.get(key);
    if (known) return known;
    const appearance = appearanceOf(this.#styles.runChain(...styles), under, false);
    this.#byStyle.set(key, appearance);
    return appearance;
  }
}

/** @param chain what decides the appearance of a run, its own properties first */
function appearanceOf(chain: readonly XmlElement[], around: Ground, isSquashed: boolean): TextAppearance {
  const first = <Value>(read: (from: XmlElement) => Value | null | undefined): Value | undefined => {
    for (const from of chain) {
      const value = read(from);
      if (value !== null && value !== undefined) return value;
    }
    return undefined;
  };
  const isAnyOn = (names: readonly string[]): boolean =>
    names.some((name) => first((from) => (descend(from, name) ? isOn(from, name) : null)) ?? false);
  /** The first that is declared, even as unknown. */
  const firstGround = (read: (from: XmlElement) => Ground): Ground => {
    const from = chain.find((one) => read(one) !== undefined);
    return from && read(from);
  };
  const highlight = first((from) => valueAt(from, 'w:highlight'));
  const shade = firstGround((from) => shadeOf(descend(from, 'w:shd')));
  const painted = shade === undefined ? around : shade;
  const ground = highlight && highlight !== 'none' ? (HIGHLIGHTS[highlight] ?? null) : painted;
  return {
    ink: firstGround(inkOf) ?? null,
    ground: ground === undefined ? WHITE : ground,
    size: (first((from) => numberAt(from, 'w:sz')) ?? USUAL_SIZE * 2) / 2,
    isHidden: isSquashed || isAnyOn(HIDING),
    isStruck: isAnyOn(STRIKING),
    mark: MARKS[first((from) => valueAt(from, 'w:vertAlign')) ?? ''] ?? null,
    shift: (first((from) => numberAt(from, 'w:position')) ?? 0) / 2,
  };
}

/** In twentieths of a point; no letters can be seen in a line of exactly this height. */
const LEAST_HEIGHT = 40;

const isSquashedParagraph = (paragraph: XmlElement | null): boolean => {
  const { 'w:lineRule': rule, 'w:line': height } = descend(paragraph, 'w:spacing')?.attributes ?? {};
  return rule === 'exact' && Number(height) <= LEAST_HEIGHT;
};

/** Whether a row of exactly this height shows nothing of its cells. @param row its `w:trPr` */
export const isSquashedRow = (row: XmlElement | null): boolean => {
  const { 'w:hRule': rule, 'w:val': height } = descend(row, 'w:trHeight')?.attributes ?? {};
  return rule === 'exact' && Number(height) <= LEAST_HEIGHT;
};
