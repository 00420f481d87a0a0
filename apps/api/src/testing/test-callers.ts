import { type Role, ROLES } from '@zhaojian/contract';
import type { CellKey } from '@zhaojian/report';
import { jobOf, type JobCaller } from '../authorization/caller.ts';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { SavedVersions } from '../submissions/entering/saved-versions.service.ts';
import type { TestApp } from './test-app.ts';
import { allFigures, allNarratives } from './test-reports.ts';

/** Someone with the role at the agency, for tests that call services without HTTP. */
export function callerAt(role: Role, agencyId: string): JobCaller {
  const accountId = '00000000-0000-4000-8000-000000000001';
  const who = { accountId, displayName: `测试${role}`, address: '127.0.0.1' };
  return jobOf(who, agencyId, ROLES[role].permissions);
}

/** Why reports of tests are accepted: those of which a test sets a few figures fail checks. */
export const OVER_OPEN = '不符之处已经核对';

/** Types a report in and hands it in, whatever it fails. */
export async function handIn(
  app: TestApp,
  agencyId: string,
  year: number,
  figures: Readonly<Record<CellKey, number>>,
  improvement = '',
  basedOn = 0,
): Promise<void> {
  const agency = callerAt('agency', agencyId);
  const { number, findings } = await app.nest.get(SavedVersions).save(agency, agencyId, year, {
    basedOn,
    figures: allFigures(year, figures),
    narratives: { ...allNarratives('示例机关', year), improvement },
    reason: basedOn === 0 ? null : '更正测试用的数字',
    takenOver: null,
  });
  const explanations = findings.map(({ check, section, about }) => ({
    check,
    section,
    about,
    text: '测试用的数字',
  }));
  await app.nest.get(Decisions).take(agency, agencyId, year, 'submit', { version: number, explanations });
}
