import type { HandUpStep } from '@zhaojian/contract';
import { declareEvent } from '../audit/declared-event.ts';

/** A report of the sample of an area was found wanting. */
export const sampledReportWanting = declareEvent<{
  readonly areaId: string;
  readonly areaName: string;
  readonly year: number;
  readonly reportOf: string;
  readonly words: string;
}>();

/** A step was taken with an area as a whole. */
export const areaStepTaken = declareEvent<{
  readonly areaId: string;
  readonly areaName: string;
  /** The agency that it hands up to. */
  readonly aboveId: string;
  readonly year: number;
  readonly step: HandUpStep;
  readonly words: string | null;
}>();
