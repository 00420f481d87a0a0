/** Days as YYYY-MM-DD in China, as rounds hold them. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** A moment of an office day in China: this many minutes after half past eight. */
export const officeTime = (day: string, minutes: number): Date =>
  new Date(Date.parse(`${day}T08:30:00+08:00`) + minutes * 60_000);

/** How long an office day is, in minutes. */
export const OFFICE_MINUTES = 9 * 60;
