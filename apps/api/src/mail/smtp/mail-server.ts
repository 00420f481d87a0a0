import { Readable } from 'node:stream';
import type { MailSettings } from '@zhaojian/contract';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { mailFailure } from './mail-failure.ts';

/** A mail as it is to be sent. */
export interface Mail {
  /** Names it for good: the same at each try, so that whoever gets it twice can know. */
  readonly id: string;
  readonly senderName: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailAccess {
  readonly settings: MailSettings;
  /** null: none is needed. */
  readonly password: string | null;
}

const CONNECT_MS = 10_000;
const ANSWER_MS = 20_000;

/** A line to a mail server, signed in. One mail after the other; closed by its opener. */
export class MailServer {
  private broken: Error | undefined;

  private constructor(
    private readonly connection: SMTPConnection,
    private readonly settings: MailSettings,
  ) {
    connection.on('error', (error: Error) => (this.broken = error));
  }

  /** @throws MailFailure */
  static async open({ settings, password }: MailAccess): Promise<MailServer> {
    const { host, port, security, mailAccount } = settings;
    const connection = new SMTPConnection({
      host,
      port,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      connectionTimeout: CONNECT_MS,
      dnsTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: ANSWER_MS,
    });
    const server = new MailServer(connection, settings);
    try {
      await server.answered((done) => connection.connect(done));
      if (mailAccount !== null) {
        const credentials = { user: mailAccount, pass: password ?? '' };
        await server.answered((done) => connection.login({ credentials }, done));
      }
    } catch (error) {
      server.close();
      throw mailFailure(error as Error, { begun: false, host, port });
    }
    return server;
  }

  /**
   * @param begins done when the server is ready for the mail and has nothing of it yet: where it fails, nothing is sent
   * @throws MailFailure
   */
  async send(mail: Mail, begins: () => Promise<void> = async () => undefined): Promise<void> {
    const { senderAddress, host, port } = this.settings;
    const bytes = await composed(mail, senderAddress);
    let begun = false;
    let stopped: unknown;
    // Read by the connection only once the server has said that it takes the mail.
    const content = Readable.from(
      (async function* () {
        try {
          await begins();
        } catch (error) {
          stopped = error;
          throw error;
        }
        begun = true;
        yield bytes;
      })(),
      { objectMode: false },
    );
    try {
      const envelope = { from: senderAddress, to: [mail.to], size: bytes.length };
      await this.answered((done) =>
        this.connection.send(envelope, content, (error) => done(error ?? undefined)),
      );
    } catch (error) {
      if (stopped !== undefined) throw stopped;
      throw mailFailure(error as Error, { begun, host, port });
    }
  }

  close(): void {
    this.connection.close();
  }

  /** The end of one exchange, also where the line breaks, of which the connection tells apart. */
  private answered(ask: (done: (error?: Error | null) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.broken) return reject(this.broken);
      const settle = (error?: Error | null) => {
        this.connection.off('error', settle);
        this.connection.off('end', ended);
        if (error) reject(error);
        else resolve();
      };
      const ended = () => settle(new Error('the connection has ended'));
      this.connection.on('error', settle);
      this.connection.on('end', ended);
      ask(settle);
    });
  }
}

function composed({ id, senderName, to, subject, text, html }: Mail, senderAddress: string): Promise<Buffer> {
  const domain = senderAddress.slice(senderAddress.lastIndexOf('@') + 1);
  const composer = new MailComposer({
    messageId: `<${id}@${domain}>`,
    from: { name: senderName, address: senderAddress },
    to,
    subject,
    text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
