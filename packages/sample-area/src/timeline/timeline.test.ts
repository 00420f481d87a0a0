import { dayAfter, dueDaysOf } from '@zhaojian/contract';
import { checkReport, type Report } from '@zhaojian/report';
import { OPEN_YEAR, SAMPLE_AGENCIES } from '../area/sample-area.ts';
import { AttemptedReports } from '../reports/attempted-report.ts';
import { mistakeOf } from '../reports/mistakes.ts';
import { closedTimelines } from './closed-years.ts';
import { type Timeline, stepsOf } from './timeline.ts';
import { openTimelines } from './open-year.ts';
import { closedRound, generationDay, openRound } from './rounds.ts';

const TODAY = '2026-11-22';
const closed = closedTimelines();
const open = openTimelines(TODAY);
const reports = new AttemptedReports();
const all = new Set([...closed, ...open].map(({ agency, year }) => `${agency.id} ${year}`));

const previousOf = ({ agency, year }: Timeline): Report | null =>
  all.has(`${agency.id} ${year - 1}`) ? reports.true(agency.id, year - 1) : null;

describe('the reports handed in', () => {
  const attempts = [...closed, ...open].flatMap((timeline) =>
    timeline.attempts.map((attempt) => ({ timeline, attempt })),
  );

  it('fail the checks that their mistakes were planned for, and no others', () => {
    const asPlanned = attempts.map(({ timeline, attempt }) => ({
      report: `${timeline.agency.name} ${timeline.year}`,
      fails: [...new Set(attempt.mistakes.flatMap((id) => mistakeOf(id).found))].toSorted(),
    }));
    const asFound = attempts.map(({ timeline, attempt }) => ({
      report: `${timeline.agency.name} ${timeline.year}`,
      fails: [
        ...new Set(
          checkReport(reports.of(timeline, attempt), previousOf(timeline)).map(({ check }) => check),
        ),
      ].toSorted(),
    }));
    expect(asFound).toEqual(asPlanned);
  });

  it('carry every kind of finding in the round under way', () => {
    const kinds = new Set(
      open.flatMap(({ attempts: each }) => each.flatMap(({ mistakes }) => [...mistakes])),
    );
    expect(kinds.size).toBeGreaterThanOrEqual(12);
  });
});

describe('the closed years', () => {
  it('were accepted within their rounds, one report late', () => {
    const late = closed.filter(
      ({ agency, year, begins }) => begins > (dueDaysOf(closedRound(year), agency.kind).submitOn ?? ''),
    );
    expect(late).toHaveLength(1);
    for (const timeline of closed) {
      const steps = stepsOf(timeline);
      expect(steps.findLast(({ action }) => action !== 'publish')?.action).toBe('accept');
      for (const { at } of steps) {
        expect(at.toISOString() > closedRound(timeline.year).opensOn).toBe(true);
        expect(at.toISOString() < closedRound(timeline.year).closesOn).toBe(true);
      }
    }
  });
});

describe('the round under way', () => {
  const round = openRound(TODAY);

  it('leaves drafts where they are: nobody hands one in to take it back', () => {
    const drafts = open.filter(({ ends }) => ends === 'draft');
    expect(drafts.map((timeline) => stepsOf(timeline).at(-1)?.action)).toEqual(drafts.map(() => 'upload'));
  });

  it('has everything that a supervisor meets', () => {
    const count = (ends: Timeline['ends']): number =>
      open.filter((timeline) => timeline.ends === ends).length;
    expect(count('accepted')).toBeGreaterThan(8);
    expect(count('submitted')).toBeGreaterThan(8);
    expect(count('returned')).toBe(3);
    expect(count('draft')).toBeGreaterThan(3);
    expect(open.length).toBeLessThan(SAMPLE_AGENCIES.length - 6);
    expect(open.every(({ year }) => year === OPEN_YEAR)).toBe(true);
  });

  it('lies around the day on which the sample area is generated, in whatever season', () => {
    expect(round.opensOn < TODAY && TODAY < round.closesOn).toBe(true);
    expect(generationDay(round)).toBe(TODAY);
    for (const { at } of open.flatMap(stepsOf)) {
      expect(at.toISOString() > round.opensOn).toBe(true);
      expect(at.toISOString() < dayAfter(TODAY, 0)).toBe(true);
    }
  });

  it('has offices that are late and townships that still have time', () => {
    expect(round.submitOn < TODAY).toBe(true);
    expect((round.byKind.township.submitOn ?? '') > TODAY).toBe(true);
  });
});
