const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Text in superscript as characters that are superscript by themselves: the mark of a footnote behind a figure
 * would read as its last digit.
 */
export const inSuperscript = (text: string): string =>
  text.replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);
