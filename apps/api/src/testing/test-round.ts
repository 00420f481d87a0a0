import { NO_OWN_DAYS } from '@zhaojian/contract';
import { thePlatform } from '../audit/audit-record.service.ts';
import { Clock } from '../clock.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import type { TestApp } from './test-app.ts';

/** Opens the round of a report year: from 5 January to 31 March of the year after, departments due on the 26th, others on 20 February. */
export async function openTestRound(app: TestApp, year: number): Promise<void> {
  const following = year + 1;
  const others = { submitOn: `${following}-02-20`, publishOn: null };
  const dates = {
    opensOn: `${following}-01-05`,
    submitOn: `${following}-01-26`,
    publishOn: null,
    byKind: { ...NO_OWN_DAYS, township: others, developmentZone: others, government: others },
    closesOn: `${following}-03-31`,
  };
  // It was open then, whatever the day of the test is.
  await app.nest
    .get(Clock)
    .as(new Date(dates.opensOn), () => app.nest.get(CollectionRounds).save(thePlatform, null, year, dates));
}

/** From now on it is the moment, given in China's time, e.g. 2026-01-10T09:00. Undone by jest.restoreAllMocks(). */
export function standAt(app: TestApp, moment: string): void {
  jest.spyOn(app.nest.get(Clock), 'now').mockReturnValue(new Date(`${moment}:00+08:00`));
}
