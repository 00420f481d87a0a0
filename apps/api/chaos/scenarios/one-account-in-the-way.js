import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ROUTES } from '@zhaojian/contract';
import { aReport } from '@zhaojian/report/testing';
import { writeText } from '@zhaojian/report-writer';
import { at } from '../load/client.js';
import { flood } from '../load/flood.js';
import { formsInForms, patternsInPatterns } from '../load/hostile-pdf.js';
import { plantDepartment } from '../load/plant-area.js';
import { inTurn } from './kill-and-wait.js';

const YEAR = 2025;
const MOST_MEGABYTES = 600;
const LOOK_MS = 200;
const SMALL_FILES = 5;
const REFUSED = 422;
/** What a large PDF carries along. */
const LARGE = 19 * 1024 * 1024;

/** So many files, each by one of so many departments. Resolves with what breaks them off. */
const files =
  (count, departments, content, ballast = 0) =>
  async ({ platform, senders }) => {
    const uploads = Array.from({ length: count }, (_, number) => {
      const { id, client } = senders[number % departments];
      return {
        path: at(ROUTES.uploads, { agencyId: id, year: YEAR }),
        cookie: client.cookie,
        content,
        ballast,
      };
    });
    const breakOff = flood(platform, uploads);
    return async () => {
      const others = (await breakOff()).filter((status) => status !== REFUSED);
      if (others.length > 0) throw new Error(`files were answered with ${others.join(', ')}`);
    };
  };

const batch =
  (count) =>
  async ({ platform, load: { supervisor } }) => {
    const importing = importBatch(platform, supervisor, count);
    return async () => {
      const { id } = await importing;
      await supervisor.post(at(ROUTES.batchImportCancellation, { id }));
    };
  };

const SENDINGS = [
  ['eight PDFs of 4 KB with forms 25 deep', files(8, 1, formsInForms())],
  ['eight PDFs of 8 KB with patterns 25 deep', files(8, 1, patternsInPatterns())],
  ['60 files of 19 MB', files(60, 1, formsInForms(), LARGE)],
  ['a batch of 500 files', batch(500)],
  ['200 files of 19 MB from four accounts', files(200, 4, formsInForms(), LARGE)],
];

/** How long another agency's small file takes meanwhile, and what the server holds in memory. */
export const oneAccountInTheWay = {
  name: 'one-account-in-the-way',
  what: 'some send hard, large and many files, another agency a small one',
  within: 3000,
  // What is let in is tried here, not what is refused beforehand.
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
    const [what, send] = inTurn(SENDINGS, number);
    const memory = watchMemory(platform.child.pid);
    const breakOff = await send({ platform, load, senders });
    const waits = [];
    try {
      for (let file = 0; file < SMALL_FILES; file++) {
        await pause(1000);
        const began = performance.now();
        await upload(platform, other, `关于召开第${file}次会议的通知`);
        waits.push(performance.now() - began);
      }
    } finally {
      await breakOff();
    }
    const megabytes = memory.most();

    const seconds = waits.map((wait) => (wait / 1000).toFixed(2)).join(', ');
    const seen = `${what}: another's small files took ${seconds} s, the server held ${megabytes} MB`;
    if (megabytes >= MOST_MEGABYTES) throw new Error(`${seen}, more than ${MOST_MEGABYTES}`);
    return { what: seen, recovery: Math.max(...waits) };
  },
};

/** None of the files is a report: they are read, and refused. */
async function upload({ address }, { id, client }, content) {
  const body = new FormData();
  body.append('basedOn', '0');
  body.append('file', new Blob([content]), '年度报告.pdf');
  const path = at(ROUTES.uploads, { agencyId: id, year: YEAR });
  const answer = await fetch(address + path, {
    method: 'POST',
    headers: { cookie: client.cookie, origin: address },
    body,
  });
  const { code } = await answer.json();
  if (answer.status !== REFUSED) throw new Error(`a file was answered with ${answer.status} ${code}`);
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
