/** How the years differ from 2022 in the sample area: people apply more, and more is given to them. */
interface Trend {
  readonly applications: number;
  readonly decisions: number;
  readonly fees: number;
  /** Factors on the weights of outcomes, by row of 表三. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly disputes: number;
}

const TRENDS: Readonly<Record<number, Trend>> = {
  2019: { applications: 0.78, decisions: 0.92, fees: 1.18, outcomes: { disclosed: 0.8 }, disputes: 0.7 },
  2020: { applications: 0.71, decisions: 0.78, fees: 0.96, outcomes: { disclosed: 0.84 }, disputes: 0.75 },
  2021: { applications: 0.93, decisions: 0.95, fees: 1.06, outcomes: { disclosed: 0.93 }, disputes: 0.9 },
  2022: { applications: 1, decisions: 1, fees: 1, outcomes: {}, disputes: 1 },
  2023: {
    applications: 1.14,
    decisions: 1.07,
    fees: 0.93,
    outcomes: { disclosed: 1.06, 'unavailable.notHeld': 1.1 },
    disputes: 1.12,
  },
  2024: {
    applications: 1.22,
    decisions: 1.1,
    fees: 0.88,
    outcomes: { disclosed: 1.14, 'withheld.deliberative': 0.8 },
    disputes: 1.24,
  },
  2025: {
    applications: 1.3,
    decisions: 1.14,
    fees: 0.84,
    outcomes: { disclosed: 1.2, 'withheld.deliberative': 0.7, 'notProcessed.petitionOrComplaint': 1.2 },
    disputes: 1.1,
  },
};

/** Throws for a year that the sample area does not cover. */
export function trendOf(year: number): Trend {
  const trend = TRENDS[year];
  if (!trend) throw new RangeError(`The sample area does not cover ${year}.`);
  return trend;
}
