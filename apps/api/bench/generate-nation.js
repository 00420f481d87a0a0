import { NO_OWN_DAYS, REMINDERS_BY_DEFAULT, transitionOf } from '@zhaojian/contract';
import { cellsOf, formForYear } from '@zhaojian/report';
import { keepSought } from '../dist/agencies/seeking/sought-agencies.js';
import { putInOrder } from '../dist/agencies/placement/tree-order.js';

/**
 * A province-like tree with accepted reports, made in SQL, with the rows that accepting each report would have made.
 */
export async function generateNation(database, { agencies, years }) {
  const top = await generateTree(database, agencies);
  for (const year of years) await generateYear(database, year);
  await database.query('VACUUM ANALYZE');
  return top;
}

/** One root, 20 cities, 400 districts, the rest departments and townships below the districts. */
export async function generateTree(database, agencies) {
  await database.query(
    `CREATE TEMP TABLE node AS
     WITH root AS (SELECT gen_random_uuid() AS id),
     city AS (SELECT gen_random_uuid() AS id, root.id AS parent_id, number FROM root, generate_series(0, 19) AS number),
     district AS (SELECT gen_random_uuid() AS id, city.id AS parent_id, root.id AS root_id, city.number * 20 + part AS number
                  FROM root, city, generate_series(0, 19) AS part),
     leaf AS (SELECT gen_random_uuid() AS id, number FROM generate_series(1, $1 - 421) AS number)
     SELECT id, NULL::uuid AS parent_id, 'government' AS kind, '示例省人民政府' AS name, id || '/' AS path FROM root
     UNION ALL SELECT id, parent_id, 'government', '示例' || number || '市人民政府', parent_id || '/' || id || '/' FROM city
     UNION ALL SELECT id, parent_id, 'government', '示例' || number || '区人民政府',
                      root_id || '/' || parent_id || '/' || id || '/' FROM district
     UNION ALL SELECT leaf.id, district.id, CASE WHEN leaf.number % 4 = 0 THEN 'township' ELSE 'department' END,
                      '示例区第' || leaf.number || '局',
                      district.root_id || '/' || district.parent_id || '/' || district.id || '/' || leaf.id || '/'
     FROM leaf JOIN district ON district.number = leaf.number % 400`,
    [agencies],
  );
  await database.query(`INSERT INTO agency (id, covers_area) SELECT id, kind = 'government' FROM node`);
  await database.query(
    `INSERT INTO agency_placement (agency_id, from_year, parent_id, name, kind, path)
     SELECT id, 2019, parent_id, name, kind, path FROM node`,
  );
  const ids = (await database.query('SELECT id FROM node')).map(({ id }) => id);
  await putInOrder(database, ids);
  await keepSought(database, ids);
  const [root] = await database.query('SELECT id FROM node WHERE parent_id IS NULL');
  const [district] = await database.query(`SELECT id FROM node WHERE name LIKE '示例%区人民政府' LIMIT 1`);
  return { root: root.id, district: district.id };
}

/** Nineteen in twenty were accepted, one in ten came late. Two hundred figures a report, a tenth of them not 0. */
async function generateYear(database, year) {
  await database.query(
    `INSERT INTO collection_round (year, opens_on, submit_on, by_kind, closes_on, blocking, reminders, asks_publication)
     VALUES ($1, $2, $3, $4, $5, '{}', $6, true)`,
    [
      year,
      `${year + 1}-01-01`,
      `${year + 1}-01-31`,
      JSON.stringify(NO_OWN_DAYS),
      `${year + 1}-03-31`,
      JSON.stringify(REMINDERS_BY_DEFAULT),
    ],
  );
  await database.query(
    `INSERT INTO submission (agency_id, year, state, latest_version, submitted_version, accepted_version,
       first_submitted_on, submitted_at, errors, warnings, unread, last_activity_at)
     SELECT id, $1::int, CASE WHEN random() < 0.95 THEN '${transitionOf('accept').to}' ELSE '${transitionOf('submit').to}' END, 1, 1, 1,
            make_date($1::int + 1, 1, 1) + (random() * 33)::int, now(), 0, 2, 0, now() FROM node`,
    [year],
  );
  await database.query(
    `CREATE TEMP TABLE shape AS SELECT kind AS number, array_agg(
       CASE WHEN random() < 0.1 THEN CASE WHEN place = 10 THEN round((random() * 1000)::numeric, 4)
                                          ELSE floor(random() * 300)::numeric END ELSE 0 END ORDER BY place) AS figures
     FROM generate_series(0, 99) AS kind, generate_series(1, $1) AS place GROUP BY kind`,
    [cellsOf(formForYear(year)).length],
  );
  await database.query(
    `INSERT INTO subtree_total (agency_id, year, form, figures, reports)
     SELECT node.id, $1::int, $2, shape.figures, 1 FROM node
     JOIN submission ON submission.agency_id = node.id AND submission.year = $1 AND submission.state = '${transitionOf('accept').to}'
     JOIN shape ON shape.number = abs(hashtext(node.id::text)) % 100 WHERE node.kind <> 'government'`,
    [year, formForYear(year).id],
  );
  await database.query('DROP TABLE shape');
  // From below upwards: districts from their departments, cities from districts, the root from cities.
  for (const depth of [3, 2, 1]) await sumChildren(database, year, depth);
}

async function sumChildren(database, year, depth) {
  await database.query(
    `INSERT INTO subtree_total (agency_id, year, form, figures, reports)
     SELECT parent_id, $1::int, min(form), array_agg(value ORDER BY place), min(reports)
     FROM (SELECT node.parent_id, total.form, cell.place, sum(cell.value) AS value, sum(total.reports) AS reports
           FROM subtree_total AS total JOIN node ON node.id = total.agency_id,
                unnest(total.figures) WITH ORDINALITY AS cell (value, place)
           WHERE total.year = $1 AND length(node.path) = 37 * ($2::int + 1)
           GROUP BY node.parent_id, total.form, cell.place) AS sums GROUP BY parent_id`,
    [year, depth],
  );
}
