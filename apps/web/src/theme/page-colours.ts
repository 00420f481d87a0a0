import { DEFAULT_LOOK, type OfficeColour } from '@zhaojian/contract';
import { type ColourName, OFFICE_ACCENTS, PALETTE } from './palette.ts';

/** The CSS variable of a colour: `lateText` is `--late-text`. */
export const colourVariable = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Gives the page the palette as CSS variables, before anything is drawn. */
export function colourPage(
  { style }: Pick<HTMLElement, 'style'>,
  office: OfficeColour = DEFAULT_LOOK.colour,
): void {
  for (const name of Object.keys(PALETTE) as ColourName[])
    style.setProperty(colourVariable(name), PALETTE[name]);
  for (const [variable, colour] of Object.entries(accentVariables(office)))
    style.setProperty(variable, colour);
}

/** An office's colour as CSS variables, for the page or a part of it. */
export const accentVariables = (office: OfficeColour): Record<string, string> =>
  Object.fromEntries(
    Object.entries(OFFICE_ACCENTS[office]).map(([name, colour]) => [colourVariable(name), colour]),
  );
