import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FILE_PRINTERS } from '@zhaojian/report-reader/fixtures';
import { faultlessReport } from '../../testing/test-reports.ts';
import { NOBODY_ELSE } from './give-up-rights.ts';
import { ReadingProcess } from './reading-process.ts';
import type { Attempts } from './testing/intruder.ts';
import { withoutOurs } from './worker-processes.ts';

const isRoot = process.getuid?.() === 0;
const isSealable = ['/usr/bin/prlimit', '/bin/prlimit'].some((path) => existsSync(path));

describe('a worker process that reads the files of strangers', () => {
  let folder: string;
  let server: Server;
  let attempts: Attempts;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhaojian-rights-'));
    await chmod(folder, 0o755);
    const file = join(folder, 'password');
    await writeFile(file, 'secret', { mode: 0o600 });
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const intruder = withoutOurs('testing/intruder', [], 512);
    intruder.send({ file, port: (server.address() as { port: number }).port });
    [attempts] = (await once(intruder, 'message')) as [Attempts];
  });
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  it('knows nothing of the environment', () => {
    expect(attempts.environment).toEqual(['HOME']);
  });

  it('is nobody where root started it, otherwise the user who started it', () => {
    expect(attempts.user).toBe(isRoot ? NOBODY_ELSE : process.getuid?.());
    expect(attempts.enteredFile).toBe(isRoot ? 'EACCES' : null);
  });

  it('opens no file, starts no program and makes no connection where the system can take that from it', () => {
    expect(attempts).toMatchObject(
      isSealable
        ? { openedFile: 'EMFILE', startedProgram: 'EMFILE', madeConnection: 'EMFILE' }
        : { openedFile: isRoot ? 'EACCES' : null, startedProgram: null, madeConnection: null },
    );
  });

  it('still reads, even a PDF whose characters are in files of pdf.js', async () => {
    const worker = new ReadingProcess({ milliseconds: 60_000, heapMegabytes: 512, megabytes: 1_024 });
    try {
      const answer = await worker.read(() => [FILE_PRINTERS.pdf(faultlessReport('示例市教育局', 2025))]);
      expect(answer).toMatchObject({
        read: { kind: 'pdf', draft: { agencyName: '示例市教育局', year: 2025 } },
      });
    } finally {
      await worker.close();
    }
  });
});
