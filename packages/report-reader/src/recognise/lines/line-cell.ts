import type { DocumentLocation } from '@zhaojian/report';

/** One cell of a line: the text as printed and where it is. */
export interface LineCell {
  readonly text: string;
  readonly location: DocumentLocation;
  /** How many spaces follow it at the end of its line of text. */
  readonly spacesBehind?: number;
}

/** Whether anything is printed in the cell. */
export const isFilled = ({ text }: LineCell): boolean => text.trim() !== '';

/** The characters `from`–`to` (exclusive) of a text, with their own location on its line. */
export const partOf = ({ text, location }: LineCell, from: number, to: number): LineCell => ({
  text: text.slice(from, to),
  location:
    location.kind === 'line' ? { ...location, from: location.from + from, to: location.from + to } : location,
});
