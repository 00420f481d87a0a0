import { type FiguresOfChild, measureIn } from '../figures.ts';
import { nameOverReports } from '../reporting.ts';
import { CONTROL_LIMITS, controlLimits } from './control-limits.ts';

/** An agency in the funnel: how many cases it had, at what rate it was corrected. */
export interface FunnelPoint {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly cases: number;
  readonly corrected: number;
  readonly rate: number;
  /** Beyond the outer limits: chance alone does not explain it. */
  readonly position: 'within' | 'above' | 'below';
}

export interface CorrectionFunnel {
  readonly measureId: string;
  readonly points: readonly FunnelPoint[];
  /** Σ corrected / Σ cases of all points. */
  readonly mean: number;
  readonly mostCases: number;
}

const OUTER = CONTROL_LIMITS[1].tail;

/** Agencies with at least one settled case, against what chance alone would spread. Null when there is none. */
export function correctionFunnel(
  children: readonly FiguresOfChild[],
  measureId: string,
): CorrectionFunnel | null {
  const rates = children.flatMap((child) => {
    const { value, numerator, denominator } = measureIn(child, measureId);
    return value === null || !denominator
      ? []
      : [{ child, rate: value, corrected: numerator ?? 0, cases: denominator }];
  });
  const cases = rates.reduce((sum, each) => sum + each.cases, 0);
  if (cases === 0) return null;
  const mean = rates.reduce((sum, each) => sum + each.corrected, 0) / cases;
  return {
    measureId,
    mean,
    mostCases: Math.max(...rates.map((each) => each.cases)),
    points: rates.map(({ child, rate, corrected, cases: own }) => {
      const [low, high] = controlLimits(mean, own, OUTER);
      return {
        agencyId: child.agencyId,
        agencyName: nameOverReports(child),
        cases: own,
        corrected,
        rate,
        position: rate > high ? 'above' : rate < low ? 'below' : 'within',
      };
    }),
  };
}
