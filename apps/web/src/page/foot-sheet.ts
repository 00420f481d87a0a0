/** Text as CSS writes it between quotes: it can neither end there, nor end the sheet around it. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\<>\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;

/** Corners of a sheet's foot. */
export type FootCorner = 'left' | 'center' | 'right';

/** The right one ends with the number of the sheet, of how many. */
const SHEET_NUMBER = '"  " counter(page) " / " counter(pages)';

/** The style sheet that prints parts in a corner of each sheet's foot; empty parts are left out. */
export function footSheet(corner: FootCorner, parts: readonly (string | null | undefined)[]): string {
  const text = quoted(parts.filter(Boolean).join(' · '));
  const content = corner === 'right' ? `${text} ${SHEET_NUMBER}` : text;
  return `@page { @bottom-${corner} { content: ${content} } }`;
}
