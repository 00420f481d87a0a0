import { coverageChanged, treeChanged } from '../agencies/agency.events.ts';
import { follow } from '../audit/declared-event.ts';
import {
  reportBeganToCount,
  reportCeasedToCount,
  reportCountsAnew,
} from '../submissions/submission.events.ts';
import { exemptionChanged } from '../collection-rounds/exemptions.events.ts';
import { ExpectedReports } from './corrections/expected-reports.service.ts';
import { ReportCorrections } from './corrections/report-corrections.service.ts';
import { SubtreeTotals } from './subtree-totals.service.ts';

/** The totals are true at every moment: reports and agencies are added and taken away with what does so. */
export const totalsSubscribers = [
  follow(reportBeganToCount, ({ data, manager, get }) => get(SubtreeTotals).add(manager, data)),
  follow(reportCeasedToCount, ({ data, manager, get }) => get(SubtreeTotals).subtract(manager, data)),
  follow(reportCountsAnew, async ({ data, manager, get }) => {
    await get(SubtreeTotals).subtract(manager, { ...data, report: data.earlier.report });
    await get(SubtreeTotals).add(manager, data);
  }),
  follow(coverageChanged, ({ data, manager, get }) => get(SubtreeTotals).cover(manager, data)),
  follow(treeChanged, ({ data, manager, get }) => get(SubtreeTotals).follow(manager, data)),
  // Once the totals are what they are now.
  follow(reportBeganToCount, ({ data, manager, actor, change, get }) =>
    get(ReportCorrections).acceptedAnew(manager, { actor, change }, data),
  ),
  follow(reportCountsAnew, ({ data, manager, actor, change, get }) =>
    get(ReportCorrections).replaced(manager, { actor, change }, data),
  ),
  follow(reportCeasedToCount, ({ data, manager, actor, change, get }) =>
    get(ReportCorrections).withdrawn(manager, { actor, change }, data),
  ),
  follow(exemptionChanged, ({ data, manager, actor, change, get }) =>
    get(ExpectedReports).exempted(manager, { actor, change }, data),
  ),
];
