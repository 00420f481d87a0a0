import { saveCollectionRoundSchema, type CollectionRound } from './collection-rounds.schema.ts';
import { NO_OWN_DAYS } from './due-days.ts';
import { proposedRound } from './next-round.ts';
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
