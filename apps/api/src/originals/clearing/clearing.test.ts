import { createHash } from 'node:crypto';
import { access, mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type AuditPage, ROUTES } from '@zhaojian/contract';
import { BatchBench } from '../../batch-imports/testing/batch-bench.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { reportFile, upload } from '../../testing/test-reports.ts';
import { Clearing } from './clearing.service.ts';

const year = 2025;
const name = '东示例区教育局';
const text = (content: string) => new TextEncoder().encode(content);
const twoDaysAgo = () => new Date(Date.now() - 2 * 24 * 60 * 60_000);

describe('clearing', () => {
  let bench: BatchBench;
  let clearing: Clearing;
  let client: TestClient;
  beforeEach(async () => {
    bench = await BatchBench.open();
    clearing = bench.app.nest.get(Clearing);
    client = await signedIn(bench.app, 'agency', bench.area.bureau);
  });
  afterEach(() => bench.close());

  const inData = (...parts: string[]) => join(bench.app.environment.dataFolder, ...parts);
  function placeOf(content: Uint8Array, folder: 'originals' | 'renderings' = 'originals'): string {
    const hash = createHash('sha256').update(content).digest('hex');
    const place = inData(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
    return folder === 'originals' ? place : `${place}.json.gz`;
  }
  const isThere = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    );
  const expire = () =>
    bench.app.database.query(`UPDATE received_file SET kept_until = now() - interval '1 s'`);
  const rows = () => bench.app.database.query<object[]>('SELECT sha256 FROM received_file');
  const send = (content: Uint8Array) => upload(client, bench.area.bureau, year, content);
  /** As if left there by a program that was killed. */
  async function leave(path: string, since = twoDaysAgo()): Promise<string> {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, '一');
    await utimes(path, since, since);
    return path;
  }

  it('takes refused files away after their days and not before, with what is shown of them, and says which', async () => {
    const refused = reportFile('西示例区教育局', year);
    expect((await send(refused)).json()).toMatchObject({ code: 'OTHER_AGENCY' });
    expect(await clearing.run()).toEqual({ files: 0, bytes: 0 });
    expect(await isThere(placeOf(refused, 'renderings'))).toBe(true);

    await expire();
    expect(await clearing.run()).toMatchObject({ files: 2 });
    expect([await isThere(placeOf(refused)), await isThere(placeOf(refused, 'renderings'))]).toEqual([
      false,
      false,
    ]);
    expect(await rows()).toEqual([]);
    const administrator = await signedIn(bench.app, 'administrator', bench.area.city);
    const trail = (await administrator.get(`${ROUTES.audit}?action=storage.cleared`)).json<AuditPage>().items;
    expect(trail).toEqual([
      expect.objectContaining({
        actor: '系统',
        agencyName: '示例市人民政府',
        details: expect.objectContaining({ files: 2, fileNames: ['年度报告.txt（测试agency）'] }),
      }),
    ]);
  });

  it('never takes a file that a version goes back to, though it was refused for another', async () => {
    const file = reportFile('西示例区教育局', year);
    const other = await signedIn(bench.app, 'agency', bench.area.otherBureau);
    expect((await upload(other, bench.area.otherBureau, year, file)).json()).toMatchObject({ number: 1 });
    expect((await send(file)).json()).toMatchObject({ code: 'OTHER_AGENCY' });
    await expire();
    await utimes(placeOf(file), twoDaysAgo(), twoDaysAgo());
    expect(await clearing.run()).toEqual({ files: 0, bytes: 0 });
    expect(await rows()).toEqual([]);
    const address = at(ROUTES.originalFile, { agencyId: bench.area.otherBureau, year, number: 1 });
    expect((await other.get(address)).statusCode).toBe(200);
  });

  it('leaves the files of a batch as long as they are in question', async () => {
    const file = reportFile('不知名的局', year);
    const [{ id }, [item]] = await bench.imported([{ name: '一.txt', content: file }]);
    expect(item?.state).toBe('needsDecision');
    await expire();
    await utimes(placeOf(file), twoDaysAgo(), twoDaysAgo());
    expect(await clearing.run()).toEqual({ files: 0, bytes: 0 });
    await bench.decide(id, item?.id ?? '', { action: 'skip' });
    await clearing.run();
    expect(await isThere(placeOf(file))).toBe(false);
  });

  it('takes what killed programs left: originals that nobody names, remains of arriving ones, half renderings', async () => {
    const orphan = await leave(placeOf(text('没有人认领')));
    const lonely = await leave(placeOf(text('没有人认领的样子'), 'renderings'));
    const half = await leave(`${placeOf(text('一半'), 'renderings')}.0a1b`);
    const remains = await leave(inData('originals', 'arriving', 'x'));
    const young = await leave(placeOf(text('刚到')), new Date());
    await clearing.run();
    expect(await Promise.all([orphan, lonely, half, remains, young].map(isThere))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('goes on where one was killed in the middle: the file gone, what was written of it not', async () => {
    const refused = text('关于召开会议的通知');
    await send(refused);
    await expire();
    await rm(placeOf(refused));
    await clearing.run();
    expect(await rows()).toEqual([]);
  });

  it('is done by one program at a time', async () => {
    const outcomes = await Promise.all([clearing.run(), clearing.run(), clearing.run()]);
    expect(outcomes.filter((outcome) => outcome !== null).length).toBeGreaterThanOrEqual(1);
    expect(outcomes).toContain(null);
  });

  it('takes nothing from under an upload of the same content that comes at the same time', async () => {
    const file = reportFile(name, year);
    const other = await signedIn(bench.app, 'agency', bench.area.otherBureau);
    await upload(other, bench.area.otherBureau, year, file);
    await expire();
    const [answer] = await Promise.all([send(file), clearing.run(), clearing.run()]);
    expect(answer.json()).toMatchObject({ number: 1 });
    const address = at(ROUTES.originalFile, { agencyId: bench.area.bureau, year, number: 1 });
    expect((await client.get(address)).statusCode).toBe(200);
  });
});
