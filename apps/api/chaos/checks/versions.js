import { MARK } from '../load/write-report.js';

/** Acknowledged versions that are not there, or hold another figure or file. */
export async function missingVersions({ database }, { writes }) {
  const rows = await database.query(
    `SELECT agency_id, year, number, report->'cells'->$1->>'value' AS mark, original->>'sha256' AS sha256
     FROM report_version JOIN submission ON submission.id = submission_id`,
    [MARK],
  );
  const kept = new Map(rows.map((row) => [`${row.agency_id} ${row.year} ${row.number}`, row]));
  return writes
    .filter(({ kind }) => kind === 'version')
    .flatMap(({ agencyId, year, version, mark, sha256 }) => {
      const place = `${agencyId} ${year} ${version}`;
      const row = kept.get(place);
      if (!row) return [`version ${place} is gone`];
      const same = Number(row.mark) === mark && (sha256 === undefined || sha256 === row.sha256);
      return same ? [] : [`version ${place} is another one`];
    });
}
