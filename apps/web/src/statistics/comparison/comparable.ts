import {
  type CellDefinition,
  type CellKey,
  cellOf,
  counterpartsIn,
  formById,
  type FormId,
  FORMS,
  type Measure,
  measureById,
  MEASURES,
  type MeasureValue,
} from '@zhaojian/report';
import { type Figures, figureIn, measureIn } from '../figures.ts';
import type { VolumeUnit } from '../wording/measure-text.ts';

/** Anything by which children can be compared: a measure, or a single cell of the form. */
export interface Comparable {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly kind: Measure['kind'];
  readonly unit: VolumeUnit;
  readonly direction: Measure['direction'];
  readonly valueIn: (figures: Figures) => MeasureValue;
  /** The cell at which a report opens to show where the figure is from. */
  readonly cellIn: (form: FormId) => CellKey | null;
}

const ofMeasure = (measure: Measure): Comparable => ({
  id: measure.id,
  label: measure.label,
  definition: measure.definition,
  kind: measure.kind,
  unit: measure.unit ?? 'count',
  direction: measure.direction,
  valueIn: (figures) => measureIn(figures, measure.id),
  cellIn: (form) => measure.numerator(formById(form))?.[0]?.key ?? null,
});

/** 不予公开 · 国家秘密: that a figure adds up its line goes without saying. */
const nameWithoutTotal = ({ rowPath, columnPath }: CellDefinition): string =>
  [...rowPath, ...columnPath]
    .filter(({ id }) => id !== undefined && id !== 'total')
    .map(({ name }) => name)
    .join(' · ');

function ofCell(key: CellKey): Comparable | null {
  const cell = FORMS.map((form) => cellOf(form, key)).findLast((found) => found !== null);
  if (!cell) return null;
  const label = nameWithoutTotal(cell);
  return {
    id: key,
    label,
    definition: label,
    kind: 'volume',
    unit: cell.unit === 'tenThousandYuan' ? 'tenThousandYuan' : 'count',
    direction: 'neutral',
    valueIn: (figures) => {
      const value = figureIn(figures, key);
      return { value, numerator: value, denominator: null, smallSample: false };
    },
    cellIn: (form) => counterpartsIn(formById(form), key)[0] ?? null,
  };
}

const isMeasure = (id: string): boolean => MEASURES.some((measure) => measure.id === id);

const DEFAULT_COMPARABLE = 'disclosureRate';

/** What an address names: a measure's id or a cell's key; the 公开率 when it names neither. */
export const comparableOf = (id: string | undefined): Comparable =>
  (id !== undefined && isMeasure(id) ? ofMeasure(measureById(id)) : id === undefined ? null : ofCell(id)) ??
  ofMeasure(measureById(DEFAULT_COMPARABLE));
