import type { AddressInfo, Socket } from 'node:net';
import type { MailSettings } from '@zhaojian/contract';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

interface Received {
  readonly from: string;
  readonly to: string[];
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
}

/** A real mail server on this machine that keeps what it is given. */
export class TestMailServer {
  readonly received: Received[] = [];
  /** Called with each mail once all of it is there, before the server says so. */
  onMail: () => Promise<void> = async () => undefined;
  private readonly server: SMTPServer;
  private readonly lines = new Set<Socket>();

  private constructor(options: SMTPServerOptions) {
    this.server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      allowInsecureAuth: true,
      logger: false,
      ...options,
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          this.received.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            ...partsOf(Buffer.concat(chunks).toString('utf8')),
          });
          if (options.onData) options.onData(stream, session, done);
          else this.onMail().then(() => done(), done);
        });
      },
    });
    this.server.on('error', () => undefined);
    this.server.server.on('connection', (line: Socket) => this.lines.add(line));
  }

  static async start(options: SMTPServerOptions = {}): Promise<TestMailServer> {
    const server = new TestMailServer(options);
    await new Promise<void>((resolve) => {
      server.server.listen(0, '127.0.0.1', () => resolve());
    });
    return server;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** What an administrator sets to send by it. */
  settings(changes: Partial<MailSettings> = {}): MailSettings {
    return {
      isOn: true,
      host: '127.0.0.1',
      port: this.port,
      security: 'none',
      mailAccount: null,
      senderAddress: 'nianbao@example.gov.cn',
      publicAddress: 'https://nianbao.example.gov.cn',
      ...changes,
    };
  }

  /** Ends every line, after what was said by it. */
  hangUp(): void {
    for (const line of this.lines) line.end();
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
  }
}

function partsOf(raw: string): Pick<Received, 'messageId' | 'subject' | 'text'> {
  const unfolded = raw.replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? '';
  const [, encoding = '', content = ''] =
    /Content-Type: text\/plain[^]*?Content-Transfer-Encoding: (\S+)[^]*?\r\n\r\n([^]*?)\r\n(?:--|$)/i.exec(
      raw,
    ) ?? [];
  return {
    messageId: header('Message-ID'),
    subject: header('Subject')
      .replace(/\?= =\?/g, '?==?')
      .replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, how: string, text: string) =>
        how.toUpperCase() === 'B'
          ? Buffer.from(text, 'base64').toString('utf8')
          : unquoted(text.replace(/_/g, ' ')),
      ),
    text:
      encoding.toLowerCase() === 'base64'
        ? Buffer.from(content, 'base64').toString('utf8')
        : unquoted(content),
  };
}

const unquoted = (text: string): string => {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};
