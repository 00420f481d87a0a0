import { type Unit, unitViolation } from '../../forms/unit.ts';

/** A change by a power of ten: a digit too many or too few, 元 for 万元. */
interface ScaleFactor {
  readonly factor: number;
  /** How far the ratio of the two figures may be from the factor, as a ratio again. */
  readonly within: number;
}

/**
 * When a figure is so large or small that somebody should look at it again: every threshold of the checks in this folder.
 * They are measured on the sample area (`npm run jumps -w packages/sample-area` prints the findings per 100 reports) and on
 * published reports: figures of small agencies change five times over without anything being wrong.
 */
export const JUMP_RULES = {
  /** Against the year before. A slip of ten keeps the digits nearly as they were; one of unit comes with a year's change. */
  scale: {
    factors: [
      { factor: 10, within: 1.01 },
      { factor: 100, within: 1.25 },
      { factor: 1000, within: 1.5 },
      { factor: 10000, within: 3 },
    ] as readonly ScaleFactor[],
  },
  /** Against the largest and the smallest of the agency's own years. */
  ownYears: { fewestYears: 2, times: 8 },
  /**
   * Against the median of agencies like it, where no figure of the agency's own years confirms it. Ten times such a median is no
   * sign: asked about from ten times on, 3.2 of 100 true first reports of the sample area would be, for 0.6, and no more slips found.
   */
  alike: { fewestAgencies: 5, times: 50 },
  /** Below these nothing is judged: the smaller of two figures, and the larger. */
  least: {
    count: { smaller: 3, larger: 200 },
    change: { smaller: Infinity, larger: Infinity },
    tenThousandYuan: { smaller: 0.01, larger: 100 },
    yuan: { smaller: 100, larger: 1_000_000 },
  } as Readonly<Record<Unit, { smaller: number; larger: number }>>,
  /** More than any area's fees of a year: 1,000 亿元, in each unit of money. */
  implausibleAmount: { tenThousandYuan: 10_000_000, yuan: 100_000_000_000 } as Partial<Record<Unit, number>>,
} as const;

/**
 * Whether two figures are large enough that their ratio says something. What the unit does not allow at all is a finding
 * of another check.
 */
function isJudged(unit: Unit, found: number, other: number): boolean {
  const { smaller, larger } = JUMP_RULES.least[unit];
  if (unitViolation(unit, found) !== null) return false;
  return Math.min(found, other) >= smaller && Math.max(found, other) >= larger;
}

/** How often the larger of two figures holds the smaller. */
const ratioOf = (one: number, other: number): number => Math.max(one, other) / Math.min(one, other);

/** The power of ten by which a figure differs from another, or null where it does not differ so. */
export function scaleBetween(unit: Unit, found: number, other: number): number | null {
  if (!isJudged(unit, found, other)) return null;
  const ratio = ratioOf(found, other);
  const scale = JUMP_RULES.scale.factors.find(
    ({ factor, within }) => ratio >= factor / within && ratio <= factor * within,
  );
  return scale?.factor ?? null;
}

/** Whether a figure is more than `times` another, or the other more than `times` it. */
export const isFarFrom = (unit: Unit, found: number, other: number, times: number): boolean =>
  isJudged(unit, found, other) && ratioOf(found, other) > times;
