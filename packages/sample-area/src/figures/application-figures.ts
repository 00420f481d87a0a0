import type { AgencyYear } from './agency-year.ts';
import type { Figures } from './figures.ts';
import { trendOf } from './trends.ts';

/** Who applies: parts of a hundred. */
const APPLICANTS = {
  naturalPerson: 88,
  commercialEnterprise: 7,
  researchInstitution: 0.5,
  publicWelfareOrganization: 0.7,
  legalServiceOrganization: 2.2,
  otherOrganization: 1.6,
} as const;
type Applicant = keyof typeof APPLICANTS;
const applicants = Object.keys(APPLICANTS) as Applicant[];

/** What becomes of applications: parts of a hundred, by row of 表三. */
const OUTCOMES: Readonly<Record<string, number>> = {
  disclosed: 44,
  partiallyDisclosed: 7,
  'withheld.stateSecret': 0.2,
  'withheld.prohibitedByLaw': 0.8,
  'withheld.securityOrStability': 0.3,
  'withheld.thirdPartyRights': 1.6,
  'withheld.internalAffairs': 1.5,
  'withheld.deliberative': 2.2,
  'withheld.enforcementFile': 1.6,
  'withheld.administrativeInquiry': 1.4,
  'unavailable.notHeld': 17,
  'unavailable.requiresCreation': 2.4,
  'unavailable.stillUnclear': 1.2,
  'notProcessed.petitionOrComplaint': 5.5,
  'notProcessed.duplicate': 2,
  'notProcessed.publishedMaterial': 0.2,
  'notProcessed.excessive': 0.5,
  'notProcessed.reconfirmation': 0.6,
  'otherHandling.supplementOverdue': 2.2,
  'otherHandling.feeOverdue': 0.2,
  'otherHandling.other': 4,
};

/** Applications carried into the next year, by applicant. */
export type CarriedForward = Readonly<Record<Applicant, number>>;
export const nothingCarried: CarriedForward = Object.fromEntries(
  applicants.map((applicant) => [applicant, 0]),
) as Record<Applicant, number>;

/**
 * 表三 of a year: what came in and what was carried over is handled or carried forward, applicant by applicant.
 * 2019's single row （六） is given beside the three rows it was split into.
 */
export function applicationFigures(
  { year, workload, scale, isLast, random }: AgencyYear,
  carriedOver: CarriedForward,
): { figures: Figures; carriedForward: CarriedForward } {
  const trend = trendOf(year);
  const received = random.count(workload.applications * scale * trend.applications * random.factor(0.1));
  const newlyReceived = random.share(received, APPLICANTS);
  const weights = outcomeWeights(workload.outcomes, trend.outcomes);
  const figures: Record<string, number> = {};
  const add = (row: string, applicant: Applicant, count: number): void => {
    for (const column of [applicant, 'total']) {
      const key = `applications.${row}.${column}`;
      figures[key] = (figures[key] ?? 0) + count;
    }
  };
  const carriedForward = { ...nothingCarried };
  for (const applicant of applicants) {
    const all = newlyReceived[applicant] + carriedOver[applicant];
    const forward = isLast ? 0 : Math.min(all, random.count(all * 0.055));
    carriedForward[applicant] = forward;
    add('newlyReceived', applicant, newlyReceived[applicant]);
    add('carriedOver', applicant, carriedOver[applicant]);
    add('carriedForward', applicant, forward);
    add('outcomesTotal', applicant, all - forward);
    for (const [row, count] of Object.entries(random.share(all - forward, weights))) {
      add(row, applicant, count);
      if (row.startsWith('otherHandling.')) add('otherHandling', applicant, count);
    }
  }
  return { figures, carriedForward };
}

function outcomeWeights(
  ...factors: readonly Readonly<Record<string, number>>[]
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(OUTCOMES).map(([row, weight]) => [
      row,
      factors.reduce((product, factor) => product * (factor[row] ?? 1), weight),
    ]),
  );
}
