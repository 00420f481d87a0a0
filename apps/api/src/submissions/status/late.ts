/**
 * Whether an agency is late, as SQL that says the same as `isLate` of the contract; null where the year has no round.
 *
 * @param due the due day, a date
 * @param firstSubmittedOn the day of the first handing in, null where there was none
 * @param today the day in China
 */
export const lateSql = (due: string, firstSubmittedOn: string, today: string): string =>
  `COALESCE(${firstSubmittedOn}, ${today}::date) > ${due}`;
