import { type ColourName, PALETTE } from './palette.ts';

/** The CSS variable of a colour: `lateText` is `--late-text`. */
export const colourVariable = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Gives the page the palette as CSS variables, before anything is drawn. */
export function colourPage({ style }: Pick<HTMLElement, 'style'>): void {
  for (const name of Object.keys(PALETTE) as ColourName[])
    style.setProperty(colourVariable(name), PALETTE[name]);
}
