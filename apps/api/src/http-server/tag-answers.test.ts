import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { compressAnswers } from './compress-answers.ts';
import { tagAnswers } from './tag-answers.ts';

@Module({})
class NothingElse {}

describe('a question asked again', () => {
  let app: NestFastifyApplication;
  let figures = [0];
  beforeAll(async () => {
    app = await NestFactory.create<NestFastifyApplication>(NothingElse, new FastifyAdapter(), {
      logger: false,
    });
    await tagAnswers(app);
    await compressAnswers(app);
    app
      .getHttpAdapter()
      .getInstance()
      .get('/api/figures', async () => ({ figures }));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  beforeEach(() => {
    figures = Array.from({ length: 500 }, (_, index) => index);
  });
  afterAll(() => app.close());

  const asked = (tag = '', encoding = 'identity') =>
    app.inject({ url: '/api/figures', headers: { 'if-none-match': tag, 'accept-encoding': encoding } });

  it.each(['identity', 'br', 'gzip'])(
    'is answered without a body while nothing changed (%s)',
    async (encoding) => {
      const first = await asked('', encoding);
      expect(first.statusCode).toBe(200);
      const again = await asked(String(first.headers.etag), encoding);
      expect([again.statusCode, again.rawPayload.length, again.headers.etag]).toEqual([
        304,
        0,
        first.headers.etag,
      ]);
    },
  );

  it('is answered again once anything in it changed', async () => {
    const { headers } = await asked();
    figures[499] = 7;
    const again = await asked(String(headers.etag));
    expect([again.statusCode, again.json()]).toEqual([200, { figures }]);
    expect(again.headers.etag).not.toBe(headers.etag);
  });
});
