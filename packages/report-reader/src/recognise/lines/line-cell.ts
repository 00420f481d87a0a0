import type { DocumentLocation } from '@zhaojian/report';

/** One cell of a line: the text as printed and where it stands. */
export interface LineCell {
  readonly text: string;
  readonly place: DocumentLocation;
  /** How many spaces stand behind it at the end of its line of text. */
  readonly spacesBehind?: number;
}

/** Whether anything is printed in the cell. */
export const isFilled = ({ text }: LineCell): boolean => text.trim() !== '';

/** The characters `from`–`to` (exclusive) of a text, with their own place on its line. */
export const partOf = ({ text, place }: LineCell, from: number, to: number): LineCell => ({
  text: text.slice(from, to),
  place: place.kind === 'line' ? { ...place, from: place.from + from, to: place.from + to } : place,
});
