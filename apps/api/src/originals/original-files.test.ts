import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, readEnvironment } from '../environment.ts';
import { FairSemaphore } from '../workload/fair-semaphore.ts';
import type { DamageAlarms } from './damage/damage-alarms.service.ts';
import { type Original, OriginalFiles } from './original-files.service.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('original files', () => {
  let dataFolder: string;
  let originals: OriginalFiles;
  const alarms = { raise: jest.fn(), lower: jest.fn() };

  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'zhaojian-originals-'));
    const environment: Environment = { ...readEnvironment({}), dataFolder, maxUploadBytes: 1024 * 1024 };
    originals = new OriginalFiles(environment, alarms as unknown as DamageAlarms);
    jest.resetAllMocks();
  });
  afterEach(() => rm(dataFolder, { recursive: true, force: true }));

  const place = ({ sha256 }: Original) =>
    join(dataFolder, 'originals', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const arriving = () => readdir(join(dataFolder, 'originals', 'arriving'));

  it('are kept under the hash of their content, byte by byte', async () => {
    const original = await originals.store([bytes('示例市'), bytes('年度报告')], 'a');
    expect(original.sha256).toBe(createHash('sha256').update('示例市年度报告').digest('hex'));
    expect(original.bytes).toBe(21);
    expect(Buffer.from(await originals.read(original)).toString()).toBe('示例市年度报告');
    expect((await stat(place(original))).size).toBe(21);
  });

  it('with the same content are kept once, also when they arrive at the same time', async () => {
    const stored = await Promise.all(
      Array.from({ length: 8 }, () => originals.store([bytes('同一份')], 'a')),
    );
    expect(new Set(stored.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await arriving()).toEqual([]);
  });

  it('over the limit are refused while they arrive, and leave nothing behind', async () => {
    let taken = 0;
    async function* endless() {
      for (;;) {
        taken += 1;
        yield new Uint8Array(300 * 1024);
      }
    }
    await expect(originals.store(endless(), 'a')).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      status: 413,
    });
    expect(taken).toBe(4);
    expect(await arriving()).toEqual([]);
  });

  it('are written in turn with those of other accounts: each piece, and when the disk is made to have them', async () => {
    const run = jest.spyOn(FairSemaphore.prototype, 'run');
    await originals.store([bytes('示例市'), bytes('年度报告')], 'a');
    expect(run.mock.calls.map(([account]) => account)).toEqual(['a', 'a', 'a']);
    run.mockRestore();
  });

  it('that break off leave nothing behind', async () => {
    async function* cutOff() {
      yield bytes('一半');
      throw new Error('connection lost');
    }
    await expect(originals.store(cutOff(), 'a')).rejects.toThrow('connection lost');
    expect(await arriving()).toEqual([]);
  });

  it('are closed to everybody else on the machine, their folders too, also where they were open before', async () => {
    await originals.onModuleInit();
    await chmod(join(dataFolder, 'originals'), 0o755);
    await originals.onModuleInit();
    await originals.store([bytes('不公开')], 'a');
    await originals.besideOriginals((archive) => writeFile(archive, '一'));
    const written = await readdir(dataFolder, { recursive: true, withFileTypes: true });
    expect(written.length).toBeGreaterThan(4);
    for (const { parentPath, name } of written) {
      expect([name, ((await stat(join(parentPath, name))).mode & 0o077).toString(8)]).toEqual([name, '0']);
    }
  });

  it.each([
    ['missing', 'ORIGINAL_MISSING', (path: string) => rm(path)],
    ['cut', 'ORIGINAL_DAMAGED', (path: string) => truncate(path, 5)],
    ['changed', 'ORIGINAL_DAMAGED', (path: string) => writeFile(path, '另外的报告')],
  ])(
    'that are %s are not given out, in part or whole, and an alarm is raised',
    async (damage, code, harm) => {
      const original = await originals.store([bytes('原来的报告')], 'a');
      await chmod(place(original), 0o600);
      await harm(place(original));
      for (const read of [() => originals.read(original), () => originals.stream(original)]) {
        await expect(read()).rejects.toMatchObject({
          code,
          status: 410,
          message: expect.stringMatching(/^这份原件.*请联系管理员从备份恢复原件。$/),
          details: { damage },
        });
      }
      expect(alarms.raise.mock.calls).toEqual([
        [original.sha256, damage],
        [original.sha256, damage],
      ]);
    },
  );

  it('that were damaged are whole again when the same content is handed in again', async () => {
    const original = await originals.store([bytes('原来的报告')], 'a');
    await chmod(place(original), 0o600);
    await truncate(place(original), 5);
    await originals.store([bytes('原来的报告')], 'a');
    expect(Buffer.from(await originals.read(original)).toString()).toBe('原来的报告');
    expect(alarms.lower).toHaveBeenLastCalledWith(original.sha256);
    expect(alarms.lower).toHaveBeenCalledTimes(2);
  });
});
