import { createServer, type Server } from 'node:net';
import type { MailSettings } from '@zhaojian/contract';
import { TestMailServer } from '../testing/test-mail-server.ts';
import { MailServer } from './mail-server.ts';

const mail = {
  id: '5f5b1e9c-0000-4000-8000-000000000001',
  senderName: '示例市年报平台',
  to: 'wang@example.gov.cn',
  subject: '【示例市年报平台】逾期未交',
  text: '示例市教育局的 2025 年度报告已逾期 3 天。\n.',
  html: '<p>示例市教育局</p>',
};

describe('a mail on its way to a server', () => {
  let server: TestMailServer | undefined;
  afterEach(async () => {
    jest.restoreAllMocks();
    await server?.close();
    server = undefined;
  });

  const send = async (settings: MailSettings, password: string | null = null) => {
    const line = await MailServer.open({ settings, password });
    try {
      await line.send(mail);
    } finally {
      line.close();
    }
  };
  const refusedWith = (code: number, words: string) =>
    Object.assign(new Error(words), { responseCode: code });

  it('arrives as it was written, known by its id, from the sender that was set', async () => {
    server = await TestMailServer.start();
    await send(server.settings());
    expect(server.received).toEqual([
      {
        from: 'nianbao@example.gov.cn',
        to: ['wang@example.gov.cn'],
        messageId: `<${mail.id}@example.gov.cn>`,
        subject: mail.subject,
        text: mail.text,
      },
    ]);
  });

  it('goes by one line after others', async () => {
    server = await TestMailServer.start();
    const line = await MailServer.open({ settings: server.settings(), password: null });
    await line.send(mail);
    await line.send({ ...mail, to: 'li@example.gov.cn' });
    line.close();
    expect(server.received.map(({ to }) => to)).toEqual([['wang@example.gov.cn'], ['li@example.gov.cn']]);
  });

  it('signs in where an account is set, and says so where its password is not the right one', async () => {
    server = await TestMailServer.start({
      authOptional: false,
      onAuth: ({ username, password }, _, done) =>
        password === 'right' ? done(null, { user: username }) : done(new Error('authentication failed')),
    });
    const settings = server.settings({ mailAccount: 'nianbao' });
    await send(settings, 'right');
    expect(server.received).toHaveLength(1);
    await expect(send(settings, 'wrong')).rejects.toMatchObject({
      of: 'server',
      message: expect.stringMatching(/^账号或密码不对/),
    });
  });

  it.each([
    [
      'sender',
      {
        onMailFrom: (_a: unknown, _s: unknown, done: (e: Error) => void) =>
          done(refusedWith(553, 'not owned')),
      },
      'server',
      /^服务器不接受发件地址.*not owned/,
    ],
    [
      'receiver',
      {
        onRcptTo: (_a: unknown, _s: unknown, done: (e: Error) => void) =>
          done(refusedWith(550, 'no such user')),
      },
      'receiver',
      /^收件地址被拒收.*no such user/,
    ],
    [
      'receiver for now',
      {
        onRcptTo: (_a: unknown, _s: unknown, done: (e: Error) => void) =>
          done(refusedWith(451, 'greylisted')),
      },
      'mail',
      /^服务器暂时不收.*greylisted/,
    ],
    [
      'content',
      { onData: (_a: unknown, _s: unknown, done: (e: Error) => void) => done(refusedWith(554, 'spam')) },
      'mail',
      /^服务器没有接收这封邮件.*spam/,
    ],
    [
      'receiver, in words that could be of a certificate',
      {
        onRcptTo: (_a: unknown, _s: unknown, done: (e: Error) => void) =>
          done(refusedWith(550, 'Unable to verify recipient')),
      },
      'receiver',
      /^收件地址被拒收.*Unable to verify/,
    ],
    [
      'sender, in words that could be of a certificate',
      {
        onMailFrom: (_a: unknown, _s: unknown, done: (e: Error) => void) =>
          done(refusedWith(553, 'sender does not match')),
      },
      'server',
      /^服务器不接受发件地址.*does not match/,
    ],
    [
      'receiver for want of a sign-in',
      {
        onRcptTo: (_a: unknown, _s: unknown, done: (e: Error) => void) =>
          done(refusedWith(530, 'authentication required')),
      },
      'server',
      /^服务器要求登录.*authentication required/,
    ],
    [
      'receiver for want of the right to relay',
      {
        onRcptTo: (_a: unknown, _s: unknown, done: (e: Error) => void) =>
          done(refusedWith(554, '5.7.1 denied')),
      },
      'server',
      /^服务器不准这样发信.*5\.7\.1 denied/,
    ],
  ])('says that the %s was refused, with the words of the server', async (_, options, of, message) => {
    server = await TestMailServer.start(options);
    await expect(send(server.settings())).rejects.toMatchObject({
      of,
      message: expect.stringMatching(message),
    });
  });

  it('says with the words of the server that it takes no callers', async () => {
    server = await TestMailServer.start({ onConnect: (_, done) => done(refusedWith(554, 'blocked')) });
    await expect(send(server.settings())).rejects.toMatchObject({
      of: 'server',
      message: expect.stringMatching(/没有按发信的约定答复.*blocked/),
    });
  });

  it('says that the mail is larger than the server takes', async () => {
    server = await TestMailServer.start({ size: 100 });
    await expect(send(server.settings())).rejects.toMatchObject({
      of: 'mail',
      message: expect.stringMatching(/超过了服务器允许的大小/),
    });
  });

  it('says that the name of the server is not known', async () => {
    server = await TestMailServer.start();
    await expect(send(server.settings({ host: 'smtp.nowhere.invalid' }))).rejects.toMatchObject({
      of: 'server',
      message: expect.stringMatching(/^找不到服务器 smtp\.nowhere\.invalid/),
    });
  });

  it('says that nobody answers at the port', async () => {
    server = await TestMailServer.start();
    const settings = server.settings();
    await server.close();
    await expect(send(settings)).rejects.toMatchObject({ message: expect.stringMatching(/端口拒绝连接/) });
    server = undefined;
  });

  it('says that the certificate is not one to be trusted', async () => {
    server = await TestMailServer.start({ secure: true });
    await expect(send(server.settings({ security: 'tls' }))).rejects.toMatchObject({
      message: expect.stringMatching(/^邮件服务器的证书/),
    });
  });

  it.each([
    ['tls', /465 端口一般选/],
    ['starttls', /不支持所选的加密方式/],
  ] as const)('says that the port does not speak %s', async (security, message) => {
    server = await TestMailServer.start();
    await expect(send(server.settings({ security }))).rejects.toMatchObject({
      message: expect.stringMatching(message),
    });
  });

  it('says that there was no answer in time', async () => {
    const silent: Server = createServer(() => undefined);
    await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', () => resolve()));
    const { port } = silent.address() as { port: number };
    server = await TestMailServer.start();
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    const sending = send(server.settings({ port })).catch((error: unknown) => error);
    await new Promise<void>((resolve) => void silent.once('connection', () => setImmediate(resolve)));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(await sending).toMatchObject({
      of: 'server',
      message: expect.stringMatching(/没有在规定时间内答复/),
    });
    jest.useRealTimers();
    silent.close();
  });

  it('that breaks off after the server had some of it is not known to have come or not', async () => {
    const cut = await TestMailServer.start();
    cut.onMail = () => new Promise(() => undefined);
    const line = await MailServer.open({ settings: cut.settings(), password: null });
    const sending = line.send(mail);
    await seen(() => cut.received.length === 1);
    line.close();
    await expect(sending).rejects.toMatchObject({ of: 'broken' });
    await cut.close();
  });

  it('is not sent where its beginning cannot be noted', async () => {
    server = await TestMailServer.start();
    const line = await MailServer.open({ settings: server.settings(), password: null });
    await expect(line.send(mail, () => Promise.reject(new Error('no database')))).rejects.toThrow(
      'no database',
    );
    line.close();
    expect(server.received).toEqual([]);
  });
});

/** Waits for what the other end does. */
async function seen(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
