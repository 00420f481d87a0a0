import { ROUTES, type SubmissionHistory, transitionSchema } from '@zhaojian/contract';
import { at } from '../../testing/test-client.ts';
import { aLetter } from '../../testing/test-letters.ts';
import { reportFile, uploadRequest } from '../../testing/test-reports.ts';
import { asking, type Expectation, get, post } from './route-calls.ts';
import { yearsOf } from './who-was-where.ts';

const decision = {
  version: 99,
  reason: '请核对后再报',
  letter: aLetter(),
  amendmentId: '00000000-0000-4000-8000-000000000000',
};

/** What the routes of reports are about: what is in them, and what is done with them. */
export const REPORT_ROUTES: Readonly<Record<string, Expectation>> = {
  [`GET ${ROUTES.submissions}`]: { about: 'year', call: asking(ROUTES.submissions) },
  [`GET ${ROUTES.submissionsFile}`]: { about: 'year', call: asking(ROUTES.submissionsFile) },
  [`GET ${ROUTES.submissionHistory}`]: {
    about: 'years',
    call: get(ROUTES.submissionHistory),
    yearsIn: (answer) => yearsOf(answer.json<SubmissionHistory>()),
  },
  [`GET ${ROUTES.submission}`]: { about: 'year', call: get(ROUTES.submission) },
  [`GET ${ROUTES.reportTemplate}`]: { about: 'year', call: get(ROUTES.reportTemplate) },
  [`GET ${ROUTES.version}`]: { about: 'year', call: get(ROUTES.version) },
  [`GET ${ROUTES.whoseWords}`]: { about: 'year', call: get(ROUTES.whoseWords) },
  [`GET ${ROUTES.corrections}`]: { about: 'year', call: get(ROUTES.corrections) },
  [`POST ${ROUTES.takeoverUndo}`]: {
    about: 'year',
    call: ({ agencyId, year }) => ({
      method: 'POST',
      url: at(ROUTES.takeoverUndo, { agencyId, year, number: 1 }),
      payload: { basedOn: 1 },
    }),
  },
  [`GET ${ROUTES.original}`]: { about: 'year', call: get(ROUTES.original) },
  [`GET ${ROUTES.originalFile}`]: { about: 'year', call: get(ROUTES.originalFile) },
  [`GET ${ROUTES.consolidatedReport}`]: { about: 'year', call: get(ROUTES.consolidatedReport) },
  [`POST ${ROUTES.consolidatedReport}`]: {
    about: 'year',
    call: post(ROUTES.consolidatedReport, { basedOn: 0 }),
  },
  [`PUT ${ROUTES.publication}`]: {
    about: 'year',
    call: ({ agencyId, year }) => ({
      method: 'PUT',
      url: at(ROUTES.publication, { agencyId, year }),
      payload: { publication: null },
    }),
  },
  [`POST ${ROUTES.signedScans}`]: {
    about: 'year',
    call: ({ agencyId, year }) => ({
      ...uploadRequest(agencyId, year, Buffer.from('%PDF-1.7'), { fileName: '签字盖章件.pdf' }),
      url: at(ROUTES.signedScans, { agencyId, year, number: 1 }),
    }),
  },
  [`GET ${ROUTES.signedScan}`]: { about: 'year', call: get(ROUTES.signedScan) },
  [`POST ${ROUTES.amendment}`]: {
    about: 'year',
    call: post(ROUTES.amendment, { version: 1, concerns: '表三', reason: '漏计了两件' }),
  },
  [`DELETE ${ROUTES.amendment}`]: {
    about: 'year',
    call: ({ agencyId, year }) => ({ method: 'DELETE', url: at(ROUTES.amendment, { agencyId, year }) }),
  },
  [`POST ${ROUTES.amendmentRefusal}`]: {
    about: 'year',
    call: ({ agencyId, year }) => ({
      method: 'POST',
      url: at(ROUTES.amendmentRefusal, { agencyId, year }),
      payload: { id: agencyId, words: '台账与报告一致' },
    }),
  },
  [`GET ${ROUTES.itemReading}`]: { about: 'year', call: get(ROUTES.itemReading) },
  [`POST ${ROUTES.itemCorrections}`]: {
    about: 'year',
    call: (asked) =>
      post(ROUTES.itemCorrections.replace(':number', '1'), {
        item: { sentence: '业务培训不足', nth: 0 },
        seen: null,
        change: { kind: 'remove' },
      })(asked),
  },
  [`POST ${ROUTES.itemRestorations}`]: {
    about: 'year',
    call: (asked) =>
      post(ROUTES.itemRestorations.replace(':number', '1'), { corrections: [asked.agencyId] })(asked),
  },
  [`GET ${ROUTES.changedBasis}`]: { about: 'year', call: get(ROUTES.changedBasis) },
  [`GET ${ROUTES.reportDependents}`]: { about: 'year', call: get(ROUTES.reportDependents) },
  [`GET ${ROUTES.reportFile}`]: {
    about: 'year',
    call: (asked) => ({ url: `${at(ROUTES.reportFile, { ...asked, number: 1 })}?kind=html` }),
  },
  [`GET ${ROUTES.returnLetterFile}`]: {
    about: 'year',
    call: (asked) => ({ url: at(ROUTES.returnLetterFile, { ...asked, letter: 1 }) }),
  },
  [`PUT ${ROUTES.pointAnswer}`]: {
    about: 'year',
    call: ({ agencyId, year }) => ({
      method: 'PUT',
      url: at(ROUTES.pointAnswer, { agencyId, year, letter: 1, number: 1 }),
      payload: { text: '已按台账核对' },
    }),
  },
  [`POST ${ROUTES.versions}`]: {
    about: 'year',
    call: post(ROUTES.versions, { basedOn: 1, figures: {}, narratives: {}, reason: '改' }),
  },
  [`POST ${ROUTES.uploads}`]: {
    about: 'year',
    call: ({ agencyId, year }) => uploadRequest(agencyId, year, reportFile('东示例区教育局', year)),
  },
  ...Object.fromEntries(
    transitionSchema.options.map((transition): [string, Expectation] => [
      `POST ${ROUTES[transition]}`,
      { about: 'year', call: post(ROUTES[transition], decision) },
    ]),
  ),
};
