import { ROUTES } from '@zhaojian/contract';
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Accounts } from '../dist/accounts/accounts.service.js';
import { thePlatform } from '../dist/audit/audit-record.service.js';
import { percentiles, printHeads, printRow } from './measure.js';
import { agencyName, YEAR, zipOfMixedFiles } from './mixed-files.js';
import { onPlatform } from './open-platform.js';
import { plantCity } from './plant-city.js';

const PASSWORD = 'a password for the bench';

/**
 * How long a zip of mixed files takes, from the moment its upload was accepted until the last file is read, checked and
 * stored, and how quickly the server answers others meanwhile.
 */
export async function benchBatchImport(files = 500) {
  const zip = zipOfMixedFiles(files);
  await onPlatform(async (app) => {
    const names = Array.from({ length: files }, (_, number) => agencyName(number));
    const { city } = await plantCity(app.get(DataSource), YEAR, names);
    const account = { username: 'bench', displayName: '审核员', role: 'supervisor', agencyId: city };
    await app.get(Accounts).create(thePlatform, { ...account, password: PASSWORD });
    await app.listen(0, '127.0.0.1');
    const ask = await signedIn(await app.getUrl());
    console.log(
      `${files} files, ${(zip.length / 1024 / 1024).toFixed(1)} MB packed; ` +
        `${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}`,
    );
    const began = performance.now();
    const form = new FormData();
    form.append('files', new Blob([zip]), '全市.zip');
    const { id } = await ask(`${ROUTES.batchImports}?year=${YEAR}`, { method: 'POST', body: form });
    const accepted = performance.now();
    const spentBefore = process.cpuUsage();
    const { batch, waits } = await finished(ask, id);
    const stored = performance.now();
    const spent = process.cpuUsage(spentBefore);

    const { clean, withFindings, unread } = batch.counts;
    const rate = files / ((stored - accepted) / 1000);
    console.log(
      `upload taken in ${seconds(began, accepted)}, then read, checked and stored in ${seconds(accepted, stored)} ` +
        `(${rate.toFixed(1)} files a second): ${clean + withFindings + unread} stored`,
    );
    console.log(
      `processor’s time of the server itself, without the worker processes: ${((spent.user + spent.system) / 1e6).toFixed(1)} s`,
    );
    printHeads();
    printRow('answering who reads the progress of the city meanwhile', percentiles(waits));
  });
}

const seconds = (from, to) => `${((to - from) / 1000).toFixed(1)} s`;

/** Asks for a page of another feature again and again until the batch is finished. */
async function finished(ask, id) {
  const waits = [];
  for (;;) {
    const began = performance.now();
    await ask(`${ROUTES.progress}?year=${YEAR}`);
    waits.push(performance.now() - began);
    await pause(200);
    const batch = await ask(ROUTES.batchImport.replace(':id', id));
    if (batch.state === 'finished') return { batch, waits };
  }
}

async function signedIn(address) {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ username: 'bench', password: PASSWORD });
  const answer = await fetch(`${address}${ROUTES.session}`, { method: 'POST', headers, body });
  const cookie = String(answer.headers.get('set-cookie')).split(';')[0];
  return async (path, request = {}) => {
    const reply = await fetch(`${address}${path}`, { ...request, headers: { cookie, origin: address } });
    if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`);
    return reply.json();
  };
}
