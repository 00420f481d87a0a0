import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ROUTES } from '@zhaojian/contract';
import { aReport } from '@zhaojian/report/testing';
import { writeText } from '@zhaojian/report-writer';
import { at } from '../load/client.js';
import { formsInForms, patternsInPatterns } from '../load/hostile-pdf.js';
import { plantDepartment } from '../load/plant-area.js';
import { inTurn } from './kill-and-wait.js';

const YEAR = 2025;
const MOST_MEGABYTES = 600;
const LOOK_MS = 200;
const SMALL_FILES = 5;
/** 19 MB that a PDF carries along. */
const BALLAST = new Blob([new Uint8Array(19 * 1024 * 1024).fill(0x20)]);

/** Who sends what: so many files, each by one of so many departments. */
const files =
  (count, departments, make) =>
  ({ senders, send }) =>
    Array.from({ length: count }, (_, number) => send(senders[number % departments], make()));

const SENDINGS = [
  ['eight PDFs of 4 KB with forms 25 deep', files(8, 1, () => [formsInForms()])],
  ['eight PDFs of 8 KB with patterns 25 deep', files(8, 1, () => [patternsInPatterns()])],
  ['60 files of 19 MB', files(60, 1, () => [BALLAST, formsInForms()])],
  ['a batch of 500 files', ({ sendBatch }) => [sendBatch(500)]],
  ['200 files of 19 MB from four accounts', files(200, 4, () => [BALLAST, formsInForms()])],
];

/** How long another agency's small file takes meanwhile, and what the server holds in memory. */
export const oneAccountInTheWay = {
  name: 'one-account-in-the-way',
  what: 'some send hard, large and many files, another agency a small one',
  within: 3000,
  // What is let in is tried here, not what is refused at sign-in.
  environment: {
    UPLOADS_PER_ACCOUNT: '100',
    UPLOADS_PER_AGENCY: '100',
    QUOTA_BYTES_PER_ACCOUNT: String(1024 ** 4),
    QUOTA_BYTES_PER_AGENCY: String(1024 ** 4),
  },
  async round({ platform, load, number }) {
    // Of their own: what the load hands in cannot be sent again.
    const [other, ...senders] = await Promise.all(
      ['other', 'first', 'second', 'third', 'fourth'].map((username) =>
        plantDepartment(platform, `${number}号${username}局`, `${username}${number}`),
      ),
    );
    const [what, sending] = inTurn(SENDINGS, number);
    const leaving = new AbortController();
    const memory = watchMemory(platform.child.pid);
    const sent = sending({
      senders,
      // No two are the same: what is kept already would be read no differently, but written only once.
      send: (department, parts) =>
        upload(platform, department, [...parts, `%${Math.random()}`], leaving.signal),
      sendBatch: (count) => importBatch(platform, load.supervisor, count),
    });
    const answers = Promise.allSettled(sent);
    const waits = [];
    for (let file = 0; file < SMALL_FILES; file++) {
      await pause(1000);
      const began = performance.now();
      await upload(platform, other, [`关于召开第${file}次会议的通知`]);
      waits.push(performance.now() - began);
    }
    const megabytes = memory.most();
    leaving.abort();
    const batches = (await answers).flatMap(({ value }) => value?.id ?? []);
    for (const id of batches) await load.supervisor.post(at(ROUTES.batchImportCancellation, { id }));

    const seconds = waits.map((wait) => (wait / 1000).toFixed(2)).join(', ');
    const seen = `${what}: another's small files took ${seconds} s, the server held ${megabytes} MB`;
    if (megabytes >= MOST_MEGABYTES) throw new Error(`${seen}, more than ${MOST_MEGABYTES}`);
    return { what: seen, recovery: Math.max(...waits) };
  },
};

/** None of the files is a report: they are read, and refused. */
async function upload({ address }, { id, client }, parts, signal) {
  const body = new FormData();
  body.append('basedOn', '0');
  body.append('file', new Blob(parts), '年度报告.pdf');
  const path = at(ROUTES.uploads, { agencyId: id, year: YEAR });
  const answer = await fetch(address + path, {
    method: 'POST',
    headers: { cookie: client.cookie, origin: address },
    body,
    ...(signal && { signal }),
  });
  const { code } = await answer.json();
  if (answer.status !== 422) throw new Error(`a file was answered with ${answer.status} ${code}`);
}

/** Reports of agencies that are not of the area: each is read whole, and none becomes a version. */
async function importBatch({ address }, supervisor, count) {
  const body = new FormData();
  for (let number = 1; number <= count; number++) {
    const report = aReport({ agencyName: `外地第${number}局`, year: YEAR }).build();
    body.append('files', new Blob([writeText(report)]), `${number}.txt`);
  }
  const answer = await fetch(`${address}${ROUTES.batchImports}?year=${YEAR}`, {
    method: 'POST',
    headers: { cookie: supervisor.cookie, origin: address },
    body,
  });
  return answer.json();
}

/** What a process holds at most from now on, in megabytes, as far as looking now and then can tell. */
function watchMemory(pid) {
  let most = 0;
  const look = () => {
    const [, kilobytes] = /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    most = Math.max(most, Math.round(Number(kilobytes) / 1024));
  };
  look();
  const timer = setInterval(look, LOOK_MS);
  return {
    most() {
      clearInterval(timer);
      return most;
    },
  };
}
