import type { Tone } from '@zhaojian/contract';
import { PALETTE } from './palette.ts';

/** 办理结果, by the id of its row in 表三. One meaning has one colour in every chart and table. */
export const OUTCOME_COLOURS: Readonly<Record<string, string>> = {
  disclosed: PALETTE.disclosed,
  partiallyDisclosed: PALETTE.partiallyDisclosed,
  withheld: PALETTE.withheld,
  unavailable: PALETTE.unavailable,
  notProcessed: PALETTE.notProcessed,
  otherHandling: PALETTE.otherHandling,
};

/** 复议诉讼的结果, by the id of its column in 表四. 尚未审结 is drawn as a hatch of its colour. */
export const DISPUTE_COLOURS: Readonly<Record<string, string>> = {
  upheld: PALETTE.upheld,
  rectified: PALETTE.rectified,
  otherResult: PALETTE.otherResult,
  pending: PALETTE.pending,
};

export const YEAR_COLOURS = { thisYear: PALETTE.thisYear, lastYear: PALETTE.lastYear } as const;

/** What made a figure rise or fall; the sign beside it says the same. */
export const CHANGE_COLOURS = { rise: PALETTE.rise, fall: PALETTE.fall } as const;

/** The state of a submission, in bars and tags. */
export const TONE_COLOURS: Readonly<Record<Tone, string>> = {
  idle: PALETTE.pending,
  begun: PALETTE.lastYear,
  back: PALETTE.late,
  waiting: PALETTE.thisYear,
  done: PALETTE.onTime,
};
