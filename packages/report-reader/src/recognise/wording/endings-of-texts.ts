/** How many of the last texts before the figures may make up one label broken over lines or cells. */
export const MOST_BROKEN = 4;

/** The last one, two, … of some texts, read on. */
export const endingsOf = (texts: readonly string[], most = MOST_BROKEN): string[] =>
  Array.from({ length: Math.min(most, texts.length) }, (_, index) => texts.slice(-index - 1).join(''));

/** The last of several texts side by side: a row's own label, where the others are those of the group it is in. */
export const lastWord = (text: string): string => text.trim().split(/\s+/u).at(-1) ?? '';
