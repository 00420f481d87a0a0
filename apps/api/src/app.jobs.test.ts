import { APP_JOBS } from './app.jobs.ts';

const DAY_MINUTES = 24 * 60;

describe('the jobs that there are', () => {
  it('are told apart by what is stored of them, and by what people read', () => {
    for (const key of ['id', 'name'] as const)
      expect(new Set(APP_JOBS.map((job) => job[key])).size).toBe(APP_JOBS.length);
  });

  it.each(APP_JOBS.map((job) => [job.id, job] as const))(
    '%s can be kept by pg-boss as it is declared',
    (_, job) => {
      expect(job.name).toMatch(/[\u4e00-\u9fff]/);
      expect(job.tries).toBeGreaterThan(0);
      expect(job.minutes).toBeLessThan(DAY_MINUTES);
    },
  );

  it.each(
    APP_JOBS.filter(({ everyMinutes }) => everyMinutes !== undefined).map((job) => [job.id, job] as const),
  )(
    '%s is due by the clock, so it needs nothing but the time, and a week of what was done is seen',
    (_, job) => {
      expect(job.payload.parse({})).toEqual({});
      expect(job.everyMinutes).toBeLessThanOrEqual(7 * DAY_MINUTES);
    },
  );
});
