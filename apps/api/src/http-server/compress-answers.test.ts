import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { compressAnswers } from './compress-answers.ts';

@Module({})
class NothingElse {}

describe('answers', () => {
  let app: NestFastifyApplication;
  let whole: string;
  beforeAll(async () => {
    app = await NestFactory.create<NestFastifyApplication>(NothingElse, new FastifyAdapter(), {
      logger: false,
    });
    await compressAnswers(app);
    const fastify = app.getHttpAdapter().getInstance();
    fastify.get('/api/short', async () => ({ status: 'ok' }));
    fastify.get('/api/long', async () => ({ figures: Array.from({ length: 500 }, (_, index) => index) }));
    fastify.post('/api/read', async () => ({ status: 'ok' }));
    await app.init();
    await fastify.ready();
    whole = (await asked('identity')).body;
  });
  afterAll(() => app.close());

  const asked = (encoding: string, url = '/api/long') =>
    app.inject({ url, headers: { 'accept-encoding': encoding } });

  it('come in Brotli or gzip where that is taken, whole where it is not', async () => {
    const [brotli, gzip] = [await asked('gzip, deflate, br'), await asked('gzip')];
    expect([brotli.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(whole);
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(whole);
    expect(brotli.rawPayload.length).toBeLessThan(whole.length / 2);
    expect(brotli.headers.vary).toMatch(/accept-encoding/i);
  });

  it('that are short come as they are', async () => {
    expect((await asked('br', '/api/short')).headers['content-encoding']).toBeUndefined();
  });

  it('no request is inflated: a small body stays a small body', async () => {
    const payload = gzipSync(JSON.stringify({ text: ' '.repeat(10_000_000) }));
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const answer = await app.inject({ method: 'POST', url: '/api/read', payload, headers });
    expect(answer.statusCode).toBe(400);
  });
});
