import { WHITE, type Colour } from '../colour.ts';
import type { TextAppearance } from '../flow/text-appearance.ts';
import { operandOf, type Property } from './properties.ts';

/** Property codes of [MS-DOC] 2.6.1 to 2.6.3. */
const HIDDEN = 0x083c;
const STRUCK = [0x0837, 0x2a53];
const MARK = 0x2a48;
const SIZE = 0x4a43;
const SHIFT = 0x4845;
const COLOUR = 0x6870;
const COLOUR_BY_NUMBER = 0x2a42;
const HIGHLIGHT = 0x2a0c;
/** Of characters, of paragraphs, and of the cells of a row, all together. */
const SHADES = [0xca71, 0xc64d, 0xd612, 0xd616, 0xd60c];
const SHADES_BY_NUMBER = [0x4866, 0x442d, 0xd609];

/** Of the colours that have numbers ([MS-DOC] 2.9.119 Ico), those that are lost on a white ground; 0 is Word's choice. */
const WHITE_BY_NUMBER = 8;
/** In the highest byte of a colour: Word chooses it. */
const CHOSEN_BY_WORD = 0xff;

const isOn = (properties: readonly Property[], code: number): boolean => operandOf(properties, code, 1) === 1;

function inkOf(properties: readonly Property[]): Colour | null {
  const exact = operandOf(properties, COLOUR, 4);
  if (exact !== null) {
    return exact >>> 24 === CHOSEN_BY_WORD ? null : [exact & 0xff, (exact >> 8) & 0xff, (exact >> 16) & 0xff];
  }
  return operandOf(properties, COLOUR_BY_NUMBER, 1) === WHITE_BY_NUMBER ? WHITE : null;
}

/** Whether a list of shades has one that is not white: of 10 bytes each, the ground's colour from the fifth. */
function isShaded({ operand }: Property): boolean {
  for (let at = 4; at + 6 <= operand.byteLength; at += 10) {
    const colour = operand.getUint32(at, true);
    const pattern = operand.getUint16(at + 4, true);
    const isChosenByWord = colour >>> 24 === CHOSEN_BY_WORD;
    if (pattern !== 0xffff && (pattern !== 0 || !(isChosenByWord || (colour & 0xffffff) === 0xffffff)))
      return true;
  }
  return false;
}

/** The same of shades of two bytes each, the ground's number in the second five bits. */
function isShadedByNumber({ operand }: Property): boolean {
  for (let at = 0; at + 2 <= operand.byteLength; at += 2) {
    const shade = operand.getUint16(at, true);
    const ground = (shade >> 5) & 0x1f;
    if (shade !== 0xffff && (shade >> 10 !== 0 || (ground !== 0 && ground !== WHITE_BY_NUMBER))) return true;
  }
  return false;
}

/** Whether a character, a paragraph or a cell of a row is painted with something else than white. */
export const isPainted = (properties: readonly Property[]): boolean =>
  (operandOf(properties, HIGHLIGHT, 1) ?? 0) !== 0 ||
  properties.some(
    (property) =>
      (SHADES.includes(property.code) && isShaded(property)) ||
      (SHADES_BY_NUMBER.includes(property.code) && isShadedByNumber(property)),
  );

const MARKS: readonly TextAppearance['mark'][] = [null, 'raised', 'lowered'];

/** A run's size where it does not say it, in points. */
const USUAL_SIZE = 10;

/** The appearance of a run of characters by its own properties; null where like any other. Styles are not looked at. */
export function appearanceOfRun(properties: readonly Property[]): TextAppearance | null {
  const shift = operandOf(properties, SHIFT, 2) ?? 0;
  const appearance: TextAppearance = {
    ink: inkOf(properties),
    ground: isPainted(properties) ? null : WHITE,
    size: (operandOf(properties, SIZE, 2) ?? USUAL_SIZE * 2) / 2,
    isHidden: isOn(properties, HIDDEN),
    isStruck: STRUCK.some((code) => isOn(properties, code)),
    mark: MARKS[operandOf(properties, MARK, 1) ?? 0] ?? null,
    // Two bytes with a sign.
    shift: ((shift << 16) >> 16) / 2,
  };
  const isPlain =
    !appearance.ink &&
    appearance.size > 2 &&
    !appearance.isHidden &&
    !appearance.isStruck &&
    !appearance.mark &&
    shift === 0;
  return isPlain ? null : appearance;
}
