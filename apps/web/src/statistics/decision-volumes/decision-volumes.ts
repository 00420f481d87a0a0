import { measureById } from '@zhaojian/report';
import { type FiguresOfYear, measureIn } from '../figures.ts';
import type { VolumeUnit } from '../wording/measure-text.ts';

/** One volume over the years; null where a year cannot say. */
export interface VolumeOverYears {
  readonly measureId: string;
  readonly label: string;
  readonly unit: VolumeUnit;
  readonly years: readonly { readonly year: number; readonly value: number | null }[];
}

/** 许可、处罚、强制: three volumes, each on its own scale, for they differ a thousandfold. */
export const DECISION_MEASURES = ['licences', 'penalties', 'coerciveMeasures'] as const;

export function volumeOverYears(years: readonly FiguresOfYear[], measureId: string): VolumeOverYears {
  const { label, unit = 'count' } = measureById(measureId);
  return {
    measureId,
    label,
    unit,
    years: years.map((year) => ({ year: year.year, value: measureIn(year, measureId).value })),
  };
}
