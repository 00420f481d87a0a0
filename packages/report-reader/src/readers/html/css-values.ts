import { hexColour, type Colour } from '../colour.ts';

/** A colour and how much it covers of what is behind it, from 0 to 1. */
export interface CssColour {
  readonly colour: Colour;
  readonly alpha: number;
}

/** The names of colours that letters and grounds in reports have; another name is no colour that hides anything. */
const NAMED: Readonly<Record<string, string>> = {
  white: 'ffffff',
  snow: 'fffafa',
  ivory: 'fffff0',
  ghostwhite: 'f8f8ff',
  whitesmoke: 'f5f5f5',
  floralwhite: 'fffaf0',
  azure: 'f0ffff',
  mintcream: 'f5fffa',
  aliceblue: 'f0f8ff',
  lightyellow: 'ffffe0',
  black: '000000',
  red: 'ff0000',
  darkred: '8b0000',
  maroon: '800000',
  green: '008000',
  blue: '0000ff',
  darkblue: '00008b',
  navy: '000080',
  royalblue: '4169e1',
  steelblue: '4682b4',
  teal: '008080',
  purple: '800080',
  orange: 'ffa500',
  yellow: 'ffff00',
  gold: 'ffd700',
  gray: '808080',
  grey: '808080',
  silver: 'c0c0c0',
  lightgray: 'd3d3d3',
  lightgrey: 'd3d3d3',
  gainsboro: 'dcdcdc',
  darkgray: 'a9a9a9',
  dimgray: '696969',
  window: 'ffffff',
  canvas: 'ffffff',
  windowtext: '000000',
};

/** A number of a colour function: a share of the whole, or a part of it in percent. */
const channelOf = (text: string, whole: number): number =>
  text.endsWith('%') ? (Number.parseFloat(text) / 100) * whole : Number.parseFloat(text);

function fromHue(hue: number, saturation: number, lightness: number): Colour {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const at = (((offset + hue / 30) % 12) + 12) % 12;
    return 255 * (lightness - chroma * Math.max(-1, Math.min(at - 3, 9 - at, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}

/** A colour as style sheets and attributes write it; null where it is none, or one that is not known. */
export function cssColour(written: string): CssColour | null {
  const text = written.trim().toLowerCase();
  if (text === 'transparent') return { colour: [0, 0, 0], alpha: 0 };
  const named = hexColour(NAMED[text] ?? '');
  if (named) return { colour: named, alpha: 1 };
  const withAlpha = /^#([\da-f]{3})([\da-f])$|^#([\da-f]{6})([\da-f]{2})$/.exec(text);
  if (withAlpha) {
    const [, short, shortAlpha, long, longAlpha] = withAlpha;
    const colour = hexColour(short ?? long ?? '');
    const alpha = Number.parseInt(longAlpha ?? `${shortAlpha}${shortAlpha}`, 16) / 255;
    return colour ? { colour, alpha } : null;
  }
  const hex = hexColour(text);
  if (hex) return { colour: hex, alpha: 1 };
  const [, name, inside = ''] = /^(rgba?|hsla?)\(([^()]{1,80})\)$/.exec(text) ?? [];
  const [first = '', second = '', third = '', share = '1'] = inside.split(/[\s,/]+/).filter(Boolean);
  if (!name || third === '') return null;
  const colour: Colour = name.startsWith('rgb')
    ? [channelOf(first, 255), channelOf(second, 255), channelOf(third, 255)]
    : fromHue(Number.parseFloat(first), channelOf(second, 1), channelOf(third, 1));
  const alpha = channelOf(share, 1);
  return [...colour, alpha].every(Number.isFinite) ? { colour, alpha } : null;
}

/** The pixels of each unit that does not depend on the letters around it. */
const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 37.8,
  mm: 3.78,
  rem: 16,
  vw: 12,
  vh: 8,
};

/**
 * A length in pixels; null where it is none, or a share of something that is not known.
 *
 * @param size of the letters it is counted in, in pixels
 */
export function cssLength(written: string, size: number): number | null {
  const [, number, unit = ''] =
    /^([+-]?(?:\d+\.?\d*|\.\d+))([a-z%]*)$/.exec(written.trim().toLowerCase()) ?? [];
  if (number === undefined) return null;
  const value = Number(number);
  if (value === 0) return 0;
  if (unit === 'em' || unit === 'ex' || unit === 'ch') return value * size * (unit === 'em' ? 1 : 0.5);
  const pixels = UNITS[unit];
  return pixels === undefined ? null : value * pixels;
}

/** The words of a value, what is in brackets with the word before it. */
export const cssWords = (value: string): readonly string[] => value.match(/[^\s(]*\([^()]*\)|[^\s]+/g) ?? [];
