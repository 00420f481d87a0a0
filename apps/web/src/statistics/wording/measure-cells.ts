import type { MeasureValue } from '@zhaojian/report';
import { MISSING } from '../../figures/figure-text.ts';
import type { TableCell } from '../../figures/shown-figure.ts';
import {
  countText,
  exactText,
  measureText,
  partsText,
  percentText,
  SMALL_SAMPLE_TEXT,
  type VolumeUnit,
} from './measure-text.ts';

/** A volume to the last digit, with its unit. */
export const exactCell = (value: number | null, unit: VolumeUnit = 'count'): TableCell =>
  value === null ? MISSING : { text: exactText(value, unit), value, format: unit };

/** A count as it is read, without a unit. */
export const countCell = (value: number | null): TableCell =>
  value === null ? MISSING : { text: countText(value), value, format: 'plain' };

/** A part between 0 and 1 in percent. */
export const partCell = (part: number | null): TableCell =>
  part === null ? MISSING : { text: percentText(part), value: part, format: 'part' };

/** A measure's value in full: a volume, or a rate with its two numbers. */
export function measureCell(measured: MeasureValue, unit: VolumeUnit = 'count'): TableCell {
  const { value, denominator, smallSample } = measured;
  if (value === null) return measureText(measured, unit);
  if (denominator === null) return exactCell(value, unit);
  return {
    text: measureText(measured, unit),
    value,
    format: 'part',
    beside: `${partsText(measured)}${smallSample ? ` ${SMALL_SAMPLE_TEXT}` : ''}`,
  };
}
