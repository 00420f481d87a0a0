import { Foundation1795300000000 } from './1795300000000-foundation.ts';
import { Submissions1795310000000 } from './1795310000000-submissions.ts';
import { BatchImports1795320000000 } from './1795320000000-batch-imports.ts';
import { ProgramVersion1795330000000 } from './1795330000000-program-version.ts';
import { DamagedOriginals1795340000000 } from './1795340000000-damaged-originals.ts';
import { ReceivedFiles1795341000000 } from './1795341000000-received-files.ts';
import { StorageState1795342000000 } from './1795342000000-storage-state.ts';
import { AttemptLimits1795360000000 } from './1795360000000-attempt-limits.ts';
import { AreasByYear1795370000000 } from './1795370000000-areas-by-year.ts';
import { SeenRevisions1795371000000 } from './1795371000000-seen-revisions.ts';
import { TotalsSayTheirForm1795390000000 } from './1795390000000-totals-say-their-form.ts';
import { FindingsWithoutSentences1795391000000 } from './1795391000000-findings-without-sentences.ts';
import { TakenOver1795470000000 } from './1795470000000-taken-over.ts';
import { RecurringProblems1795480000000 } from './1795480000000-recurring-problems.ts';
import { CoverageByYear1795490000000 } from './1795490000000-coverage-by-year.ts';
import { KindsByYear1795500000000 } from './1795500000000-kinds-by-year.ts';
import { AgencySuccessions1795500100000 } from './1795500100000-agency-successions.ts';
import { BlockingFindings1795510000000 } from './1795510000000-blocking-findings.ts';
import { KeyFigures1795510100000 } from './1795510100000-key-figures.ts';
import { EffectsOnTotals1795520000000 } from './1795520000000-effects-on-totals.ts';
import { BulkAcceptance1795530000000 } from './1795530000000-bulk-acceptance.ts';
import { PastYearLoads1795600000000 } from './1795600000000-past-year-loads.ts';
import { People1795700000000 } from './1795700000000-people.ts';
import { PasswordRules1795800000000 } from './1795800000000-password-rules.ts';
import { RoundDays1795900000000 } from './1795900000000-round-days.ts';
import { RoundNotices1795900100000 } from './1795900100000-round-notices.ts';
import { SeveralAgencies1796010000000 } from './1796010000000-several-agencies.ts';
import { OrderOfAgencies1796020000000 } from './1796020000000-order-of-agencies.ts';
import { SearchForAgencies1796020100000 } from './1796020100000-search-for-agencies.ts';
import { Sectors1796020200000 } from './1796020200000-sectors.ts';
import { FirstPasswordBy1796040000000 } from './1796040000000-first-password-by.ts';
import { OfficeSettings1796040100000 } from './1796040100000-office-settings.ts';
import { NoticesPutAway1796050000000 } from './1796050000000-notices-put-away.ts';
import { Notifications1796060000000 } from './1796060000000-notifications.ts';
import { ReturnLetters1796070000000 } from './1796070000000-return-letters.ts';
import { RecordChain1796080000000 } from './1796080000000-record-chain.ts';
import { RecordByTime1796080100000 } from './1796080100000-record-by-time.ts';
import { RecordedSparingly1796080200000 } from './1796080200000-recorded-sparingly.ts';
import { Deliveries1796100000000 } from './1796100000000-deliveries.ts';
import { ReviewReasons1796110000000 } from './1796110000000-review-reasons.ts';
import { ReviewClaims1796111000000 } from './1796111000000-review-claims.ts';
import { SampleLookedAt1796112000000 } from './1796112000000-sample-looked-at.ts';
import { OpenedForReview1796120000000 } from './1796120000000-opened-for-review.ts';
import { PublishedReports1796120100000 } from './1796120100000-published-reports.ts';
import { ReminderSchedules1796130000000 } from './1796130000000-reminder-schedules.ts';
import { GroupRobots1796130100000 } from './1796130100000-group-robots.ts';
import { AmendmentRequests1796140000000 } from './1796140000000-amendment-requests.ts';
import { SignedScans1796140100000 } from './1796140100000-signed-scans.ts';
import { AskedPublications1796150000000 } from './1796150000000-asked-publications.ts';
import { AreaHandUps1796160000000 } from './1796160000000-area-hand-ups.ts';
import { SearchInRecord1796180000000 } from './1796180000000-search-in-record.ts';
import { HandUpsKept1796190000000 } from './1796190000000-hand-ups-kept.ts';
import { HandUpStepsKept1796190100000 } from './1796190100000-hand-up-steps-kept.ts';
import { IdentityOfItems1796200000000 } from './1796200000000-identity-of-items.ts';
import { ItemCorrections1796200100000 } from './1796200100000-item-corrections.ts';
import { CategoryWords1796200200000 } from './1796200200000-category-words.ts';
import { RectificationLedger1796210000000 } from './1796210000000-rectification-ledger.ts';
import { WhoseWords1796220000000 } from './1796220000000-whose-words.ts';
import { ReportArchives1796230000000 } from './1796230000000-report-archives.ts';

/** Every migration in order; a feature that changes the schema adds one here. */
export const migrations = [
  Foundation1795300000000,
  Submissions1795310000000,
  BatchImports1795320000000,
  ProgramVersion1795330000000,
  DamagedOriginals1795340000000,
  ReceivedFiles1795341000000,
  StorageState1795342000000,
  AttemptLimits1795360000000,
  AreasByYear1795370000000,
  SeenRevisions1795371000000,
  TotalsSayTheirForm1795390000000,
  FindingsWithoutSentences1795391000000,
  TakenOver1795470000000,
  RecurringProblems1795480000000,
  CoverageByYear1795490000000,
  KindsByYear1795500000000,
  AgencySuccessions1795500100000,
  BlockingFindings1795510000000,
  KeyFigures1795510100000,
  EffectsOnTotals1795520000000,
  BulkAcceptance1795530000000,
  PastYearLoads1795600000000,
  People1795700000000,
  PasswordRules1795800000000,
  RoundDays1795900000000,
  RoundNotices1795900100000,
  SeveralAgencies1796010000000,
  OrderOfAgencies1796020000000,
  SearchForAgencies1796020100000,
  Sectors1796020200000,
  FirstPasswordBy1796040000000,
  OfficeSettings1796040100000,
  NoticesPutAway1796050000000,
  Notifications1796060000000,
  ReturnLetters1796070000000,
  RecordChain1796080000000,
  RecordByTime1796080100000,
  RecordedSparingly1796080200000,
  Deliveries1796100000000,
  ReviewReasons1796110000000,
  ReviewClaims1796111000000,
  SampleLookedAt1796112000000,
  OpenedForReview1796120000000,
  PublishedReports1796120100000,
  ReminderSchedules1796130000000,
  GroupRobots1796130100000,
  AmendmentRequests1796140000000,
  SignedScans1796140100000,
  AskedPublications1796150000000,
  AreaHandUps1796160000000,
  SearchInRecord1796180000000,
  HandUpsKept1796190000000,
  HandUpStepsKept1796190100000,
  IdentityOfItems1796200000000,
  ItemCorrections1796200100000,
  CategoryWords1796200200000,
  RectificationLedger1796210000000,
  WhoseWords1796220000000,
  ReportArchives1796230000000,
];
