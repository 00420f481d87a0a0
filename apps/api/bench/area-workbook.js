import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { ROUTES } from '@zhaojian/contract';
import { writeXlsx } from 'hucre/xlsx';
import { DataSource } from 'typeorm';
import { Accounts } from '../dist/accounts/accounts.service.js';
import { AgencyTree } from '../dist/agencies/agency-tree.service.js';
import { FirstAdministrator } from '../dist/accounts/first-administrator.service.js';
import { thePlatform } from '../dist/audit/audit-record.service.js';
import { JobRunner } from '../dist/jobs/job-runner.service.js';
import { ReportReading } from '../dist/submissions/reading/report-reading.service.js';
import { measure, percentiles, printHeads, printRow } from './measure.js';
import { onPlatform } from './open-platform.js';

const PASSWORD = 'a password for the bench';
const HEADS = ['序号', '单位名称', '上级', '类别', '联系人', '电话', '汇总全辖区', '简称'];

/** What people type to find an agency. */
const SOUGHT = [
  ['name', '示例7区第'],
  ['initials', 'sl7q'],
  ['full reading', 'shili7qu'],
  ['an alias', '住建10'],
  ['the initials of an alias', 'zj10'],
];

/**
 * How long a city's agencies, each with an account, take from Excel: looked at, brought in, looked at again, given out; how
 * many first passwords their job hashes; how quickly the server answers others meanwhile, and finds agencies afterwards.
 */
export async function benchAreaWorkbook(agencies = 3000) {
  const content = await listOf(agencies);
  await onPlatform(async (app) => {
    await app.get(FirstAdministrator).ensure(() => undefined);
    const top = await app.get(AgencyTree).top();
    const account = { username: 'bench', displayName: '管理员', role: 'administrator', agencyId: top.id };
    await app.get(Accounts).create(thePlatform, { ...account, password: PASSWORD });
    await app.listen(0, '127.0.0.1');
    app.get(JobRunner).start();
    app.get(ReportReading).keepOneReady();
    const ask = await signedIn(await app.getUrl());
    console.log(
      `${agencies} agencies with an account each, ${(content.length / 1024).toFixed(0)} kB; ` +
        `${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}`,
    );
    const others = askingMeanwhile(ask);
    const seen = await timed('looked at', () => send(ask, content));
    const done = await timed('brought in', () => send(ask, content, seen.digest));
    console.log(
      `  ${done.agencies.created.length} agencies and ${done.passwords.length} accounts made, ${done.mistakes.length} mistakes`,
    );
    const waits = await others();
    await timed('looked at again, all the same', () => send(ask, content));
    await timed('given out', () => ask(ROUTES.areaWorkbook));
    await pause(10_000);
    console.log(
      `  first passwords hashed by their job in ten seconds: ${await hashedOf(app.get(DataSource))}`,
    );
    printHeads();
    printRow('answering who asks for the own session meanwhile', percentiles(waits));
    for (const [how, typed] of SOUGHT) {
      const look = () => ask(`${ROUTES.agencySearch}?search=${encodeURIComponent(typed)}`);
      const found = (await (await look()).json()).length;
      printRow(`finding agencies by ${how} (${typed}: ${found})`, await measure(40, look));
    }
  });
}

/** Districts of ninety-nine agencies each, in the order in which an office would write them. */
async function listOf(agencies) {
  const rows = [HEADS, ['1', '示例市人民政府', '', '人民政府', '', '']];
  for (let index = 0; rows.length <= agencies + 1; index += 1) {
    const district = `示例${Math.floor(index / 100) + 1}区人民政府`;
    const isDistrict = index % 100 === 0;
    const name = isDistrict ? district : `${district.replace('人民政府', '')}第${index}局`;
    const phone = String(13_912_340_001 + index);
    rows.push([
      String(index + 2),
      name,
      isDistrict ? '示例市人民政府' : district,
      isDistrict ? '人民政府' : '部门',
      `王${index}`,
      phone,
      isDistrict ? '是' : '',
      index % 10 === 0 ? `住建${index}办` : '',
    ]);
  }
  return writeXlsx({ sheets: [{ name: '名单', rows }] });
}

async function send(ask, content, seen) {
  const form = new FormData();
  form.append('file', new Blob([content]), '名单.xlsx');
  const query = `fromYear=2025${seen ? `&seen=${seen}` : ''}`;
  return (await ask(`${ROUTES.areaWorkbook}?${query}`, { method: 'POST', body: form })).json();
}

async function hashedOf(database) {
  const [{ count }] = await database.query(
    `SELECT count(*)::int AS count FROM account WHERE starts_with(password_hash, 'slow$')`,
  );
  return count;
}

async function timed(what, work) {
  const began = performance.now();
  const result = await work();
  console.log(`${what.padEnd(44)}${((performance.now() - began) / 1000).toFixed(1).padStart(8)} s`);
  return result;
}

/** Somebody who reads another page again and again; ends with how long each answer took. */
function askingMeanwhile(ask) {
  const waits = [];
  const over = new AbortController();
  const asking = (async () => {
    while (!over.signal.aborted) {
      const began = performance.now();
      await ask(ROUTES.session);
      waits.push(performance.now() - began);
      await pause(50);
    }
  })();
  // Where the work itself fails, that is what is told.
  asking.catch(() => over.abort());
  return async () => {
    over.abort();
    await asking;
    return waits;
  };
}

async function signedIn(address) {
  const credentials = { username: 'bench', password: PASSWORD };
  const answer = await fetch(`${address}${ROUTES.session}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(credentials),
  });
  const cookie = answer.headers.getSetCookie()[0].split(';')[0];
  return async (path, options = {}) => {
    const asked = await fetch(`${address}${path}`, {
      ...options,
      headers: { ...options.headers, cookie, 'sec-fetch-site': 'same-origin' },
    });
    if (!asked.ok) throw new Error(`${path}: ${await asked.text()}`);
    return asked;
  };
}
