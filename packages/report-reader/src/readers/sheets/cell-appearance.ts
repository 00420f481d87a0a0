import { onceForEach } from '@zhaojian/report';
import type { LeftOut } from '../../neutral-document.ts';
import { isUnseen, WHITE, type Colour } from '../colour.ts';
import { inSubscript, inSuperscript } from '../off-the-line.ts';
import { shownNumber, type NumberAppearance } from './shown-number.ts';
import type { ShownValue } from './sheet.ts';

/** The appearance of letters; the ink is null where it is not known, or Excel's own. */
export interface FontAppearance {
  readonly ink: Colour | null;
  /** In points. */
  readonly size: number;
  readonly isStruck: boolean;
  readonly mark: 'raised' | 'lowered' | null;
}

export const PLAIN_FONT: FontAppearance = { ink: null, size: 11, isStruck: false, mark: null };

/** The appearance of a cell, and how it shows numbers. */
export interface CellAppearance {
  readonly font: FontAppearance;
  /** What it is painted with; null where that is not known. */
  readonly ground: Colour | null;
  readonly number: NumberAppearance;
}

export const PLAIN_CELL: CellAppearance = { font: PLAIN_FONT, ground: WHITE, number: { kind: 'plain' } };

/** A part of a cell's text; without a font it has that of its cell. */
export interface TextRun {
  readonly text: string;
  readonly font?: FontAppearance | undefined;
}

function visibilityOf(
  { ink, size, isStruck }: FontAppearance,
  ground: Colour | null,
): 'text' | keyof LeftOut {
  if (isUnseen(ink, ground, size)) return 'hidden';
  return isStruck ? 'struck' : 'text';
}

const MARKED = { raised: inSuperscript, lowered: inSubscript };

/** What a cell shows of its text, and what it holds besides. */
export function shownText(
  runs: readonly TextRun[],
  { font: own, ground, number }: CellAppearance,
): ShownValue {
  const found = { text: '', hidden: '', struck: '' };
  const filled = runs.filter(({ text }) => text !== '');
  // Where all of a cell is raised, nothing is beside anything.
  const isMixed = new Set(filled.map(({ font = own }) => font.mark)).size > 1;
  for (const { text, font = own } of filled) {
    found[visibilityOf(font, ground)] += font.mark && isMixed ? MARKED[font.mark](text) : text;
  }
  if (number.sections?.text !== undefined) {
    found.hidden += found.text;
    found.text = number.sections.text;
  }
  const leftOut = {
    ...(found.hidden && { hidden: found.hidden }),
    ...(found.struck && { struck: found.struck }),
  };
  return { text: found.text, ...(found.hidden || found.struck ? { leftOut } : {}) };
}

const shownByAppearance = onceForEach((runs: readonly TextRun[]) => {
  const filled = runs.filter(({ text }) => text !== '');
  return onceForEach((appearance: CellAppearance) => shownText(filled, appearance));
});

/** What a cell shows of a text that the workbook keeps once, however many cells name it. */
export const shownString = (runs: readonly TextRun[], appearance: CellAppearance): ShownValue =>
  shownByAppearance(runs)(appearance);

/** What a cell shows of the number it stores. */
export function shownFigure(stored: string, appearance: CellAppearance): ShownValue {
  const { text, doubt, leftOut } = shownNumber(stored, appearance.number);
  if (leftOut) return { text, leftOut };
  const shown = shownText([{ text }], { ...appearance, number: { kind: 'plain' } });
  return doubt === undefined ? shown : { ...shown, doubt };
}
