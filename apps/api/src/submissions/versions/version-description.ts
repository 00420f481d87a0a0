import type { ReportVersion as ContractVersion, VersionSummary } from '@zhaojian/contract';
import type { Finding } from '@zhaojian/report';
import type { ReportVersion } from '../report-version.entity.ts';
import type { Task } from '../submission-access.service.ts';
import { countFindings } from './finding-counts.ts';

type Summarised = Omit<ReportVersion, 'submission' | 'report' | 'findings' | 'notices'>;

export function summarise(version: Summarised): VersionSummary {
  const { number, source, author, reason, errors, warnings, unread, doubtful, takenOver } = version;
  return {
    number,
    source,
    createdAt: version.createdAt.toISOString(),
    author,
    reason,
    fileName: version.original?.fileName ?? null,
    errors,
    warnings,
    unread,
    doubtful,
    takenOver,
  };
}

/** A version whole; with the findings as they would be now, where those are known better. */
export function describeVersion(
  { agency, year }: Task,
  version: ReportVersion,
  findings: Finding[] = version.findings,
): ContractVersion {
  return {
    ...summarise(version),
    ...countFindings(findings),
    agencyId: agency.id,
    year,
    report: version.report,
    findings,
    notices: version.notices,
    original: version.original,
  };
}
