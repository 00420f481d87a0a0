import { FIGURE_MISTAKES } from './figure-mistakes.ts';
import type { Mistake } from './mistake.ts';
import { TEXT_MISTAKES } from './text-mistakes.ts';

/** Every kind of mistake that the sample area's reports carry. */
export const MISTAKES = { ...FIGURE_MISTAKES, ...TEXT_MISTAKES };
export type MistakeId = keyof typeof MISTAKES;

/** What a kind of mistake does to a report. */
export const mistakeOf = (id: MistakeId): Mistake => MISTAKES[id];
