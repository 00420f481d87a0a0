import type { XmlElement } from '../office/xml.ts';
import { descend } from '../office/xml.ts';

const BLACK = '#000000';

const hex = (share: number): string =>
  Math.round(Math.min(Math.max(share, 0), 255))
    .toString(16)
    .padStart(2, '0');

/** The channels of a colour: grey, red green and blue, or the four of print; numbers up to 255, or `#` and hexadecimal digits. */
function colourOf(value: string): string {
  const words = value.split(/[\s,]+/).filter((word) => word !== '');
  const channels = words.map((word) =>
    word.startsWith('#') ? Number.parseInt(word.slice(1), 16) : Number(word),
  );
  if (channels.some((channel) => !Number.isFinite(channel))) return BLACK;
  const [first = 0, second = 0, third = 0, fourth = 0] = channels;
  if (channels.length === 1) return `#${hex(first).repeat(3)}`;
  if (channels.length === 3) return `#${hex(first)}${hex(second)}${hex(third)}`;
  if (channels.length === 4) {
    return `#${[first, second, third].map((ink) => hex(((255 - ink) * (255 - fourth)) / 255)).join('')}`;
  }
  return BLACK;
}

/**
 * What something is painted with, by the elements that say so, the nearest first: `#rrggbb`, black where none does, and null
 * where it is wholly transparent.
 */
export function paintOf(
  name: 'FillColor' | 'StrokeColor',
  said: readonly (XmlElement | undefined)[],
): string | null {
  for (const element of said) {
    const colour = element ? descend(element, name) : null;
    if (!colour) continue;
    if (colour.attributes['Alpha'] !== undefined && Number(colour.attributes['Alpha']) <= 0) return null;
    return colourOf(colour.attributes['Value'] ?? '');
  }
  return BLACK;
}
