import type { CollectionRound } from '@zhaojian/contract';

/** An open round for the reports of 2025, or as wanted. */
export const aRound = (known: Partial<CollectionRound> = {}): CollectionRound => ({
  year: 2025,
  opensOn: '2026-01-01',
  dueDates: {
    government: '2026-03-31',
    department: '2026-01-31',
    township: '2026-01-31',
    developmentZone: '2026-01-31',
    publicInstitution: '2026-01-31',
  },
  closesOn: '2026-06-30',
  state: 'open',
  blocking: ['BLANK_FORM'],
  ...known,
});
