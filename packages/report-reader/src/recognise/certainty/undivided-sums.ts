import { FORMS, cellOf, type CellKey } from '@zhaojian/report';
import { equalitiesOf, holds } from '../figures/row-relations.ts';
import type { Detector } from './detector.ts';

/**
 * The figures that fail the 勾稽关系 of the era that prints as one what the form divides: within their own form these
 * relations cannot be judged, since the parts are unread.
 */
export const undividedSums: Detector = {
  before: 'answer',
  find: ({ readings, undivided }) => {
    if (undivided.size === 0) return [];
    const read = (key: CellKey): number | null =>
      (undivided.get(key) ?? readings.get(key))?.cell.value ?? null;
    const era = FORMS.find((form) => [...undivided.keys()].every((key) => cellOf(form, key)));
    return (era ? equalitiesOf(era) : [])
      .filter(({ keys }) => keys.some((key) => undivided.has(key)))
      .filter((equality) => holds(equality, read) === false)
      .flatMap(({ keys }) => keys)
      .map((key) => [key, { code: 'undividedSumFails' }] as const);
  },
};
