import { Injectable } from '@nestjs/common';
import {
  CLOSED_YEARS,
  closedRound,
  generationDay,
  officeTime,
  OPEN_YEAR,
  openRound,
} from '@zhaojian/sample-area';
import { thePlatform } from '../audit/audit-record.service.ts';
import { Clock } from '../clock.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';

/** Opens and closes the rounds of the sample area's years. */
@Injectable()
export class SampleRounds {
  constructor(
    private readonly rounds: CollectionRounds,
    private readonly clock: Clock,
  ) {}

  /** Generates the missing rounds. Returns the day around which the round under way lies. */
  async generate(): Promise<string> {
    const wanted = [
      ...CLOSED_YEARS.map((year) => ({ year, dates: closedRound(year) })),
      { year: OPEN_YEAR, dates: openRound(this.clock.today()) },
    ];
    for (const { year, dates } of wanted) {
      if (await this.rounds.find(year)) continue;
      await this.clock.as(officeTime(dates.opensOn, 0), () =>
        this.rounds.save(thePlatform, null, year, dates),
      );
    }
    return generationDay(await this.rounds.get(OPEN_YEAR));
  }
}
