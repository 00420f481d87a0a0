import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ROUTES } from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { reportFile } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { HTTP_LIMITS } from './http-limits.ts';

const year = 2025;
const boundary = 'the-boundary';
const head = (fileName: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="basedOn"\r\n\r\n0\r\n` +
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n`;

describe('the server over a line', () => {
  let app: TestApp;
  let area: TestArea;
  let client: TestClient;
  let port: number;
  let url: string;
  const sockets: Socket[] = [];

  beforeAll(async () => {
    app = await createTestApp(
      {},
      {
        ...HTTP_LIMITS,
        headMs: 300,
        headCheckMs: 50,
        bodyWindowMs: 300,
        bodyBytesPerWindow: 300,
        lingerMs: 50,
      },
    );
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
    client = await signedIn(app, 'agency', area.bureau);
    url = at(ROUTES.uploads, { agencyId: area.bureau, year });
    const fastify = app.nest.getHttpAdapter().getInstance();
    await fastify.listen({ port: 0, host: '127.0.0.1' });
    port = (fastify.server.address() as AddressInfo).port;
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await app.close();
  });

  /** A connection on which something was sent, and all that came back by the time it was closed. */
  async function sent(text: string) {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    let heard = '';
    socket.on('data', (chunk) => (heard += String(chunk)));
    socket.on('error', () => undefined);
    const closed = once(socket, 'close');
    await once(socket, 'connect');
    socket.write(text);
    return {
      socket,
      answer: async () => {
        await closed;
        return heard;
      },
    };
  }

  const request = (address: string, headers: Record<string, string | number>) =>
    `POST ${address} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n` +
    Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('') +
    '\r\n';
  const uploading = (length: number) =>
    request(url, {
      Cookie: client.cookie,
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      'Content-Length': length,
    });
  const arriving = () =>
    readdir(join(app.environment.dataFolder, 'originals', 'arriving')).catch(() => [] as string[]);

  it('closes a connection on which no request comes', async () => {
    const { answer } = await sent('');
    expect(await answer()).toMatch(/^HTTP\/1\.1 408 |^$/);
  });

  it('closes one whose head comes by drops', async () => {
    const { socket, answer } = await sent('POST /api/session HTTP/1.1\r\n');
    const drops = setInterval(() => socket.write('X-A: a\r\n'), 20);
    expect(await answer()).toMatch(/^HTTP\/1\.1 408 /);
    clearInterval(drops);
  });

  it('closes one whose body trickles in, also of somebody who is not signed in', async () => {
    const { socket, answer } = await sent(
      request(ROUTES.session, { 'Content-Type': 'application/json', 'Content-Length': 10_000 }),
    );
    const drops = setInterval(() => socket.write('{'), 20);
    expect(await answer()).toMatch(/^HTTP\/1\.1 408 [^]*"TOO_SLOW"/);
    clearInterval(drops);
  });

  it('closes one whose file comes by drops, and keeps nothing of it', async () => {
    const { socket, answer } = await sent(uploading(100_000) + head('一.txt'));
    const drops = setInterval(() => socket.write('a'), 20);
    expect(await answer()).toMatch(/^HTTP\/1\.1 408 [^]*"TOO_SLOW"/);
    clearInterval(drops);
    await untilNothingArrives(arriving);
  });

  it('waits for a file that comes slowly, but comes', async () => {
    const file = Buffer.concat([
      Buffer.from(head('年度报告.txt')),
      reportFile('东示例区教育局', year),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    const pieces = Array.from({ length: 8 }, (_, index) =>
      file.subarray((index * file.length) / 8, ((index + 1) * file.length) / 8),
    );
    const { socket, answer } = await sent(
      uploading(file.length).replace('\r\n', '\r\nConnection: close\r\n'),
    );
    // Together they take longer than one window, and each window gets its bytes.
    const sending = setInterval(() => {
      const piece = pieces.shift();
      if (piece) socket.write(piece);
      else clearInterval(sending);
    }, 80);
    expect(await answer()).toMatch(/^HTTP\/1\.1 201 /);
  });

  it.each([
    ['a file', () => url, 'NOT_SIGNED_IN', 401],
    ['JSON', () => ROUTES.agencies, 'NOT_SIGNED_IN', 401],
    ['more than signing in takes', () => ROUTES.session, 'TOO_LARGE', 413],
    ['something to nowhere', () => '/nowhere', 'TOO_LARGE', 413],
  ])('takes no large body from a stranger, and closes: %s', async (_, address, code, status) => {
    const { answer } = await sent(
      request(address(), { 'Content-Type': 'application/json', 'Content-Length': 3_000_000 }) + '{"a":"',
    );
    const heard = await answer();
    expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(heard).toContain(code);
  });

  it('takes none of unstated length either, nor with a session that has ended', async () => {
    const chunked = { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' };
    expect(await (await sent(`${request(ROUTES.agencies, chunked)}1\r\n{\r\n`)).answer()).toContain(
      'NOT_SIGNED_IN',
    );
    const ended = { ...chunked, Cookie: 'zhaojian_session=ended' };
    expect(await (await sent(`${request(ROUTES.agencies, ended)}1\r\n{\r\n`)).answer()).toContain(
      'SESSION_EXPIRED',
    );
  });

  it('says in one line, without a stack, that a file broke off', async () => {
    const logged: string[] = [];
    const listening = [process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, 'write').mockImplementation((text) => logged.push(String(text)) > 0),
    );
    const { socket, answer } = await sent(uploading(100_000) + head('一.txt') + 'a'.repeat(2000));
    while ((await arriving()).length === 0) await setTimeout(20);
    socket.destroy();
    await answer();
    await untilNothingArrives(arriving);
    for (const ear of listening) ear.mockRestore();
    expect(logged.join('')).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['ends in the middle of a file', `${head('一.txt')}一半`],
    ['ends before any file', `--${boundary}\r\nContent-Disposition: form-data; name="basedOn"\r\n\r\n0`],
    ['is none', 'nothing of the kind'],
    ['has a damaged head', `--${boundary}\r\n\u0000\u0001: \r\r\n\n\r\n一\r\n--${boundary}--\r\n`],
  ])('refuses a form that %s', async (_, payload) => {
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const answer = await client.send({ method: 'POST', url, headers, payload });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().code).toMatch(/^(UPLOAD_BROKEN_OFF|NO_FILE)$/);
    expect(await arriving()).toEqual([]);
  });
});

/** The watch over the folder ends with the test. */
async function untilNothingArrives(arriving: () => Promise<string[]>): Promise<void> {
  while ((await arriving()).length > 0) await setTimeout(20);
}
