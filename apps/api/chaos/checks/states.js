import { FIRST_STATE } from '@zhaojian/contract';

/** Reports whose state is neither the one that was acknowledged nor one to which something unanswered would have led. */
export async function wrongStates({ database }, { reports }) {
  const rows = await database.query(
    'SELECT agency_id, year, state, coalesce(latest_version, 0) AS version FROM submission',
  );
  const kept = new Map(rows.map((row) => [`${row.agency_id} ${row.year}`, row]));
  return reports.flatMap(({ agencyId, year, state, version, asked }) => {
    const row = kept.get(`${agencyId} ${year}`) ?? { state: FIRST_STATE, version: 0 };
    const isAcknowledged = row.state === state && row.version === version;
    const isAsked = asked !== null && row.state === asked && [version, version + 1].includes(row.version);
    if (isAcknowledged || isAsked) return [];
    return [`report ${agencyId} ${year} is ${row.state} ${row.version}, acknowledged ${state} ${version}`];
  });
}
