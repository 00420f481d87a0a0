/** What a year brings to an agency of a kind, at the size of a city's department. */
export interface Workload {
  /** New applications a year. */
  readonly applications: number;
  /** Decisions a year. */
  readonly licences: number;
  readonly penalties: number;
  readonly coerciveMeasures: number;
  /** In 万元 a year. */
  readonly fees: number;
  /** Documents issued a year and in force at the start. */
  readonly normativeDocuments: { readonly issued: number; readonly inForce: number };
  readonly regulations: { readonly issued: number; readonly inForce: number };
  /** Cases of 行政复议 for 100 applications handled. */
  readonly reconsiderations: number;
  /** Outcomes that are more (or less) frequent here than elsewhere, by row of 表三: a factor. */
  readonly outcomes: Readonly<Record<string, number>>;
}

const quiet: Workload = {
  applications: 10,
  licences: 0,
  penalties: 0,
  coerciveMeasures: 0,
  fees: 0,
  normativeDocuments: { issued: 1, inForce: 6 },
  regulations: { issued: 0, inForce: 0 },
  reconsiderations: 2,
  outcomes: {},
};

export const WORKLOADS = {
  governmentOffice: {
    ...quiet,
    applications: 120,
    normativeDocuments: { issued: 9, inForce: 96 },
    reconsiderations: 9,
    outcomes: { 'unavailable.notHeld': 2, 'withheld.internalAffairs': 2 },
  },
  /** 规章 are made by the government of a city that has districts, through its office. */
  cityGovernmentOffice: {
    ...quiet,
    applications: 150,
    normativeDocuments: { issued: 14, inForce: 138 },
    regulations: { issued: 1.2, inForce: 11 },
    reconsiderations: 10,
    outcomes: { 'unavailable.notHeld': 2, 'withheld.internalAffairs': 2 },
  },
  planning: { ...quiet, applications: 36, licences: 260, penalties: 2 },
  education: {
    ...quiet,
    applications: 48,
    licences: 380,
    penalties: 9,
    fees: 1480,
    outcomes: { 'notProcessed.petitionOrComplaint': 1.6 },
  },
  police: {
    ...quiet,
    applications: 160,
    licences: 182_000,
    penalties: 41_000,
    coerciveMeasures: 12_600,
    fees: 3260,
    normativeDocuments: { issued: 2, inForce: 14 },
    reconsiderations: 7,
    outcomes: {
      'withheld.enforcementFile': 4,
      'withheld.administrativeInquiry': 4,
      'notProcessed.petitionOrComplaint': 2,
    },
  },
  civilAffairs: { ...quiet, applications: 22, licences: 160, penalties: 6 },
  finance: {
    ...quiet,
    applications: 24,
    licences: 95,
    penalties: 3,
    normativeDocuments: { issued: 3, inForce: 19 },
  },
  humanResources: {
    ...quiet,
    applications: 62,
    licences: 1240,
    penalties: 42,
    fees: 312,
    normativeDocuments: { issued: 3, inForce: 22 },
    outcomes: { 'withheld.administrativeInquiry': 3 },
  },
  naturalResources: {
    ...quiet,
    applications: 260,
    licences: 6800,
    penalties: 118,
    coerciveMeasures: 3,
    fees: 28_400,
    normativeDocuments: { issued: 2, inForce: 17 },
    reconsiderations: 11,
    outcomes: {
      'unavailable.notHeld': 2.2,
      'withheld.deliberative': 2,
      'withheld.administrativeInquiry': 3,
      'otherHandling.feeOverdue': 4,
    },
  },
  environment: {
    ...quiet,
    applications: 40,
    licences: 420,
    penalties: 190,
    coerciveMeasures: 24,
    outcomes: { 'withheld.enforcementFile': 2 },
  },
  housing: {
    ...quiet,
    applications: 190,
    licences: 4200,
    penalties: 305,
    coerciveMeasures: 8,
    fees: 9180,
    normativeDocuments: { issued: 3, inForce: 24 },
    reconsiderations: 12,
    outcomes: {
      'unavailable.notHeld': 1.8,
      'unavailable.requiresCreation': 2,
      'withheld.thirdPartyRights': 2,
      'notProcessed.excessive': 2,
    },
  },
  transport: {
    ...quiet,
    applications: 52,
    licences: 21_300,
    penalties: 5200,
    coerciveMeasures: 640,
    outcomes: { 'withheld.enforcementFile': 2 },
  },
  marketSupervision: {
    ...quiet,
    applications: 210,
    licences: 54_000,
    penalties: 2600,
    coerciveMeasures: 185,
    normativeDocuments: { issued: 1, inForce: 9 },
    reconsiderations: 8,
    outcomes: {
      'notProcessed.petitionOrComplaint': 3,
      'withheld.enforcementFile': 3,
      'notProcessed.duplicate': 2,
    },
  },
  health: { ...quiet, applications: 32, licences: 5200, penalties: 340, coerciveMeasures: 16, fees: 208 },
  data: { ...quiet, applications: 7, normativeDocuments: { issued: 0.6, inForce: 2 } },
  ruralVitalization: { ...quiet, applications: 5, normativeDocuments: { issued: 0.5, inForce: 4 } },
  developmentZone: {
    ...quiet,
    applications: 46,
    licences: 910,
    penalties: 64,
    coerciveMeasures: 5,
    fees: 118,
    normativeDocuments: { issued: 2, inForce: 12 },
    reconsiderations: 6,
  },
  /** A service centre: it decides nothing. */
  serviceCentre: { ...quiet, applications: 4, normativeDocuments: { issued: 0, inForce: 0 } },
  township: {
    ...quiet,
    applications: 3.4,
    licences: 46,
    penalties: 5,
    normativeDocuments: { issued: 0.4, inForce: 2 },
    reconsiderations: 3,
  },
} satisfies Record<string, Workload>;

export type WorkloadId = keyof typeof WORKLOADS;
