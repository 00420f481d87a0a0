import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { ROUTES } from '@zhaojian/contract';
import { cellsOf, emptyReport, formForYear } from '@zhaojian/report';
import { writeFiguresWorkbook } from '@zhaojian/report-writer/workbook';
import { DataSource } from 'typeorm';
import { Accounts } from '../dist/accounts/accounts.service.js';
import { thePlatform } from '../dist/audit/audit-record.service.js';
import { JobRunner } from '../dist/jobs/job-runner.service.js';
import { verifyTotals } from '../dist/statistics/verification/verify-totals.js';
import { onPlatform } from './open-platform.js';

const PASSWORD = 'a password for the bench';
const nameOf = (number) => `示例市第${number + 1}局`;

/** A workbook holds no more agencies than these: larger areas bring them in by parts. */
const IN_A_WORKBOOK = 1_000;

/**
 * How long the reports of past years take as workbooks: written, read and checked, and taken in with their totals; and the most
 * memory that the program had meanwhile, the readers apart.
 */
export async function benchPastYears(agencies = 500, years = 2) {
  await onPlatform(async (app) => {
    const city = await plantAgencies(app.get(DataSource), agencies);
    const account = { username: 'bench', displayName: '审核员', role: 'supervisor', agencyId: city };
    await app.get(Accounts).create(thePlatform, { ...account, password: PASSWORD });
    await app.listen(0, '127.0.0.1');
    const ask = await signedIn(await app.getUrl());
    console.log(
      `${agencies} agencies, ${years} years; ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}`,
    );
    for (let year = 2022; year < 2022 + years; year += 1)
      for (let from = 0; from < agencies; from += IN_A_WORKBOOK)
        await loadYear(app, ask, { from, to: Math.min(agencies, from + IN_A_WORKBOOK) }, year);
    const { maxRSS, userCPUTime } = process.resourceUsage();
    console.log(
      `at most ${(maxRSS / 1024).toFixed(0)} MB of memory, ${(userCPUTime / 1e6).toFixed(0)} s of processor time`,
    );
    const { reports, differences } = await verifyTotals(app.get(DataSource));
    console.log(`${reports} reports counted, ${differences.length} differences of the totals`);
  });
}

async function loadYear(app, ask, part, year) {
  const began = performance.now();
  const form = new FormData();
  form.append('file', new Blob([await filledWorkbook(part, year)]), '历年数据.xlsx');
  const written = performance.now();
  const address = ROUTES.pastYearWorkbookLoads.replace(':year', year);
  const { id } = await ask(address, { method: 'POST', body: form });
  const load = await worked(app, ask, id, 'checking');
  const checked = performance.now();
  if (load.state !== 'ready') throw new Error(JSON.stringify(load.mistakes.slice(0, 3)));
  await ask(ROUTES.pastYearLoadAcceptance.replace(':id', id), {
    method: 'POST',
    body: JSON.stringify({ digest: load.digest, reason: '按存档的年报补录' }),
    json: true,
  });
  const taking = performance.now();
  const taken = await worked(app, ask, id, 'taking');
  const ended = performance.now();
  const agencies = part.to - part.from;
  const rate = (from, to) => `${(agencies / ((to - from) / 1000)).toFixed(0)} a second`;
  console.log(
    `${year}, ${agencies} agencies: written in ${seconds(began, written)}; read and checked in ${seconds(written, checked)} ` +
      `(${rate(written, checked)}); ${taken.state} in ${seconds(taking, ended)} (${rate(taking, ended)})`,
  );
}

const seconds = (from, to) => `${((to - from) / 1000).toFixed(1)} s`;

async function worked(app, ask, id, state) {
  await app.get(JobRunner).workOff();
  for (;;) {
    const load = await ask(ROUTES.pastYearLoad.replace(':id', id));
    if (load.state !== state) return load;
    await pause(100);
  }
}

/** Every agency's report with figures in all cells, as the supervisor sends it back. */
function filledWorkbook({ from, to }, year) {
  const form = formForYear(year);
  const rows = Array.from({ length: to - from }, (_, index) => {
    const number = from + index;
    const report = emptyReport(nameOf(number), year);
    for (const { key } of cellsOf(form)) report.cells[key] = { value: 0, printed: null, basis: 'entered' };
    for (const key of ['newlyReceived', 'disclosed', 'outcomesTotal'])
      for (const column of ['naturalPerson', 'total'])
        report.cells[`applications.${key}.${column}`].value = 10 + (number % 90);
    return { name: nameOf(number), parent: '示例市人民政府', status: '', version: 0, report };
  });
  return writeFiguresWorkbook(form, { year, title: `${year} 年度数据` }, rows, ['怎样填']);
}

async function signedIn(address) {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ username: 'bench', password: PASSWORD });
  const answer = await fetch(`${address}${ROUTES.session}`, { method: 'POST', headers, body });
  const cookie = String(answer.headers.get('set-cookie')).split(';')[0];
  return async (path, { json = false, ...request } = {}) => {
    const own = { cookie, origin: address, ...(json && headers) };
    const reply = await fetch(`${address}${path}`, { ...request, headers: own });
    if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`);
    return reply.json();
  };
}

/** A city with so many departments since 2019. Returns the city's id. */
async function plantAgencies(database, count) {
  const names = Array.from({ length: count }, (_, number) => nameOf(number));
  const [{ id }] = await database.query(`INSERT INTO agency (covers_area) VALUES (true) RETURNING id`);
  await database.query(
    `INSERT INTO agency_placement (agency_id, from_year, name, kind, path)
     VALUES ($1::uuid, 2019, '示例市人民政府', 'government', $1::text || '/')`,
    [id],
  );
  await database.query(
    `WITH department AS (SELECT gen_random_uuid() AS id, name FROM unnest($2::text[]) AS name),
          made AS (INSERT INTO agency (id, covers_area) SELECT id, false FROM department)
     INSERT INTO agency_placement (agency_id, from_year, parent_id, name, kind, path)
     SELECT id, 2019, $1::uuid, name, 'department', $1::text || '/' || id || '/' FROM department`,
    [id, names],
  );
  return id;
}
