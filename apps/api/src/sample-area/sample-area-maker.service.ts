import { Injectable } from '@nestjs/common';
import { closedCourses, type Course, openCourses, SAMPLE_ADMINISTRATOR } from '@zhaojian/sample-area';
import { MadeSoFar } from './made-so-far.query.ts';
import { SampleAgencies } from './sample-agencies.service.ts';
import { SamplePeople } from './sample-people.service.ts';
import { SampleReporting } from './sample-reporting.service.ts';
import { SampleRounds } from './sample-rounds.service.ts';

/** Makes the sample area where the database is empty; goes on with one that was begun. */
@Injectable()
export class SampleAreaMaker {
  constructor(
    private readonly made: MadeSoFar,
    private readonly agencies: SampleAgencies,
    private readonly people: SamplePeople,
    private readonly rounds: SampleRounds,
    private readonly reporting: SampleReporting,
  ) {}

  /**
   * @param only which of the planned reports to make; all when left out
   * @returns whether the sample area is there; false where the database holds something else
   */
  async make(tell: (line: string) => void, only: (course: Course) => boolean = () => true): Promise<boolean> {
    const accounts = await this.made.accounts();
    if (accounts.has(SAMPLE_ADMINISTRATOR.username)) return true;
    if (!(await this.made.isOursToMake())) return false;
    const isBegun = accounts.size > 0;
    tell(isBegun ? '继续创建示例地区（示例市）……' : '首次启动：正在创建示例地区（示例市），约需半分钟……');
    const agencies = await this.agencies.make();
    const people = await this.people.make(agencies);
    const madeOn = await this.rounds.make();
    const courses = [...closedCourses(), ...openCourses(madeOn)].filter(only);
    await this.reporting.report(courses, agencies, people, tell);
    await this.people.makeAdministrator(agencies);
    return true;
  }
}
