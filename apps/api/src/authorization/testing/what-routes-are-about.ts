import { type FigureSeries, type ImprovementSummary, type ProblemHistory, ROUTES } from '@zhaojian/contract';
import { at } from '../../testing/test-client.ts';
import {
  get,
  post,
  asking,
  over,
  ofBatch,
  ofLoad,
  treeChange,
  arrangement,
  reminding,
  SEEN_REVISION,
  type Expectation,
  own,
} from './route-calls.ts';
import { yearsOf, years } from './who-was-where.ts';
import { REPORT_ROUTES } from './what-report-routes-are-about.ts';

const coverage = { revision: SEEN_REVISION, fromYear: 2024, coversArea: true };

/** What every route is about. A new route is listed here, or the walk over the routes fails. */
export const EXPECTED: Readonly<Record<string, Expectation>> = {
  [`POST ${ROUTES.session}`]: own('signs in'),
  [`GET ${ROUTES.session}`]: { about: 'ownArea', call: () => ROUTES.session },
  [`DELETE ${ROUTES.session}`]: own('signs out'),
  [`PUT ${ROUTES.agencyAtWork}`]: own('the caller’s own agencies'),
  [`PUT ${ROUTES.ownPassword}`]: own('the caller’s own password'),
  [`PUT ${ROUTES.ownContact}`]: own('the caller’s own telephone and address'),
  [`GET ${ROUTES.ownSessions}`]: own('the caller’s own sessions'),
  [`DELETE ${ROUTES.ownSession}`]: own('the caller’s own sessions'),

  [`GET ${ROUTES.accounts}`]: { about: 'ownArea', call: () => `${ROUTES.accounts}?pageSize=200` },
  [`POST ${ROUTES.accounts}`]: {
    about: 'newest',
    call: ({ agencyId }) => ({
      method: 'POST',
      url: ROUTES.accounts,
      payload: {
        username: 'taken',
        displayName: '示例',
        role: 'agency',
        agencyId,
      },
    }),
  },
  [`PATCH ${ROUTES.account}`]: {
    about: 'newest',
    call: ({ accountId }) => ({
      method: 'PATCH',
      url: at(ROUTES.account, { id: accountId }),
      payload: { displayName: '示例' },
    }),
  },
  [`POST ${ROUTES.accountPassword}`]: {
    about: 'newest',
    call: ({ accountId }) => ({
      method: 'POST',
      url: at(ROUTES.accountPassword, { id: accountId }),
      payload: {},
    }),
  },
  [`PUT ${ROUTES.passwordRules}`]: own('is for the top of the tree'),
  [`GET ${ROUTES.officeLook}`]: own('the same for everybody'),
  [`GET ${ROUTES.currentNotice}`]: own('the same for everybody of a role'),
  [`PUT ${ROUTES.currentNotice}`]: own('what one person has read'),
  [`GET ${ROUTES.officeSettings}`]: own('is for the top of the tree'),
  [`PUT ${ROUTES.officeSettings}`]: own('is for the top of the tree'),
  [`GET ${ROUTES.mailSettings}`]: own('is for the top of the tree'),
  [`PUT ${ROUTES.mailSettings}`]: own('is for the top of the tree'),
  [`POST ${ROUTES.mailTrial}`]: own('is for the top of the tree'),
  [`GET ${ROUTES.changes}`]: own('the changes of their area, as they happen'),
  [`GET ${ROUTES.notificationChoices}`]: own('what one person wants to hear'),
  [`PUT ${ROUTES.notificationChoices}`]: own('what one person wants to hear'),
  [`DELETE ${ROUTES.accountSessions}`]: {
    about: 'newest',
    call: ({ accountId }) => ({ method: 'DELETE', url: at(ROUTES.accountSessions, { id: accountId }) }),
  },

  [`GET ${ROUTES.sectors}`]: own('the same for everybody'),
  [`PUT ${ROUTES.sectors}`]: own('is for the top of the tree'),
  [`GET ${ROUTES.agencies}`]: { about: 'ownArea', call: (year) => `${ROUTES.agencies}?year=${year}` },
  [`GET ${ROUTES.agencySearch}`]: {
    about: 'ownArea',
    call: (year) => `${ROUTES.agencySearch}?year=${year}&search=${encodeURIComponent('示例')}`,
  },
  [`GET ${ROUTES.agency}`]: {
    about: 'year',
    call: ({ agencyId, year }) => ({ url: `${at(ROUTES.agency, { id: agencyId })}?year=${year}` }),
    agencyAccounts: 'subtree',
  },
  [`GET ${ROUTES.agencyYears}`]: {
    about: 'years',
    call: get(ROUTES.agencyYears),
    yearsIn: (answer) => {
      const spans = answer.json<{ spans?: { fromYear: number; toYear: number | null }[] }>().spans ?? [];
      return years.filter((year) =>
        spans.some(({ fromYear, toYear }) => fromYear <= year && (toYear ?? 9999) >= year),
      );
    },
    agencyAccounts: 'subtree',
  },
  [`POST ${ROUTES.agencies}`]: {
    about: 'newest',
    call: ({ agencyId }) => ({
      method: 'POST',
      url: ROUTES.agencies,
      payload: { name: '示例科', kind: 'department', fromYear: 2025, parentId: agencyId },
    }),
  },
  [`POST ${ROUTES.agencyCoveragePreview}`]: {
    about: 'newest',
    call: post(ROUTES.agencyCoveragePreview, coverage),
  },
  [`PUT ${ROUTES.agencyCoverage}`]: {
    about: 'newest',
    call: (asked) => ({ ...post(ROUTES.agencyCoverage, coverage)(asked), method: 'PUT' }),
  },
  [`POST ${ROUTES.treeChanges}`]: { about: 'newest', call: treeChange(ROUTES.treeChanges) },
  [`POST ${ROUTES.treeChangePreview}`]: { about: 'newest', call: treeChange(ROUTES.treeChangePreview) },

  [`GET ${ROUTES.areaWorkbook}`]: own('the caller’s own area as a workbook'),
  [`POST ${ROUTES.areaWorkbook}`]: own('the caller’s own area'),

  [`GET ${ROUTES.collectionRounds}`]: own('the dates of everybody'),
  [`GET ${ROUTES.collectionRound}`]: own('the dates of everybody'),
  [`PUT ${ROUTES.collectionRound}`]: own('is for the top of the tree'),
  [`PUT ${ROUTES.roundBlocking}`]: own('is for the top of the tree'),
  [`PUT ${ROUTES.roundReminders}`]: own('is for the top of the tree'),
  [`PUT ${ROUTES.roundHandUps}`]: own('is for the top of the tree'),
  [`GET ${ROUTES.groupRobots}`]: { about: 'ownArea', call: () => ROUTES.groupRobots },
  [`POST ${ROUTES.groupRobots}`]: {
    about: 'newest',
    call: ({ agencyId }) => ({
      method: 'POST',
      url: ROUTES.groupRobots,
      payload: {
        agencyId,
        name: '示例群',
        isOn: false,
        tells: [],
        access: { kind: 'wecom', address: 'https://qyapi.weixin.qq.com/', secret: null },
      },
    }),
  },
  [`PUT ${ROUTES.groupRobot}`]: own('tried in its own test'),
  [`DELETE ${ROUTES.groupRobot}`]: own('tried in its own test'),
  [`POST ${ROUTES.groupRobotTrial}`]: own('tried in its own test'),
  [`GET ${ROUTES.specialDays}`]: own('the same for everybody'),
  [`PUT ${ROUTES.specialDays}`]: own('is for the top of the tree'),
  [`DELETE ${ROUTES.specialDay}`]: own('is for the top of the tree'),
  [`GET ${ROUTES.arrangements}`]: {
    about: 'ownArea',
    call: (year) => `${at(ROUTES.arrangements, { year })}?pageSize=200`,
  },
  [`PUT ${ROUTES.arrangement}`]: { about: 'year', call: arrangement('PUT') },
  [`DELETE ${ROUTES.arrangement}`]: { about: 'year', call: arrangement('DELETE') },

  [`GET ${ROUTES.roundNotice}`]: own('the notice to everybody'),
  [`PUT ${ROUTES.roundNotice}`]: own('is for the top of the tree'),
  [`POST ${ROUTES.noticeFiles}`]: own('is for the top of the tree'),
  [`GET ${ROUTES.noticeFile}`]: own('the notice to everybody'),
  [`POST ${ROUTES.noticeReadings}`]: own('read by the caller’s own agency'),
  [`GET ${ROUTES.noticeReadings}`]: {
    about: 'ownArea',
    call: (year) => `${at(ROUTES.noticeReadings, { year })}?pageSize=200`,
  },

  ...REPORT_ROUTES,

  [`POST ${ROUTES.bulkAcceptances}`]: {
    about: 'year',
    call: ({ agencyId, year }) => ({
      method: 'POST',
      url: ROUTES.bulkAcceptances,
      payload: { agencyId, year },
    }),
  },
  [`GET ${ROUTES.bulkAcceptances}`]: { about: 'year', call: asking(ROUTES.bulkAcceptances) },
  [`POST ${ROUTES.bulkAcceptanceOfRest}`]: {
    about: 'year',
    call: ({ bulkId }) => ({ method: 'POST', url: at(ROUTES.bulkAcceptanceOfRest, { id: bulkId }) }),
  },
  [`POST ${ROUTES.reportArchives}`]: {
    about: 'year',
    call: ({ agencyId, year }) => ({
      method: 'POST',
      url: ROUTES.reportArchives,
      payload: { agencyId, year },
    }),
  },
  [`GET ${ROUTES.reportArchives}`]: { about: 'year', call: asking(ROUTES.reportArchives) },
  [`GET ${ROUTES.reportArchiveFile}`]: own('what one person had made'),
  [`GET ${ROUTES.reviewQueue}`]: { about: 'year', call: asking(ROUTES.reviewQueue) },
  [`GET ${ROUTES.reviewQueueFile}`]: { about: 'year', call: asking(ROUTES.reviewQueueFile) },
  [`GET ${ROUTES.queueNeighbours}`]: { about: 'year', call: get(ROUTES.queueNeighbours) },
  [`PUT ${ROUTES.reviewClaim}`]: {
    about: 'year',
    call: ({ agencyId, year }) => ({
      method: 'PUT',
      url: at(ROUTES.reviewClaim, { agencyId, year }),
      payload: {},
    }),
  },
  [`DELETE ${ROUTES.reviewClaim}`]: {
    about: 'year',
    call: ({ agencyId, year }) => ({ method: 'DELETE', url: at(ROUTES.reviewClaim, { agencyId, year }) }),
  },
  [`GET ${ROUTES.bulkAcceptance}`]: {
    about: 'year',
    call: ({ bulkId }) => ({ url: at(ROUTES.bulkAcceptance, { id: bulkId }) }),
  },
  [`POST ${ROUTES.batchImports}`]: own('into the caller’s own area, each file with an agency of it'),
  [`GET ${ROUTES.batchImports}`]: { about: 'ownArea', call: (year) => `${ROUTES.batchImports}?year=${year}` },
  [`GET ${ROUTES.batchImport}`]: { about: 'year', call: ofBatch('GET', ROUTES.batchImport) },
  [`GET ${ROUTES.batchImportItems}`]: { about: 'year', call: ofBatch('GET', ROUTES.batchImportItems) },
  [`GET ${ROUTES.batchImportResult}`]: { about: 'year', call: ofBatch('GET', ROUTES.batchImportResult) },
  [`POST ${ROUTES.batchImportDecision}`]: {
    about: 'year',
    call: ofBatch('POST', ROUTES.batchImportDecision, { action: 'skip' }),
  },
  [`POST ${ROUTES.batchImportDecisions}`]: {
    about: 'year',
    call: ofBatch('POST', ROUTES.batchImportDecisions, { conflict: 'HAS_VERSION', action: 'skip', files: 9 }),
  },
  [`POST ${ROUTES.batchImportCancellation}`]: {
    about: 'year',
    call: ofBatch('POST', ROUTES.batchImportCancellation, {}),
  },

  [`GET ${ROUTES.pastYears}`]: { about: 'ownArea', call: () => ROUTES.pastYears },
  [`GET ${ROUTES.pastYearWorkbook}`]: own('the caller’s own area'),
  [`POST ${ROUTES.pastYearWorkbookLoads}`]: own('into the caller’s own area, each row with an agency of it'),
  [`POST ${ROUTES.pastYearFileLoads}`]: own('what came in for the caller’s own area'),
  [`GET ${ROUTES.pastYearLoads}`]: {
    about: 'ownArea',
    call: (year) => `${ROUTES.pastYearLoads}?year=${year}`,
  },
  [`GET ${ROUTES.pastYearLoad}`]: { about: 'year', call: ofLoad('GET', ROUTES.pastYearLoad) },
  [`GET ${ROUTES.pastYearLoadRows}`]: { about: 'year', call: ofLoad('GET', ROUTES.pastYearLoadRows) },
  [`POST ${ROUTES.pastYearLoadCheck}`]: {
    about: 'year',
    call: ofLoad('POST', ROUTES.pastYearLoadCheck, {}),
  },
  [`POST ${ROUTES.pastYearLoadAcceptance}`]: {
    about: 'year',
    call: ofLoad('POST', ROUTES.pastYearLoadAcceptance, { digest: '0'.repeat(64), reason: '按存档补录' }),
  },
  [`POST ${ROUTES.pastYearLoadCancellation}`]: {
    about: 'year',
    call: ofLoad('POST', ROUTES.pastYearLoadCancellation, {}),
  },

  [`GET ${ROUTES.notifications}`]: own('what the caller is told'),
  [`GET ${ROUTES.unreadNotifications}`]: own('what the caller is told'),
  [`POST ${ROUTES.notificationReadings}`]: own('what the caller is told'),
  [`PUT ${ROUTES.notificationReading}`]: own('what the caller is told'),

  [`GET ${ROUTES.reminders}`]: { about: 'year', call: asking(ROUTES.reminders) },
  [`POST ${ROUTES.reminderPreview}`]: { about: 'year', call: reminding(ROUTES.reminderPreview) },
  [`POST ${ROUTES.reminders}`]: {
    about: 'year',
    call: reminding(ROUTES.reminders, { words: '', again: true }),
  },
  [`GET ${ROUTES.undelivered}`]: { about: 'year', call: asking(ROUTES.undelivered) },
  [`GET ${ROUTES.toldAgency}`]: { about: 'year', call: get(ROUTES.toldAgency) },

  [`GET ${ROUTES.progress}`]: { about: 'year', call: asking(ROUTES.progress) },
  [`GET ${ROUTES.areaHandUps}`]: { about: 'year', call: asking(ROUTES.areaHandUps) },
  [`GET ${ROUTES.areaHandUp}`]: { about: 'year', call: get(ROUTES.areaHandUp) },
  [`POST ${ROUTES.areaHandUpSteps}`]: {
    about: 'year',
    call: post(ROUTES.areaHandUpSteps, { step: 'handUp', revision: 99, words: '都已审核' }),
  },
  [`POST ${ROUTES.areaHandUpSample}`]: { about: 'year', call: post(ROUTES.areaHandUpSample, {}) },
  [`PUT ${ROUTES.areaHandUpSampled}`]: {
    about: 'year',
    call: ({ agencyId, year }) => ({
      method: 'PUT',
      url: at(ROUTES.areaHandUpSampled, { agencyId, year, reportOf: agencyId }),
      payload: { version: 1, verdict: 'inOrder', words: null, judgedAt: null },
    }),
  },
  [`GET ${ROUTES.circular}`]: { about: 'year', call: asking(ROUTES.circular) },
  [`GET ${ROUTES.circularFile}`]: { about: 'year', call: asking(ROUTES.circularFile) },
  [`GET ${ROUTES.figureSeries}`]: {
    about: 'years',
    call: over(ROUTES.figureSeries),
    yearsIn: (answer) =>
      yearsOf(answer.json<FigureSeries>().years.filter(({ figures }) => Object.keys(figures).length > 0)),
  },
  [`GET ${ROUTES.childFigures}`]: { about: 'year', call: asking(ROUTES.childFigures) },
  [`GET ${ROUTES.areaFigures}`]: {
    about: 'year',
    call: (asked) => ({ url: `${asking(ROUTES.areaFigures)(asked).url}&kind=csv` }),
  },
  [`GET ${ROUTES.reconciliation}`]: { about: 'year', call: asking(ROUTES.reconciliation) },
  [`GET ${ROUTES.yearChanges}`]: { about: 'year', call: asking(ROUTES.yearChanges) },
  [`GET ${ROUTES.completeness}`]: { about: 'year', call: asking(ROUTES.completeness) },
  [`GET ${ROUTES.improvementItems}`]: { about: 'year', call: asking(ROUTES.improvementItems) },
  [`GET ${ROUTES.categoryWords}`]: own('the same for everybody'),
  [`POST ${ROUTES.categoryWordsPreview}`]: own('is for the top of the tree'),
  [`PUT ${ROUTES.categoryWords}`]: own('is for the top of the tree'),
  [`GET ${ROUTES.problemHistory}`]: {
    about: 'years',
    call: get(ROUTES.problemHistory),
    yearsIn: (answer) => yearsOf(answer.json<ProblemHistory>()),
  },
  [`GET ${ROUTES.improvementSummary}`]: {
    about: 'years',
    call: over(ROUTES.improvementSummary),
    yearsIn: (answer) => yearsOf(answer.json<ImprovementSummary>()),
  },
  [`GET ${ROUTES.rectificationTasks}`]: {
    about: 'ownArea',
    call: () => `${ROUTES.rectificationTasks}?pageSize=200`,
  },
  [`POST ${ROUTES.rectificationTasks}`]: {
    about: 'newest',
    call: ({ agencyId, year }) => ({
      method: 'POST',
      url: ROUTES.rectificationTasks,
      payload: {
        agencyId,
        year,
        source: 'inspection',
        problem: '网站栏目长期不更新',
        measure: '每季度自查一次',
        responsible: null,
        dueOn: '2025-12-31',
      },
    }),
  },
  [`GET ${ROUTES.rectificationTask}`]: own('tried in its own test'),
  [`PUT ${ROUTES.rectificationTask}`]: own('tried in its own test'),
  [`POST ${ROUTES.rectificationSteps}`]: own('tried in its own test'),
  [`POST ${ROUTES.evidenceFiles}`]: own('tried in its own test'),
  [`GET ${ROUTES.evidenceFile}`]: own('tried in its own test'),
  [`DELETE ${ROUTES.evidenceFile}`]: own('tried in its own test'),
  [`GET ${ROUTES.audit}`]: { about: 'ownArea', call: () => `${ROUTES.audit}?pageSize=200` },
  [`GET ${ROUTES.recordVerification}`]: own('the record of the whole platform, at the top of the tree'),
  [`POST ${ROUTES.recordVerification}`]: own('the record of the whole platform, at the top of the tree'),
  [`GET ${ROUTES.auditExport}`]: { about: 'ownArea', call: () => ROUTES.auditExport },
  [`GET ${ROUTES.systemState}`]: own('the machine, for administrators at the top of the tree'),
  [`POST ${ROUTES.clearing}`]: own('the machine, for administrators at the top of the tree'),
  [`POST ${ROUTES.jobRetry}`]: own('the machine, for administrators at the top of the tree'),
  [`POST ${ROUTES.sampleAreaLeaving}`]: own('the machine, for administrators at the top of the tree'),
  [`GET ${ROUTES.health}`]: own('whether the platform is up'),
};

/** The routes about one thing, with what they have to answer. */
export function about<About extends Expectation['about']>(what: About) {
  return Object.entries(EXPECTED).filter(
    (entry): entry is [string, Extract<Expectation, { about: About }>] => entry[1].about === what,
  );
}
