import { unitViolation, type Unit } from '@zhaojian/report';

export type TypedFigure =
  | { readonly value: number | null }
  /** Why it is no figure of this cell, in Chinese. */
  | { readonly problem: string };

/** Full-width digits and signs as keyboards in Chinese mode type them. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９．，－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/**
 * What a person typed or pasted into a cell of a unit. Blank is no value; full-width digits and thousands
 * separators are understood; anything else is refused rather than guessed.
 */
export function readTypedFigure(text: string, unit: Unit): TypedFigure {
  const plain = halfWidth(text).trim();
  if (plain === '') return { value: null };
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain)) {
    return { problem: `“${text.trim()}”不是数字，请只填数字。` };
  }
  const value = Number(plain.replaceAll(',', ''));
  const violation = unitViolation(unit, value);
  return violation === null ? { value } : { problem: `“${text.trim()}”${violation}，请改正。` };
}
