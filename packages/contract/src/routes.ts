import { type Transition, transitionSchema } from './workflow/workflow.ts';

type TransitionRoute = `/api/submissions/:agencyId/:year/${string}`;

/** Each step of the workflow has an address of its name: withdrawAcceptance is at …/withdraw-acceptance. */
const TRANSITION_ROUTES = Object.fromEntries(
  transitionSchema.options.map((transition) => [
    transition,
    `/api/submissions/:agencyId/:year/${transition.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  ]),
) as Readonly<Record<Transition, TransitionRoute>>;

/**
 * Every address of the API, so that the web and the server cannot disagree. `:name` stands for a path part.
 */
export const ROUTES = {
  session: '/api/session',
  ownPassword: '/api/session/password',
  ownSessions: '/api/session/all',
  ownSession: '/api/session/all/:id',
  accounts: '/api/accounts',
  account: '/api/accounts/:id',
  accountSessions: '/api/accounts/:id/sessions',
  agencies: '/api/agencies',
  agencySearch: '/api/agencies/search',
  agency: '/api/agencies/:id',
  agencyYears: '/api/agencies/:id/years',
  agencyCoverage: '/api/agencies/:id/coverage',
  agencyCoveragePreview: '/api/agencies/:id/coverage/preview',
  treeChanges: '/api/tree-changes',
  treeChangePreview: '/api/tree-changes/preview',
  areaWorkbook: '/api/area-workbook',
  collectionRounds: '/api/collection-rounds',
  collectionRound: '/api/collection-rounds/:year',
  roundBlocking: '/api/collection-rounds/:year/blocking',
  submissions: '/api/submissions',
  submissionHistory: '/api/submissions/:agencyId',
  submission: '/api/submissions/:agencyId/:year',
  reportTemplate: '/api/submissions/:agencyId/:year/template',
  versions: '/api/submissions/:agencyId/:year/versions',
  uploads: '/api/submissions/:agencyId/:year/uploads',
  version: '/api/submissions/:agencyId/:year/versions/:number',
  corrections: '/api/submissions/:agencyId/:year/versions/:number/corrections',
  takeoverUndo: '/api/submissions/:agencyId/:year/versions/:number/takeover-undo',
  original: '/api/submissions/:agencyId/:year/versions/:number/original',
  originalFile: '/api/submissions/:agencyId/:year/versions/:number/original/file',
  reportFile: '/api/submissions/:agencyId/:year/versions/:number/file',
  ...TRANSITION_ROUTES,
  bulkAcceptances: '/api/bulk-acceptances',
  bulkAcceptance: '/api/bulk-acceptances/:id',
  batchImports: '/api/batch-imports',
  batchImport: '/api/batch-imports/:id',
  batchImportItems: '/api/batch-imports/:id/items',
  batchImportDecision: '/api/batch-imports/:id/items/:itemId/decision',
  batchImportDecisions: '/api/batch-imports/:id/decisions',
  batchImportCancellation: '/api/batch-imports/:id/cancellation',
  batchImportResult: '/api/batch-imports/:id/result',
  progress: '/api/progress',
  figureSeries: '/api/statistics/figures',
  childFigures: '/api/statistics/children',
  reconciliation: '/api/statistics/reconciliation',
  yearChanges: '/api/statistics/changes',
  completeness: '/api/statistics/completeness',
  improvementItems: '/api/improvement-items',
  improvementSummary: '/api/improvement-items/summary',
  problemHistory: '/api/improvement-items/history/:agencyId',
  audit: '/api/audit',
  systemState: '/api/system-state',
  clearing: '/api/system-state/clearing',
  jobRetry: '/api/system-state/jobs/:id/retry',
  health: '/api/health',
} as const;
