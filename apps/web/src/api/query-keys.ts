/**
 * What is kept of the server's answers, by kind. A query adds to its kind what it asks for; whatever changes something
 * invalidates the kinds it touches.
 */
export const QUERY_KEYS = {
  accounts: ['accounts'],
  agencies: ['agencies'],
  audit: ['audit'],
  batchImports: ['batch-imports'],
  collectionRounds: ['collection-rounds'],
  improvementItems: ['improvement-items'],
  notifications: ['notifications'],
  office: ['office'],
  pastYears: ['past-years'],
  progress: ['progress'],
  rectification: ['rectification'],
  reminders: ['reminders'],
  session: ['session'],
  statistics: ['statistics'],
  submissions: ['submissions'],
  systemState: ['system-state'],
} as const;
