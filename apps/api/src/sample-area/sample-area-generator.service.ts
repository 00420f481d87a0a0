import { Injectable } from '@nestjs/common';
import {
  CLOSED_YEARS,
  closedTimelines,
  openTimelines,
  SAMPLE_ADMINISTRATOR,
  type Timeline,
} from '@zhaojian/sample-area';
import { GeneratedSoFar } from './generated-so-far.query.ts';
import { SampleAgencies } from './sample-agencies.service.ts';
import { SamplePeople } from './sample-people.service.ts';
import { SampleReporting } from './sample-reporting.service.ts';
import { SampleRounds } from './sample-rounds.service.ts';

/** Generates the sample area where the database is empty; continues one that was begun. */
@Injectable()
export class SampleAreaGenerator {
  constructor(
    private readonly generated: GeneratedSoFar,
    private readonly agencies: SampleAgencies,
    private readonly people: SamplePeople,
    private readonly rounds: SampleRounds,
    private readonly reporting: SampleReporting,
  ) {}

  /**
   * @param only which of the planned reports to generate; all when left out
   * @returns whether the sample area is there; false where the database holds something else
   */
  async generate(
    tell: (line: string) => void,
    only: (timeline: Timeline) => boolean = () => true,
  ): Promise<boolean> {
    const accounts = await this.generated.accounts();
    if (accounts.has(SAMPLE_ADMINISTRATOR.username)) return true;
    if (!(await this.generated.isOursToGenerate())) return false;
    const isBegun = accounts.size > 0;
    tell(isBegun ? '继续创建示例地区（示例市）……' : '首次启动：正在创建示例地区（示例市），约需半分钟……');
    const agencies = await this.agencies.generate();
    const people = await this.people.generate(agencies);
    const generatedOn = await this.rounds.generate();
    const timelines = [...closedTimelines(), ...openTimelines(generatedOn)].filter(only);
    await this.reporting.report(timelines, agencies, people, tell);
    await this.people.haveReadOf(CLOSED_YEARS);
    await this.people.generateAdministrator(agencies);
    return true;
  }
}
