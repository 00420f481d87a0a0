/** How many reports are in memory at a time. */
export const REPORTS_AT_ONCE = 50;
