/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

export const WHITE: Colour = [255, 255, 255];
export const BLACK: Colour = [0, 0, 0];

/** A colour of six hexadecimal digits, or of three, with `#` before them or not; null for any other text. */
export function hexColour(text: string): Colour | null {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim())?.[1];
  if (digits === undefined) return null;
  const channel = (at: number): number =>
    digits.length === 3
      ? Number.parseInt(digits.charAt(at).repeat(2), 16)
      : Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16);
  return [channel(0), channel(1), channel(2)];
}

/** One colour laid over another, with the opacity `share` from 0 to 1. */
export const blended = (over: Colour, under: Colour, share: number): Colour => [
  over[0] * share + under[0] * (1 - share),
  over[1] * share + under[1] * (1 - share),
  over[2] * share + under[2] * (1 - share),
];

/** Relative luminance, WCAG 2.2. */
const luminance = ([red, green, blue]: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

function linear(channel: number): number {
  const share = Math.min(Math.max(channel, 0), 255) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** WCAG asks for 4.5 where text is to be read; #cccccc on white has 1.6 and is faint, #eeeeee has 1.16 and is not seen. */
const LEAST_CONTRAST = 1.25;

/** Letters no higher are not seen; in points or pixels. */
const LEAST_SIZE = 2;

/** Whether letters cannot be seen, as small as they are or on such a ground; a colour that is not known is null. */
export const isUnseen = (ink: Colour | null, ground: Colour | null, size: number): boolean =>
  size <= LEAST_SIZE || (ink !== null && ground !== null && !isSeenOn(ink, ground));

/** Whether letters of one colour can be seen on a ground of another. */
export function isSeenOn(ink: Colour, ground: Colour): boolean {
  const [one, other] = [luminance(ink), luminance(ground)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) >= LEAST_CONTRAST;
}
