import { type CollectionRound, NO_OWN_DAYS, REMINDERS_BY_DEFAULT } from '@zhaojian/contract';

/** An open round for the reports of 2025, or as wanted. */
export const aRound = (known: Partial<CollectionRound> = {}): CollectionRound => ({
  year: 2025,
  opensOn: '2026-01-01',
  submitOn: '2026-01-31',
  publishOn: '2026-01-31',
  byKind: { ...NO_OWN_DAYS, government: { submitOn: '2026-03-31', publishOn: null } },
  closesOn: '2026-06-30',
  state: 'open',
  asksPublication: true,
  blocking: ['BLANK_FORM'],
  needsSignedScan: false,
  reminders: REMINDERS_BY_DEFAULT,
  handUpKinds: [],
  ...known,
});
