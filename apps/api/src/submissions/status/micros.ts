/** Microseconds, so that a row is never seen twice or passed over; those without a time come last. */
export const micros = (instant: string): string =>
  `COALESCE((extract(epoch FROM ${instant}) * 1000000)::bigint, 999999999999999999)`;
