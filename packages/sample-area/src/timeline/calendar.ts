/** A moment of an office day in China: this many minutes after half past eight. */
export const officeTime = (day: string, minutes: number): Date =>
  new Date(Date.parse(`${day}T08:30:00+08:00`) + minutes * 60_000);

/** How long an office day is, in minutes. */
export const OFFICE_MINUTES = 9 * 60;
