import type { Page } from '@playwright/test';
import { currentSessionSchema, reportVersionSchema, ROUTES, submissionSchema } from '@zhaojian/contract';
import type { Report } from '@zhaojian/report';
import { aReport } from '@zhaojian/report/testing';

/** The agency that is signed in, and what it carried forward last year. */
interface Reporter {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly lastYear: Report;
}

const addressOf = (route: string, parts: Record<string, string | number>): string =>
  route.replaceAll(/:(\w+)/gu, (_, name: string) => String(parts[name]));

/** Asks the platform, as the page's signed-in account, who it is and what it reported for the year before. */
export async function reporterOf(page: Page, year: number): Promise<Reporter> {
  const get = async (address: string): Promise<unknown> => (await page.request.get(address)).json();
  const { account } = currentSessionSchema.parse(await get(ROUTES.session));
  const place = { agencyId: account.agencyId, year: year - 1 };
  const { acceptedVersion } = submissionSchema.parse(await get(addressOf(ROUTES.submission, place)));
  const version = reportVersionSchema.parse(
    await get(addressOf(ROUTES.version, { ...place, number: acceptedVersion ?? 0 })),
  );
  return { agencyId: account.agencyId, agencyName: account.agencyName, lastYear: version.report };
}

/**
 * A report that holds in itself and against last year's, but for one wrong total: so many applications by
 * natural persons were newly received and disclosed, and the row's total says `wrongTotal`.
 */
export function aReportWithAWrongTotal(
  { agencyName, lastYear }: Reporter,
  { year, newlyReceived, wrongTotal }: { year: number; newlyReceived: number; wrongTotal: number },
): Report {
  const before = (key: string): number => lastYear.cells[key]?.value ?? 0;
  let report = aReport({ agencyName, year });
  const columns = Object.keys(lastYear.cells).flatMap(
    (key) => /^applications\.carriedForward\.(\w+)$/u.exec(key)?.[1] ?? [],
  );
  for (const column of columns) {
    const carried = before(`applications.carriedForward.${column}`);
    const fresh = column === 'naturalPerson' || column === 'total' ? newlyReceived : 0;
    report = report.withAll({
      [`applications.newlyReceived.${column}`]: fresh,
      [`applications.carriedOver.${column}`]: carried,
      [`applications.disclosed.${column}`]: fresh + carried,
      [`applications.outcomesTotal.${column}`]: fresh + carried,
    });
  }
  for (const row of ['regulations', 'normativeDocuments']) {
    report = report.with(`proactiveDisclosure.${row}.inForce`, before(`proactiveDisclosure.${row}.inForce`));
  }
  for (const group of ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration']) {
    const pending = before(`disputes.${group}.pending`);
    report = report.withAll({ [`disputes.${group}.upheld`]: pending, [`disputes.${group}.total`]: pending });
  }
  return report
    .with('applications.newlyReceived.total', wrongTotal)
    .withNarrative('overview', '（一）主动公开。示例：本机关依法做好主动公开工作。')
    .withNarrative(
      'improvement',
      '（一）存在的主要问题\n公开内容还不够全面。\n（二）改进措施\n进一步完善公开目录。',
    )
    .withNarrative('otherMatters', '本年度未收取信息处理费。')
    .build();
}
