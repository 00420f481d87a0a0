const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/**
 * Raised text as characters that are superscript by themselves: the mark of a footnote after a figure would read as its
 * last digit.
 */
export const inSuperscript = (text: string): string =>
  text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);

/** Lowered text as characters that are subscript by themselves. */
export const inSubscript = (text: string): string =>
  text.replace(/\d/g, (digit) => LOWERED[Number(digit)] ?? digit);
