import { blended, BLACK, hexColour, WHITE, type Colour } from '../colour.ts';
import { descend, type XmlElement } from '../office/xml.ts';
import { PLAIN_FONT, type FontAppearance } from '../sheets/cell-appearance.ts';

type Property = Pick<XmlElement, 'name' | 'attributes'>;

/** The colours of the theme that Office starts with; another theme has others, and white and black where these have them. */
const THEME = [
  'ffffff',
  '000000',
  'e7e6e6',
  '44546a',
  '4472c4',
  'ed7d31',
  'a5a5a5',
  'ffc000',
  '5b9bd5',
  '70ad47',
];
/** Of the colours that have numbers, those that all palettes begin with. */
const NUMBERED: Readonly<Record<string, Colour>> = { '0': BLACK, '1': WHITE, '8': BLACK, '9': WHITE };

/** A colour as fonts and fills name it; null where it is Excel's own choice, or not known. */
function colourOf({ rgb, theme, indexed, tint }: XmlElement['attributes']): Colour | null {
  const named = rgb
    ? hexColour(rgb.slice(-6))
    : theme
      ? hexColour(THEME[Number(theme)] ?? '')
      : NUMBERED[indexed ?? ''];
  const share = Number(tint ?? 0);
  if (!named || !(Math.abs(share) <= 1)) return null;
  return share < 0 ? blended(BLACK, named, -share) : blended(WHITE, named, share);
}

const isOn = ({ val = '1' }: XmlElement['attributes']): boolean => val !== '0' && val !== 'false';

const MARKS: Readonly<Record<string, FontAppearance['mark']>> = {
  superscript: 'raised',
  subscript: 'lowered',
};

/** A font with one more property of it. */
export function withProperty(font: FontAppearance, { name, attributes }: Property): FontAppearance {
  switch (name) {
    case 'color':
      return { ...font, ink: colourOf(attributes) };
    case 'sz':
      return { ...font, size: Number(attributes['val']) || font.size };
    case 'strike':
      return { ...font, isStruck: isOn(attributes) };
    case 'vertAlign':
      return { ...font, mark: MARKS[attributes['val'] ?? ''] ?? null };
    default:
      return font;
  }
}

/** A font by its properties. */
export const fontOf = (properties: readonly Property[]): FontAppearance =>
  properties.reduce(withProperty, PLAIN_FONT);

/** What a fill paints a cell with: nothing is white; patterns and gradients are not known. */
export function groundOf(fill: XmlElement): Colour | null {
  const pattern = descend(fill, 'patternFill');
  const type = pattern?.attributes['patternType'] ?? (pattern ? 'none' : 'gradient');
  if (type === 'none') return WHITE;
  const colour = type === 'solid' ? descend(pattern, 'fgColor') : null;
  return colour ? colourOf(colour.attributes) : null;
}
