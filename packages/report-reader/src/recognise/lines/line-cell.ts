import type { DocumentLocation } from '@zhaojian/report';

/** Where a part of a line of text stands on it, in widths of a Latin letter. */
export interface Across {
  readonly from: number;
  readonly to: number;
  /** How many spaces stand before it. */
  readonly gap: number;
  /** Whether nothing else stands before it. */
  readonly isFirst: boolean;
}

/** One cell of a line: the text as printed and where it stands. */
export interface LineCell {
  readonly text: string;
  readonly place: DocumentLocation;
  readonly across?: Across;
}

/** Whether anything is printed in the cell. */
export const isFilled = ({ text }: LineCell): boolean => text.trim() !== '';

/** The characters `from`–`to` (exclusive) of a text, with their own place on its line. */
export const partOf = ({ text, place }: LineCell, from: number, to: number): LineCell => ({
  text: text.slice(from, to),
  place: place.kind === 'line' ? { ...place, from: place.from + from, to: place.from + to } : place,
});
