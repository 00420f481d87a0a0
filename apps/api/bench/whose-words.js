import { DataSource } from 'typeorm';
import { WhoseWords } from '../dist/whose-words/whose-words.service.js';
import { WordsIndex } from '../dist/whose-words/words-index.service.js';
import { generateNarratives } from './generate-narratives.js';
import { generateTree } from './generate-nation.js';
import { measure, printHeads, printRow } from './measure.js';
import { onPlatform } from './open-platform.js';

const last = 2025;
const times = 200;
const TABLES = ['compared_report', 'words_key'];

/** What it costs to take up the words of all reports, and then those of one more; and the space that it takes. */
export function benchWhoseWords(agencies = 2_000, yearCount = 8) {
  const years = Array.from({ length: yearCount }, (_, index) => last + 1 - yearCount + index);
  return onPlatform((app) => run(app, { agencies, years }));
}

async function run(app, { agencies, years }) {
  const database = app.get(DataSource);
  const runner = database.createQueryRunner();
  const { root } = await generateTree(runner, agencies);
  const reports = await generateNarratives(runner, years);
  await runner.query('VACUUM ANALYZE');
  await runner.release();

  const index = app.get(WordsIndex);
  const began = performance.now();
  await index.fill(new AbortController().signal);
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${agencies} agencies × ${years.length} years: ${reports} reports taken up in ${seconds.toFixed(0)} s, ` +
      `${(reports / seconds).toFixed(0)} a second`,
  );
  await database.query('VACUUM ANALYZE');
  for (const table of TABLES) {
    const [{ bytes, rows }] = await database.query(
      `SELECT pg_total_relation_size($1)::float8 AS bytes, (SELECT count(*)::int FROM ${table}) AS rows`,
      [table],
    );
    console.log(
      `${table}: ${rows} rows, ${(bytes / 1024 ** 2).toFixed(0)} MB, ${(bytes / reports).toFixed(0)} bytes a report`,
    );
  }
  printHeads();
  await one(app, database, { root, index });
}

async function one(app, database, { root, index }) {
  const words = app.get(WhoseWords);
  const chosen = await database.query(
    `SELECT agency_id AS "agencyId", year FROM compared_report WHERE year = $1 ORDER BY random() LIMIT $2`,
    [last, times + 2],
  );
  let at = 0;
  const asNew = chosen.slice();
  await database.query(
    `UPDATE compared_report SET version = 0 WHERE (agency_id, year) IN (SELECT * FROM unnest($1::uuid[], $2::int[]))`,
    [asNew.map(({ agencyId }) => agencyId), asNew.map(({ year }) => year)],
  );
  const takeUp = () => {
    const { agencyId, year } = asNew[at++];
    return database.transaction(async (manager) => {
      await index.keep(manager, agencyId, year);
      await words.keepShares(manager, agencyId, year);
    });
  };
  printRow('one new version, taken up and compared with all', await measure(times, takeUp));
  const caller = {
    kind: 'job',
    agencyId: root,
    accountId: null,
    displayName: '审核',
    permissions: ['report.read', 'report.readArea', 'report.readUnaccepted'],
  };
  at = 0;
  const ask = () => {
    const { agencyId, year } = chosen[at++];
    return words.of(caller, agencyId, year, 1);
  };
  printRow('whose words a report is, asked by the root’s supervisor', await measure(times, ask));
  const [{ copied, found }] = await database.query(
    `SELECT count(*)::int AS copied, count(*) FILTER (WHERE other > 0)::int AS found FROM compared_report WHERE own IS NOT NULL`,
  );
  console.log(`${copied} compared, ${found} with words of another agency`);
}
