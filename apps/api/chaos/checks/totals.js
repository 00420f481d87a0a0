import { verifyTotals } from '../../dist/statistics/verification/verify-totals.js';

/** Stored sums that differ from adding up the accepted versions again. */
export async function wrongTotals({ database }) {
  const { differences } = await verifyTotals(database);
  return differences.map(
    ({ year, agency, what, stored, recounted }) =>
      `${what} of ${agency} in ${year} is kept as ${stored}, its reports add up to ${recounted}`,
  );
}
