import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, readEnvironment } from '../environment.ts';
import { OriginalFiles } from './original-files.service.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('original files', () => {
  let dataFolder: string;
  let originals: OriginalFiles;

  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'zhaojian-originals-'));
    const environment: Environment = { ...readEnvironment({}), dataFolder, maxUploadBytes: 1024 * 1024 };
    originals = new OriginalFiles(environment);
  });
  afterEach(() => rm(dataFolder, { recursive: true, force: true }));

  const arriving = () => readdir(join(dataFolder, 'originals', 'arriving'));

  it('are kept under the hash of their content, byte by byte', async () => {
    const { sha256, bytes: size } = await originals.store([bytes('示例市'), bytes('年度报告')]);
    expect(sha256).toBe(createHash('sha256').update('示例市年度报告').digest('hex'));
    expect(size).toBe(21);
    expect(Buffer.from(await originals.read(sha256)).toString()).toBe('示例市年度报告');
    const kept = join(dataFolder, 'originals', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    expect((await stat(kept)).size).toBe(21);
  });

  it('with the same content are kept once, also when they arrive at the same time', async () => {
    const stored = await Promise.all(Array.from({ length: 8 }, () => originals.store([bytes('同一份')])));
    expect(new Set(stored.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await arriving()).toEqual([]);
  });

  it('over the limit are refused while they arrive, and nothing of them stays', async () => {
    let taken = 0;
    async function* endless() {
      for (;;) {
        taken += 1;
        yield new Uint8Array(300 * 1024);
      }
    }
    await expect(originals.store(endless())).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', status: 413 });
    expect(taken).toBe(4);
    expect(await arriving()).toEqual([]);
  });

  it('that break off leave nothing behind', async () => {
    async function* cutOff() {
      yield bytes('一半');
      throw new Error('connection lost');
    }
    await expect(originals.store(cutOff())).rejects.toThrow('connection lost');
    expect(await arriving()).toEqual([]);
  });
});
