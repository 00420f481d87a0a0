import { cellsOf, formForYear } from '@zhaojian/report';
import { DataSource } from 'typeorm';
import { ImprovementItemsQueries } from '../dist/improvement-items/improvement-items.queries.js';
import { ProgressQuery } from '../dist/progress/progress.query.js';
import { FiguresQuery } from '../dist/statistics/figures.query.js';
import { SubtreeTotals } from '../dist/statistics/subtree-totals.service.js';
import { SubmissionListQuery } from '../dist/submissions/status/submission-list.query.js';
import { generateNation } from './generate-nation.js';
import { measure, printHeads, printRow } from './measure.js';
import { onPlatform } from './open-platform.js';

const last = 2025;

/** What questions cost with many agencies, beside the same sums without stored totals. */
export function benchStatistics(agencies = 10_000, yearCount = 8) {
  const years = Array.from({ length: yearCount }, (_, index) => last + 1 - yearCount + index);
  return onPlatform((app) => run(app, { agencies, years }));
}

async function run(app, { agencies, years }) {
  const database = app.get(DataSource);
  const began = performance.now();
  const runner = database.createQueryRunner();
  const { root, district } = await generateNation(runner, { agencies, years });
  await runner.release();
  console.log(
    `${agencies} agencies × ${years.length} years made in ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
  const [{ size }] = await database.query(
    `SELECT pg_size_pretty(pg_total_relation_size('subtree_total')) AS size`,
  );
  console.log(`stored totals: ${size}`);
  printHeads();

  const caller = {
    role: 'leader',
    agencyId: root,
    accountId: root,
    displayName: '领导',
    sessionId: '',
    address: '',
  };
  const figures = app.get(FiguresQuery);
  const series = (agencyId) => figures.series(caller, { agencyId, fromYear: years[0], toYear: last });
  const ask = async (what, times, work) => printRow(what, await measure(times, work));

  await ask(`sums of the root, ${years.length} years, with reporting counts`, 10, () => series(root));
  await ask(`sums of a district, ${years.length} years, with reporting counts`, 50, () => series(district));
  await ask('sums of the root’s 20 children, one year', 10, () =>
    figures.children(caller, { agencyId: root, year: last }),
  );
  await ask('sums of a district’s children, one year', 50, () =>
    figures.children(caller, { agencyId: district, year: last }),
  );
  await ask('only the stored sums of the root, one year', 50, () => storedSums(database, root));
  await ask('progress of the root', 10, () => app.get(ProgressQuery).of(caller, root, last));
  await ask('list of submissions of the root, late ones, page 1', 10, () =>
    app
      .get(SubmissionListQuery)
      .page(caller, { year: last, late: 'true', order: 'tree', page: 1, pageSize: 50 }),
  );
  await database.query(
    `INSERT INTO round_arrangement (year, agency_id, what, submit_on, reason, made_by, made_at)
     SELECT $1, agency_id, CASE WHEN parent_id = $2 THEN 'areaDates' ELSE 'agencyDates' END, $3, '', '', now()
     FROM agency_placement WHERE parent_id IS NOT NULL ORDER BY parent_id = $2 DESC, agency_id LIMIT 500`,
    [last, root, `${last + 1}-02-20`],
  );
  await ask('progress of the root, days arranged for 20 areas and 480 agencies', 10, () =>
    app.get(ProgressQuery).of(caller, root, last),
  );
  await ask('list of late ones, with the same', 10, () =>
    app
      .get(SubmissionListQuery)
      .page(caller, { year: last, late: 'true', order: 'tree', page: 1, pageSize: 50 }),
  );
  await ask('summary of improvement items of the root (none named)', 10, () =>
    app.get(ImprovementItemsQueries).summary(caller, { agencyId: root, fromYear: last, toYear: last }),
  );
  await ask('adding one accepted report to its 4 nodes', 100, () => acceptOne(app, district));
  const together = await measure(10, () =>
    Promise.all(Array.from({ length: 16 }, () => acceptOne(app, district))),
  );
  printRow('16 at once, all through the same root', together);

  console.log('\nbaseline: the same sums by adding up reports, each held as an array already');
  const [summed] = await summedReports(database, root);
  await ask('sums of the root, one year', 3, () => summedReports(database, root));
  await ask('sums of a district, one year', 20, () => summedReports(database, district));
  const [stored] = await storedSums(database, root);
  console.log(`\nstored and summed agree: ${String(stored.figures) === String(summed.figures)}`);
}

function storedSums(database, agencyId) {
  return database.query('SELECT figures::text[] FROM subtree_total WHERE agency_id = $1 AND year = $2', [
    agencyId,
    last,
  ]);
}

/** Departments' and townships' rows hold exactly their own report: what a design without totals would read. */
function summedReports(database, agencyId) {
  return database.query(
    `SELECT array_agg(value ORDER BY place)::text[] AS figures
     FROM (SELECT cell.place, sum(cell.value) AS value
           FROM subtree_total AS report JOIN agency ON agency.id = report.agency_id AND NOT agency.covers_area
           JOIN agency_placement AS placement ON placement.agency_id = agency.id,
                unnest(report.figures) WITH ORDINALITY AS cell (value, place)
           WHERE report.year = $2 AND placement.path LIKE (SELECT path FROM agency_placement WHERE agency_id = $1) || '%'
           GROUP BY cell.place) AS sums`,
    [agencyId, last],
  );
}

/** Adds a report of nothing but zeros, so that the sums stay comparable. */
async function acceptOne(app, district) {
  const database = app.get(DataSource);
  const [{ id }] = await database.query(
    'SELECT agency_id AS id FROM agency_placement WHERE parent_id = $1 ORDER BY random() LIMIT 1',
    [district],
  );
  const form = formForYear(last);
  const cells = Object.fromEntries(
    cellsOf(form).map(({ key }) => [key, { value: 0, printed: null, basis: 'entered' }]),
  );
  const report = { form: form.id, year: last, agencyName: '', cells };
  await database.transaction((manager) =>
    app.get(SubtreeTotals).add(manager, { agencyId: id, year: last, report }),
  );
}
