import { measureById, type Measure, type MeasureValue } from '@zhaojian/report';
import type { DrillTarget } from '../../chart/drill-target.ts';
import { type FiguresOfYear, figuresOfYear, measureIn } from '../figures.ts';
import { areComparable, isOutstanding, onTimeRate } from '../reporting.ts';
import type { SparkValue } from './spark-line-path.ts';
import type { VolumeUnit } from '../wording/measure-text.ts';

/** One of the six figures that say how a year went. */
export interface KeyFigure {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly kind: Measure['kind'];
  readonly unit: VolumeUnit;
  readonly direction: Measure['direction'];
  readonly year: number;
  readonly value: MeasureValue;
  readonly change: Change;
  readonly series: readonly SparkValue[];
  readonly opens?: DrillTarget;
}

/** From last year to this: a part of last year's volume, or a difference of two rates. */
export interface KnownChange {
  readonly kind: 'relative' | 'difference';
  readonly amount: number;
}

/** `unknown` when a year has no figure; `notComparable` when far fewer reports are in one of the two. */
export type Change = KnownChange | { readonly kind: 'unknown' | 'notComparable' };

export const isKnown = (change: Change): change is KnownChange =>
  change.kind === 'relative' || change.kind === 'difference';

const KEY_MEASURES = [
  'newlyReceived',
  'disclosureRate',
  'carryForwardRate',
  'reconsiderationCorrectionRate',
  'litigationLossRate',
] as const;

const NOTHING: MeasureValue = { value: null, numerator: null, denominator: null, smallSample: false };

type Valued = (figures: FiguresOfYear) => MeasureValue;

function changeOf(kind: Measure['kind'], value: Valued, now?: FiguresOfYear, before?: FiguresOfYear): Change {
  if (!now || !before) return { kind: 'unknown' };
  const [current, previous] = [value(now).value, value(before).value];
  if (current === null || previous === null) return { kind: 'unknown' };
  if (!areComparable(now.reporting, before.reporting)) return { kind: 'notComparable' };
  if (kind === 'rate') return { kind: 'difference', amount: current - previous };
  return previous === 0 ? { kind: 'unknown' } : { kind: 'relative', amount: (current - previous) / previous };
}

function assemble(
  years: readonly FiguresOfYear[],
  year: number,
  what: Pick<KeyFigure, 'id' | 'label' | 'definition' | 'kind' | 'unit' | 'direction'>,
  value: Valued,
  opens?: DrillTarget,
): KeyFigure {
  const now = figuresOfYear(years, year);
  return {
    ...what,
    year,
    value: now ? value(now) : NOTHING,
    change: changeOf(what.kind, value, now, figuresOfYear(years, year - 1)),
    series: years.map((each) => ({
      year: each.year,
      value: value(each).value,
      // While reports are outstanding, sums and punctuality are below what they will be.
      apart: (what.kind === 'volume' || what.id === ON_TIME.id) && isOutstanding(each.reporting),
    })),
    ...(opens ? { opens } : {}),
  };
}

/** 按时报送率 is about the reports, not in them; so it is no measure of the form. */
const ON_TIME = {
  id: 'onTimeRate',
  label: '按时报送率',
  definition: '在截止日前报送 ÷ 截止日已过的应报单位（未到期和免报的不计）',
  kind: 'rate',
  unit: 'count',
  direction: 'higherIsBetter',
} as const;

/** The six figures of a year, with the change from the year before and all years as a line. */
export function keyFigures(years: readonly FiguresOfYear[], year: number): KeyFigure[] {
  const measures = KEY_MEASURES.map((id) => {
    const { label, definition, kind, unit = 'count', direction } = measureById(id);
    return assemble(
      years,
      year,
      { id, label, definition, kind, unit, direction },
      (each) => measureIn(each, id),
      {
        figure: id,
        year,
      },
    );
  });
  return [...measures, assemble(years, year, ON_TIME, ({ reporting }) => onTimeRate(reporting))];
}
