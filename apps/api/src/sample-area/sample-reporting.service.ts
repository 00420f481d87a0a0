import { Injectable } from '@nestjs/common';
import { type AskedPoint, dayAfter, dayInChina, type Explanation } from '@zhaojian/contract';
import { type Finding, type FindingId, openItems, placeOfItem, type Report } from '@zhaojian/report';
import {
  AttemptedReports,
  type Timeline,
  reporterOf,
  reportFile,
  returnPoints,
  type Step,
  stepsOf,
  supervisorOf,
} from '@zhaojian/sample-area';
import { Clock } from '../clock.ts';
import { Refusal } from '../refusals/refusal.ts';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { Publications } from '../submissions/publishing/publications.service.ts';
import { Uploads } from '../submissions/uploading/uploads.service.ts';
import { VersionQueries } from '../submissions/versions/version.queries.ts';
import { GeneratedSoFar } from './generated-so-far.query.ts';
import type { People } from './sample-people.service.ts';

/** How many agencies report at the same time: enough to keep the worker processes and the database busy. */
const AT_ONCE = 4;

const DAYS_TO_ANSWER = 5;
const ACCEPTED_BECAUSE = '单位已说明原因，与台账核对后可以通过。';
const EXPLANATION = '已对照台账核对，先按现有数据报送，请主管部门审核。';

/** Lets the people of the sample area report, year after year, each at their time, by the way everyone goes. */
@Injectable()
export class SampleReporting {
  constructor(
    private readonly uploads: Uploads,
    private readonly decisions: Decisions,
    private readonly versions: VersionQueries,
    private readonly publications: Publications,
    private readonly generated: GeneratedSoFar,
    private readonly clock: Clock,
  ) {}

  /**
   * Does what is still to be done. A year begins when the one before is finished: its reports are checked
   * against the accepted ones.
   *
   * @param agencies database ids by sample id
   */
  async report(
    timelines: readonly Timeline[],
    agencies: ReadonlyMap<string, string>,
    people: People,
    tell: (line: string) => void,
  ): Promise<void> {
    const reports = new AttemptedReports();
    const happened = await this.generated.happenings();
    const years = [...new Set(timelines.map(({ year }) => year))].toSorted((a, b) => a - b);
    for (const year of years) {
      const ofYear = timelines
        .filter((timeline) => timeline.year === year)
        .map((timeline) => {
          const agencyId = agencies.get(timeline.agency.id) ?? '';
          return { agencyId, steps: stepsOf(timeline).slice(happened(agencyId, year)), timeline };
        })
        .filter(({ steps }) => steps.length > 0)
        .toSorted((a, b) => Number(a.steps[0]?.at) - Number(b.steps[0]?.at));
      if (ofYear.length > 0) tell(`  ${year} 年度：${ofYear.length} 份年报`);
      await together(AT_ONCE, ofYear, async ({ agencyId, steps }) => {
        for (const step of steps) {
          await this.clock.as(step.at, () => this.take(step, agencyId, people, reports));
        }
      });
    }
  }

  private async take(step: Step, agencyId: string, people: People, reports: AttemptedReports): Promise<void> {
    const { timeline, action, attempt } = step;
    const { agency, year } = timeline;
    const version = timeline.attempts.indexOf(attempt) + 1;
    const reporter = people(reporterOf(agency));
    const supervisor = people(supervisorOf(agency));
    if (action === 'upload') {
      const { fileName, content } = await reportFile(
        agency,
        reports.of(timeline, attempt),
        attempt.peculiarities,
      );
      await this.uploads.upload(reporter, agencyId, year, {
        fileName,
        content: [content],
        fields: () => ({ basedOn: version - 1, confirmAgency: false }),
      });
    }
    if (action === 'submit') {
      const submit = (explanations: Explanation[]): Promise<void> =>
        this.decisions.take(reporter, agencyId, year, action, { version, explanations });
      await submit([]).catch((error: unknown) => submit(explanationsAsked(error)));
    }
    if (action === 'publish') {
      // It was on the web the day after it was handed in, which is the day before its agency says so.
      const publishedOn = dayAfter(dayInChina(step.at), -1);
      const webAddress = `https://www.shili.example/zwgk/nb/${year}/${agency.id}.html`;
      await this.publications.save(reporter, agencyId, year, { publishedOn, webAddress, version });
    }
    if (action === 'return') {
      const { report, findings } = await this.versions.version(supervisor, agencyId, year, version);
      await this.decisions.take(supervisor, agencyId, year, action, {
        version,
        letter: {
          opening: '经审核，报告还有以下问题。',
          closing: '',
          answerBy: dayAfter(dayInChina(step.at), DAYS_TO_ANSWER),
          points: returnPoints(attempt).map(({ text, found }) => pointOf(report, findings, text, found)),
        },
      });
    }
    if (action === 'accept') {
      const accept = (reason?: string): Promise<void> =>
        this.decisions.take(supervisor, agencyId, year, action, { version, ...(reason && { reason }) });
      await accept().catch((error: unknown) => {
        if (!(error instanceof Refusal && error.code === 'REASON_OVER_OPEN')) throw error;
        return accept(ACCEPTED_BECAUSE);
      });
    }
  }
}

/** A point at what a check found of a mistake, as a supervisor puts it there by a click; at the whole where none did. */
function pointOf(
  report: Report,
  findings: readonly Finding[],
  text: string,
  found: readonly string[],
): AskedPoint {
  const item = openItems(report, findings).find((open) =>
    open.findings.some(({ check }) => found.includes(check)),
  );
  if (!item) return { about: { kind: 'whole' }, text, check: null, again: null };
  return { about: placeOfItem(report, item), text, check: item.findings[0]?.check ?? null, again: null };
}

/** What the refusal to take a report with open findings asks an explanation for. Throws any other error on. */
function explanationsAsked(error: unknown): Explanation[] {
  const findings = error instanceof Refusal ? error.details?.findings : undefined;
  if (!Array.isArray(findings)) throw error;
  return findings.map(({ check, section, about }: FindingId) => ({
    check,
    section,
    about,
    text: EXPLANATION,
  }));
}

/** Does the work for each item, so many at a time, beginning in their order; after a failure none is begun. */
async function together<T>(
  atOnce: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      await work(item).catch((error: unknown) => {
        waiting.length = 0;
        throw error;
      });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}
