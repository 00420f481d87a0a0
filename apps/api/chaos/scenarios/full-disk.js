import { ROUTES } from '@zhaojian/contract';
import { at, Client } from '../load/client.js';
import { uploadReport } from '../load/write-report.js';
import { ADMINISTRATOR } from '../platform/platform.js';
import { empty, fill, mountSmallDisk, noSmallDisk } from '../platform/small-disk.js';

const MEGABYTE = 1024 * 1024;
const DISK_MEGABYTES = 512;
const FULL = 'INSUFFICIENT_STORAGE';
const TRIES = 10;

const codeOf = (work) =>
  work.then(
    () => 'done',
    (error) => error.code ?? error.message,
  );
const counted = (codes) =>
  [...new Set(codes)].map((code) => `${code} ${codes.filter((each) => each === code).length}`).join(', ');

/**
 * Fills the disk of a folder, tries to write files and rows, to read, and to sign in, and makes room again.
 * @param meanwhile what else is done while the disk is full, before all of that
 */
export async function fillAndFree({ platform, load, number }, { folder, leave, meanwhile }) {
  const { department, report } = load.tasks[0];
  const administrator = await Client.signIn(platform, ADMINISTRATOR);
  const { agency: city } = await administrator.ask(ROUTES.agencies);
  const addAgency = (mark) =>
    administrator.post(ROUTES.agencies, {
      name: `第${number}轮${mark}局`,
      kind: 'department',
      parentId: city.id,
      fromYear: 2021,
    });
  const view = at(ROUTES.submission, { agencyId: department.id, year: report.year });

  const [files, rows, reads] = [[], [], []];
  let signIn;
  try {
    await fill(folder, leave);
    await meanwhile?.();
    for (let mark = 1; mark <= TRIES; mark++) {
      // On a version that is not there: whatever is taken in becomes none.
      files.push(await codeOf(uploadReport(department, { ...report, version: 999 }, number * 1000 + mark)));
      rows.push(await codeOf(addAgency(mark)));
      reads.push(await codeOf(department.client.ask(view)));
    }
    signIn = await codeOf(Client.signIn(platform, ADMINISTRATOR));
  } finally {
    await empty(folder);
  }
  const began = performance.now();
  await platform.until(
    async () => (await codeOf(addAgency(`完${Date.now()}`))) === 'done',
    'it writes again by itself with room on the disk',
  );
  const recovery = performance.now() - began;
  const what = `files: ${counted(files)}; rows: ${counted(rows)}; reads: ${counted(reads)}; signing in: ${signIn}`;
  return { files, rows, reads, signIn, what, recovery };
}

/** Writing ends before the disk is full, and begins by itself when there is room. */
export const fullDisk = {
  name: 'full-disk',
  what: 'the disk of files and database fills to the threshold: writing is refused, reading and signing in go on',
  obstacle: noSmallDisk,
  within: 5000,
  environment: { MIN_FREE_BYTES: String(96 * MEGABYTE), MIN_FREE_PERCENT: '0' },
  prepare: (dataFolder) => mountSmallDisk(dataFolder, DISK_MEGABYTES),
  async round(running) {
    const { dataFolder: folder } = running.platform;
    const { files, rows, reads, signIn, what, recovery } = await fillAndFree(running, {
      folder,
      leave: 64 * MEGABYTE,
    });
    const isRefused = [...files, ...rows].every((code) => code === FULL);
    if (!isRefused || [...reads, signIn].some((code) => code !== 'done')) throw new Error(what);
    return { what, recovery };
  },
};

/** The same without a threshold: anyone who finds no room says so in words, and nothing acknowledged is lost. */
export const overfullDisk = {
  name: 'overfull-disk',
  what: 'the same disk fills to its last byte, without a threshold',
  obstacle: noSmallDisk,
  within: 15_000,
  environment: { MIN_FREE_BYTES: '0', MIN_FREE_PERCENT: '0' },
  prepare: (dataFolder) => mountSmallDisk(dataFolder, DISK_MEGABYTES),
  async round(running) {
    const seen = await fillAndFree(running, { folder: running.platform.dataFolder, leave: 0 });
    return inWords(seen);
  },
};

/** @throws where something was answered as a bug, or not at all */
export function inWords({ files, rows, reads, signIn, what, recovery }) {
  const isInWords = (code) => code !== 'INTERNAL' && /^\w+$/.test(code);
  const isRead = (code) => code === 'done' || code === 'DATABASE_UNAVAILABLE';
  if (![...files, ...rows, signIn].every(isInWords) || !reads.every(isRead)) throw new Error(what);
  return { what, recovery };
}
