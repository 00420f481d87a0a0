const VERSION_KINDS = ['uploaded', 'entered', 'corrected'];

/** Acknowledged writes that the trail of the report or the audit record does not have. */
export async function countsOfRecord({ database }, { writes }) {
  const events = await database.query(
    `SELECT agency_id || ' ' || year || ' ' || version || ' ' || kind AS what
     FROM submission_event JOIN submission ON submission.id = submission_id`,
  );
  const audited = await database.query(
    `SELECT agency_id || ' ' || (details->>'year') || ' ' || (details->>'version') || ' ' ||
            replace(action, 'submission.', '') AS what
     FROM audit_entry WHERE action LIKE 'submission.%'`,
  );
  const acknowledged = counted(
    writes.map(({ agencyId, year, version, kind }) => `${agencyId} ${year} ${version} ${kind}`),
  );
  return [
    ['trail', counted(events.map(byKind))],
    ['audit record', counted(audited.map(byKind))],
  ].flatMap(([record, counts]) =>
    [...acknowledged].flatMap(([what, times]) => {
      const found = counts.get(what) ?? 0;
      return found < times ? [`the ${record} has ${found} of ${times}: ${what}`] : [];
    }),
  );
}

/** Whichever way a version came in. */
const byKind = ({ what }) => what.replace(new RegExp(`(${VERSION_KINDS.join('|')})$`), 'version');

function counted(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
