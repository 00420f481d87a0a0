import { valuesInOrder } from '@zhaojian/report';

/** Stored sums that differ from adding up the accepted versions anew. */
export async function wrongTotals({ database }) {
  const accepted = await database.query(
    `SELECT submission.year, report, path FROM submission
     JOIN report_version ON submission_id = submission.id AND number = accepted_version
     JOIN agency ON agency.id = submission.agency_id AND NOT covers_area
     JOIN agency_placement AS placement ON placement.agency_id = agency.id
       AND submission.year BETWEEN from_year AND coalesce(to_year, 9999)`,
  );
  const recount = new Map();
  for (const { year, report, path } of accepted)
    for (const id of path.split('/').filter(Boolean)) add(recount, `${id} ${year}`, valuesInOrder(report));

  const stored = await database.query('SELECT agency_id, year, figures::text[], reports FROM subtree_total');
  const broken = stored.flatMap(({ agency_id, year, figures, reports }) => {
    const place = `${agency_id} ${year}`;
    const counted = recount.get(place) ?? { reports: 0, sums: figures.map(() => 0) };
    recount.delete(place);
    const same =
      counted.reports === reports && figures.every((figure, at) => Number(figure) === counted.sums[at]);
    return same
      ? []
      : [`the total of ${place} is not what its ${counted.reports} accepted reports add up to`];
  });
  return [...broken, ...[...recount.keys()].map((place) => `the total of ${place} is missing`)];
}

function add(sums, place, values) {
  const sum = sums.get(place) ?? { reports: 0, sums: values.map(() => 0) };
  sums.set(place, {
    reports: sum.reports + 1,
    sums: sum.sums.map((value, at) => value + (values[at] ?? 0)),
  });
}
