import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveWebPages } from './serve-web-pages.ts';

@Module({})
class NothingElse {}

describe('the built pages', () => {
  let app: NestFastifyApplication;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhaojian-pages-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>昭鉴</title>');
    await writeFile(join(folder, 'assets', 'main-1a2b3c.js'), 'export {};');
    await writeFile(join(folder, 'assets', 'main-1a2b3c.js.br'), brotliCompressSync('export {};'));
    await writeFile(join(folder, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    app = await NestFactory.create<NestFastifyApplication>(NothingElse, new FastifyAdapter(), {
      logger: false,
    });
    await serveWebPages(app, folder);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(['/', '/statistics/2024?tab=applications', '/a/b/c'])(
    'every address of the browser’s own router is the one page, refetched each time: %s',
    async (url) => {
      const answer = await app.inject({ url });
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(answer.body).toContain('昭鉴');
    },
  );

  it('files named by their content are kept for good, others are asked for again', async () => {
    const hashed = await app.inject({ url: '/assets/main-1a2b3c.js' });
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(hashed.headers['content-type']).toMatch(/javascript/);
    expect((await app.inject({ url: '/mark.svg' })).headers['cache-control']).toBe('no-cache');
  });

  it('come as the build compressed them where the browser takes that, whole where it does not', async () => {
    const asked = (encoding: string) =>
      app.inject({ url: '/assets/main-1a2b3c.js', headers: { 'accept-encoding': encoding } });
    const compressed = await asked('gzip, deflate, br');
    expect(compressed.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript'),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: expect.stringMatching(/accept-encoding/i),
    });
    expect(brotliDecompressSync(compressed.rawPayload).toString()).toBe('export {};');
    expect((await asked('identity')).body).toBe('export {};');
  });

  it.each(['/api/nothing', '/assets/main-of-yesterday.js'])(
    'a missing file is not answered with the page: %s',
    async (url) => {
      expect((await app.inject({ url })).statusCode).toBe(404);
    },
  );

  it.each(['/..%2f..%2fetc/passwd', '/assets/..%2f..%2f..%2fetc/passwd'])(
    'nothing outside the folder is answered: %s',
    async (url) => {
      expect((await app.inject({ url })).body).not.toContain('root:');
    },
  );

  it('without built pages nothing is served and nothing fails', async () => {
    const bare = await NestFactory.create<NestFastifyApplication>(NothingElse, new FastifyAdapter(), {
      logger: false,
    });
    await serveWebPages(bare, join(folder, 'nowhere'));
    await bare.init();
    expect((await bare.inject({ url: '/' })).statusCode).toBe(404);
    await bare.close();
  });
});
