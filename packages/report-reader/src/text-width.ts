/** The blocks whose characters take two columns in a terminal (Unicode UAX #11, wide and full-width). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** How many terminal columns a character takes. */
export const characterWidth = (character: string): 1 | 2 => (WIDE.test(character) ? 2 : 1);

/** How many terminal columns a text takes. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, character) => width + characterWidth(character), 0);

/** Breaks a text into lines of at most `width` columns; Chinese may break after any character. */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines = [''];
    for (const character of line) {
      const last = lines.at(-1) ?? '';
      if (textWidth(last) + characterWidth(character) > width) lines.push(character);
      else lines[lines.length - 1] = last + character;
    }
    return lines;
  });
}
