import { ROUTES } from '@zhaojian/contract';
import { z } from 'zod';
import { refused } from '../testing/pretend-server.ts';
import { addressOf } from './address.ts';
import { request, requestFile } from './request.ts';
import { onSignedOut } from './sign-in-again.ts';

const rounds = z.array(z.object({ year: z.number() }));

/** Answers requests one after another. */
function answersInTurn(...answers: readonly { status: number; body: unknown; tag?: string }[]): jest.Mock {
  const left = [...answers];
  const fetching = jest.fn(async () => {
    const answer = left.shift();
    if (!answer) throw new TypeError('Failed to fetch');
    return {
      status: answer.status,
      headers: new Headers(answer.tag === undefined ? {} : { etag: answer.tag }),
      text: async () => JSON.stringify(answer.body),
    };
  });
  globalThis.fetch = fetching as unknown as typeof fetch;
  return fetching;
}

const expired = refused(401, 'SESSION_EXPIRED', '登录已过期，请重新登录。');
const answered = { status: 200, body: [{ year: 2025 }] };
const ask = () => request('GET', ROUTES.collectionRounds, { answer: rounds });

describe('a request to the API', () => {
  it('fills path and query in and leaves absent values out', () => {
    expect(
      addressOf(ROUTES.submission, { agencyId: 'a/b', year: 2025 }, { page: 2, search: undefined }),
    ).toBe('/api/submissions/a%2Fb/2025?page=2');
  });

  it('gives the answer in its schema', async () => {
    answersInTurn(answered);
    await expect(ask()).resolves.toEqual([{ year: 2025 }]);
  });

  it('throws what the platform refused, with its code, message, fields and details', async () => {
    answersInTurn(refused(409, 'VERSION_CONFLICT', '已有第 2 版。', { details: { version: 2 } }));
    await expect(ask()).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      message: '已有第 2 版。',
      status: 409,
      details: { version: 2 },
    });
  });

  it('says that the page is out of date when an answer has another shape', async () => {
    answersInTurn({ status: 200, body: { years: [] } });
    await expect(ask()).rejects.toMatchObject({ code: 'UNEXPECTED_ANSWER' });
  });

  it('says that the server is not reached when the connection breaks during an answer', async () => {
    const text = async () => {
      throw new TypeError('network error');
    };
    globalThis.fetch = (async () => ({
      status: 200,
      headers: new Headers(),
      text,
    })) as unknown as typeof fetch;
    await expect(ask()).rejects.toMatchObject({ code: 'OFFLINE' });
  });

  it('says that the server does not answer when something in between does', async () => {
    answersInTurn({ status: 502, body: null });
    await expect(ask()).rejects.toMatchObject({ code: 'UNAVAILABLE', status: 502 });
  });

  it('says that the server cannot be reached', async () => {
    answersInTurn();
    await expect(ask()).rejects.toMatchObject({ code: 'OFFLINE', status: 0 });
  });
});

describe('an answer that the page holds still', () => {
  const years = Array.from({ length: 200 }, (_, index) => ({ year: 2000 + index }));
  const tagsAsked = (fetching: jest.Mock) =>
    fetching.mock.calls.map(([, { headers }]) => (headers as Record<string, string>)['if-none-match']);

  it('is not sent again while the server would say the same', async () => {
    const fetching = answersInTurn(
      { status: 200, body: years, tag: 'W/"one"' },
      { status: 304, body: null },
      { status: 200, body: years.slice(1), tag: 'W/"two"' },
    );
    const first = await ask();
    expect(await ask()).toBe(first);
    expect(await ask()).toEqual(years.slice(1));
    expect(tagsAsked(fetching)).toEqual([undefined, 'W/"one"', 'W/"one"']);
  });

  it('is refetched in another schema, and where it is short', async () => {
    const other = z.array(z.object({ year: z.number() }));
    const fetching = answersInTurn(
      { status: 200, body: years, tag: 'W/"one"' },
      { status: 200, body: [], tag: 'W/"short"' },
      { status: 200, body: [] },
    );
    const askSecondPage = (answer: typeof rounds) =>
      request('GET', ROUTES.collectionRounds, { answer, query: { page: 2 } });
    const held = await askSecondPage(rounds);
    await askSecondPage(other);
    await askSecondPage(other);
    expect(held).toHaveLength(200);
    expect(tagsAsked(fetching)).toEqual([undefined, undefined, undefined]);
  });
});

describe('a session that has ended', () => {
  it('asks to sign in, once for all that wait, and goes on', async () => {
    const fetching = answersInTurn(expired, expired, answered, answered);
    const asking = jest.fn(async () => undefined);
    const leave = onSignedOut(asking);
    await expect(Promise.all([ask(), ask()])).resolves.toHaveLength(2);
    expect(asking).toHaveBeenCalledTimes(1);
    expect(fetching).toHaveBeenCalledTimes(4);
    leave();
  });

  it('refuses when the person declines, or nobody can ask', async () => {
    answersInTurn(expired);
    const leave = onSignedOut(() => Promise.reject(new Error('declined')));
    await expect(ask()).rejects.toMatchObject({ code: 'SESSION_EXPIRED' });
    leave();
    answersInTurn(expired);
    await expect(ask()).rejects.toMatchObject({ code: 'SESSION_EXPIRED' });
  });

  it('is not asked about when a password was wrong', async () => {
    answersInTurn(refused(401, 'WRONG_CREDENTIALS', '用户名或密码不正确。'));
    const asking = jest.fn(async () => undefined);
    const leave = onSignedOut(asking);
    await expect(ask()).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(asking).not.toHaveBeenCalled();
    leave();
  });
});

describe('a file that the platform makes', () => {
  const content = new Blob(['一份报告']);
  const made = (disposition: string | null) => ({
    ok: true,
    status: 200,
    headers: new Headers(disposition === null ? {} : { 'content-disposition': disposition }),
    blob: async () => content,
    text: async () => '',
  });
  const refusing = (status: number, code: string, message: string) => ({
    ok: false,
    status,
    headers: new Headers(),
    text: async () => JSON.stringify({ code, message }),
  });
  const askFile = (...answers: readonly object[]) => {
    const left = [...answers];
    globalThis.fetch = jest.fn(async () => left.shift()) as unknown as typeof fetch;
    return requestFile(ROUTES.reportFile, {
      parameters: { agencyId: 'a', year: 2025, number: 1 },
      query: { kind: 'docx' },
    });
  };
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent('教育局2025年报（第 1 版）.docx')}`;

  it('comes under the name it is given', async () => {
    await expect(askFile(made(disposition))).resolves.toEqual({
      name: '教育局2025年报（第 1 版）.docx',
      content,
    });
  });

  it('is a refusal in words where it is not made, and no file with the refusal in it', async () => {
    await expect(askFile(refusing(404, 'VERSION_NOT_FOUND', '没有这一版。'))).rejects.toMatchObject({
      code: 'VERSION_NOT_FOUND',
      message: '没有这一版。',
    });
    await expect(askFile(made(null))).rejects.toMatchObject({ code: 'UNEXPECTED_ANSWER' });
  });

  it('is made once the person has signed in again', async () => {
    const leave = onSignedOut(async () => undefined);
    const answers = [refusing(401, 'SESSION_EXPIRED', '登录已过期，请重新登录。'), made(disposition)];
    await expect(askFile(...answers)).resolves.toMatchObject({ content });
    leave();
  });
});
