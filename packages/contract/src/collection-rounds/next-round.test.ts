import { saveCollectionRoundSchema, type CollectionRound } from './collection-rounds.schema.ts';
import { NO_OWN_DAYS } from './due-days.ts';
import { nextRoundYear, proposedRound } from './next-round.ts';
import { REMINDERS_BY_DEFAULT } from '../notifications/reminder-schedule.ts';
import { workingDaysBy } from '../working-days.schema.ts';
import { roundViolations } from './round-dates.ts';

const round: CollectionRound = {
  year: 2024,
  opensOn: '2025-01-06',
  submitOn: '2025-01-24',
  publishOn: '2025-01-27',
  byKind: { ...NO_OWN_DAYS, government: { submitOn: '2025-02-28', publishOn: null } },
  closesOn: '2025-03-31',
  state: 'closed',
  asksPublication: true,
  blocking: [],
  needsSignedScan: false,
  handUpKinds: [],
  reminders: REMINDERS_BY_DEFAULT,
};
const byWeek = workingDaysBy([]);

describe('the dates a new round is proposed to have', () => {
  it('are those of the newest round a year later, off the weekends', () => {
    // 24 January 2026 is a Saturday, 28 February 2026 another.
    expect(proposedRound([round], 2025, byWeek)).toEqual({
      opensOn: '2026-01-06',
      submitOn: '2026-01-23',
      publishOn: '2026-01-27',
      byKind: { ...NO_OWN_DAYS, government: { submitOn: '2026-02-27', publishOn: null } },
      closesOn: '2026-03-31',
    });
  });

  it('open on the Monday after a weekend, and never end something later than before', () => {
    // 6 January 2029 is a Saturday.
    expect(proposedRound([round], 2028, byWeek).opensOn).toBe('2029-01-08');
  });

  it('keep off the holidays of the year', () => {
    const holidays = workingDaysBy(
      ['2027-01-06', '2027-01-22'].map((day) => ({ day, name: '示例', isWorkingDay: false, isOwn: true })),
    );
    expect(proposedRound([round], 2026, holidays)).toMatchObject({
      opensOn: '2027-01-07',
      submitOn: '2027-01-21',
    });
  });

  it('pass over rounds of later years, and those before the newest', () => {
    const older = { ...round, year: 2022, opensOn: '2023-01-16' };
    const later = { ...round, year: 2027, opensOn: '2028-01-16' };
    expect(proposedRound([older, later, round], 2025, byWeek).opensOn).toBe('2026-01-06');
  });

  it('have the 28th where a year has no 29 February', () => {
    const leap = { ...round, year: 2023, submitOn: '2024-02-29' };
    expect(proposedRound([leap], 2024, byWeek).submitOn).toBe('2025-02-28');
  });

  it('are those of the 条例 where there has been none, and in order', () => {
    const dates = proposedRound([], 2025, byWeek);
    // 31 January 2026 is a Saturday.
    expect(dates).toMatchObject({
      submitOn: '2026-01-30',
      byKind: { government: { submitOn: '2026-03-31' } },
    });
    expect(saveCollectionRoundSchema.safeParse(dates).success).toBe(true);
    expect(roundViolations(dates, 2025)).toEqual({});
  });
});

describe('the year that a new round is proposed for', () => {
  const later = {
    ...round,
    year: 2025,
    opensOn: '2026-01-06',
    submitOn: '2026-01-23',
    closesOn: '2026-03-31',
  };

  it('is the year after the last round, whether that one is open or closed', () => {
    expect(nextRoundYear([round, later], '2026-02-01')).toBe(2026);
    expect(nextRoundYear([round, later], '2026-11-30')).toBe(2026);
  });

  it('is the last year until its reports are due no more, and then this one', () => {
    expect(nextRoundYear([round], '2026-01-01')).toBe(2025);
    expect(nextRoundYear([round], '2026-03-31')).toBe(2025);
    expect(nextRoundYear([round], '2026-04-01')).toBe(2026);
    expect(nextRoundYear([round], '2026-12-31')).toBe(2026);
  });

  it('goes by the days of the 条例 where there has been no round', () => {
    expect(nextRoundYear([], '2026-04-30')).toBe(2025);
    expect(nextRoundYear([], '2026-11-30')).toBe(2026);
    expect(nextRoundYear([], '2027-01-01')).toBe(2026);
  });

  it('is not a year that was skipped and cannot be collected any more', () => {
    const ofTheStart = { ...round, year: 2020, opensOn: '2021-01-06', closesOn: '2021-03-31' };
    expect(nextRoundYear([ofTheStart], '2026-11-30')).toBe(2026);
  });

  it('is one that was passed over and can still be collected', () => {
    const afterNext = { ...round, year: 2026, opensOn: '2027-01-06', closesOn: '2027-03-31' };
    expect(nextRoundYear([round, afterNext], '2026-02-01')).toBe(2025);
    expect(nextRoundYear([round, later, afterNext], '2026-11-30')).toBe(2027);
  });

  it('is never one whose proposed dates are over on the same day', () => {
    // 30 April 2028 is a Sunday: what ends then is proposed to end on the Friday before.
    expect(nextRoundYear([], '2028-04-28')).toBe(2027);
    expect(nextRoundYear([], '2028-04-29')).toBe(2028);
  });
});
