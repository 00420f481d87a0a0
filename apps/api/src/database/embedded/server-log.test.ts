import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSync } from 'node:fs';
import { lastLinesOf, shortenServerLog, withServerLog } from './server-log.ts';

describe('the log of the embedded server', () => {
  let cluster: string;
  let log: string;
  beforeEach(async () => {
    cluster = await mkdtemp(join(tmpdir(), 'zhaojian-log-'));
    log = join(cluster, 'server.log');
  });
  afterEach(() => rm(cluster, { recursive: true }));

  it('starts over where it has become too long, and what it was is kept beside it', async () => {
    await writeFile(log, 'first\n');
    await shortenServerLog(cluster, 5);
    await appendFile(log, 'second\n');
    expect([await readFile(log, 'utf8'), await readFile(`${log}.1`, 'utf8')]).toEqual([
      'second\n',
      'first\n',
    ]);
    await shortenServerLog(cluster, 5);
    expect([await readFile(log, 'utf8'), await readFile(`${log}.1`, 'utf8')]).toEqual(['', 'second\n']);
  });

  it('stays as it is where it is short, or there is none', async () => {
    await shortenServerLog(cluster, 5);
    await writeFile(log, 'first');
    await shortenServerLog(cluster, 5);
    expect(await readFile(log, 'utf8')).toBe('first');
  });

  it('is written on at its end by the process that had it open', async () => {
    await withServerLog(cluster, undefined, async (open) => {
      writeSync(open, 'a long line before\n');
      await shortenServerLog(cluster, 5);
      writeSync(open, 'after\n');
    });
    expect(await readFile(log, 'utf8')).toBe('after\n');
  });

  it('tells its last lines, however long it is', async () => {
    expect(await lastLinesOf(cluster)).toBe('');
    await writeFile(
      log,
      `${'x'.repeat(1_000_000)}\n${Array.from({ length: 20 }, (_, line) => `line ${line}`).join('\n')}\n`,
    );
    expect((await lastLinesOf(cluster)).split('\n')).toEqual(
      Array.from({ length: 15 }, (_, line) => `line ${line + 5}`),
    );
  });
});
