import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { ROUTES } from '@zhaojian/contract';
import { cellsOf, formForYear } from '@zhaojian/report';
import { DataSource } from 'typeorm';
import { Accounts } from '../dist/accounts/accounts.service.js';
import { SESSION_COOKIE } from '../dist/accounts/sign-in/session-cookie.js';
import { Sessions } from '../dist/accounts/sign-in/sessions.service.js';
import { thePlatform } from '../dist/audit/audit-record.service.js';
import { ChangeStreams } from '../dist/change-stream/change-streams.service.js';
import { percentiles, printHeads, printRow } from './measure.js';
import { YEAR } from './mixed-files.js';
import { onPlatform } from './open-platform.js';
import { plantCity } from './plant-city.js';

const READERS = 5;
/** Handed in before anybody looks on, one after the other: what it costs at least on this machine. */
const ALONE = 20;
const LOOK_MS = 1_000;

/**
 * The last hour of the last day: reports are typed in and handed in, evenly over some seconds, while supervisors have the board and the
 * queue open and ask for both every second, five times as often as their pages would.
 */
export function benchSubmissions(reports = 200, seconds = 60) {
  return onPlatform((app) => run(app, reports, seconds));
}

async function run(app, reports, seconds) {
  const names = Array.from({ length: ALONE + reports }, (_, number) => `示例市第${number}局`);
  const { city, departments } = await plantCity(app.get(DataSource), YEAR, names);
  const callers = await Promise.all(departments.map(({ id }) => signedIn(app, 'agency', id)));
  const readers = await Promise.all(Array.from({ length: READERS }, () => signedIn(app, 'supervisor', city)));
  await app.get(ChangeStreams).start();
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  console.log(
    `${reports} reports in ${seconds} s, ${READERS} readers; ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}`,
  );
  printHeads();

  const floor = { saved: [], handedIn: [] };
  const agencies = departments.map((department, index) => ({ ...department, cookie: callers[index] }));
  for (const agency of agencies.slice(0, ALONE)) await handIn(address, agency, floor);
  print('with nobody else', floor);

  const under = { saved: [], handedIn: [], board: [], queue: [], told: 0 };
  const stopped = new AbortController();
  const reading = readers.map((cookie) => read(address, cookie, under, stopped.signal));
  const began = performance.now();
  const refused = (
    await Promise.allSettled(
      agencies.slice(ALONE).map(async (agency, index) => {
        await pause((index * seconds * 1000) / reports);
        await handIn(address, agency, under);
      }),
    )
  ).filter(({ status }) => status === 'rejected');
  const took = (performance.now() - began) / 1000;
  stopped.abort();
  const unread = (await Promise.allSettled(reading)).filter(({ status }) => status === 'rejected');
  print('with the others', under);
  printRow('the board meanwhile', percentiles(under.board));
  printRow('the queue meanwhile', percentiles(under.queue));
  console.log(
    `${under.handedIn.length} handed in within ${took.toFixed(1)} s; ${refused.length} failed, ${unread.length} readers failed; ` +
      `readers were told of ${under.told} changes`,
  );
  for (const { reason } of [...refused, ...unread].slice(0, 3)) console.log(String(reason));
}

function print(when, { saved, handedIn }) {
  printRow(`a report saved, ${when}`, percentiles(saved));
  printRow(`a report handed in, ${when}`, percentiles(handedIn));
}

/** A new account with a session; nobody needs its password. */
async function signedIn(app, role, agencyId) {
  const username = crypto.randomUUID();
  const account = {
    username,
    displayName: '示例',
    role,
    agencyId,
    password: { hash: '' },
    origin: 'published',
  };
  const { id } = await app.get(Accounts).create(thePlatform, account);
  const from = { address: '127.0.0.1', userAgent: 'bench', agencyId: null, passwordDue: null };
  const token = await app.get(Sessions).open(id, from, app.get(DataSource).manager);
  return `${SESSION_COOKIE}=${token}`;
}

async function ask(address, cookie, path, body) {
  const began = performance.now();
  const answer = await fetch(`${address}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { cookie, origin: address, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${text}`);
  return { answer: JSON.parse(text), took: performance.now() - began };
}

const figures = Object.fromEntries(cellsOf(formForYear(YEAR)).map(({ key }) => [key, 0]));

async function handIn(address, { id, name, cookie }, { saved, handedIn }) {
  const at = (route) => route.replace(':agencyId', id).replace(':year', YEAR);
  const { answer, took } = await ask(address, cookie, at(ROUTES.versions), {
    basedOn: 0,
    figures,
    narratives: {
      overview: `${YEAR}年，${name}认真贯彻《中华人民共和国政府信息公开条例》，没有发生的事项填写为零。`,
      improvement: '存在的问题：公开内容不够全面。改进措施：加强业务培训，提升公开质量。',
      otherMatters: '本年度未收取信息处理费。',
    },
  });
  saved.push(took);
  const explanations = answer.findings.map(({ check, section, about }) => ({
    check,
    section,
    about,
    text: '已与台账核对，情况属实。',
  }));
  const submitted = await ask(address, cookie, at(ROUTES.submit), { version: answer.number, explanations });
  handedIn.push(submitted.took);
}

/** Looks at the board and the queue again and again, with the stream of changes open. */
async function read(address, cookie, under, signal) {
  const stream = await fetch(`${address}${ROUTES.changes}`, { headers: { cookie }, signal });
  const told = (async () => {
    for await (const chunk of stream.body)
      under.told += new TextDecoder().decode(chunk).split('data: ').length - 1;
  })().catch(() => undefined);
  while (!signal.aborted) {
    under.board.push((await ask(address, cookie, `${ROUTES.progress}?year=${YEAR}`)).took);
    under.queue.push((await ask(address, cookie, `${ROUTES.reviewQueue}?year=${YEAR}`)).took);
    await pause(LOOK_MS);
  }
  await told;
}
