import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

interface Heard {
  readonly address: URL;
  readonly body: Record<string, unknown>;
}

/** A group robot on this machine: keeps what it is told, and answers as the products do. */
export class TestRobotServer {
  readonly heard: Heard[] = [];
  /** What it answers, as soon as it has all of a message. */
  answer: (heard: Heard) => Promise<{ status?: number; body: unknown }> = async () => ({
    body: { errcode: 0, errmsg: 'ok' },
  });
  private readonly lines = new Set<Socket>();

  private constructor(private readonly server: Server) {
    server.on('connection', (line: Socket) => {
      this.lines.add(line);
      line.on('close', () => this.lines.delete(line));
    });
    server.on(
      'request',
      (request: IncomingMessage, response: ServerResponse) => void this.take(request, response),
    );
  }

  static async start(port = 0): Promise<TestRobotServer> {
    const server = createServer();
    const robot = new TestRobotServer(server);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return robot;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** What it was told, in words. */
  get texts(): string[] {
    return this.heard.map(({ body }) => {
      const { content } = (body['text'] ?? body['content']) as { content?: string; text?: string };
      return content ?? (body['content'] as { text: string }).text;
    });
  }

  hangUp(): void {
    for (const line of this.lines) line.destroy();
  }

  async close(): Promise<void> {
    this.hangUp();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const part of request.setEncoding('utf8')) text += part as string;
    const heard = {
      address: new URL(request.url ?? '', this.origin),
      body: JSON.parse(text) as Heard['body'],
    };
    this.heard.push(heard);
    const { status = 200, body } = await this.answer(heard);
    response.writeHead(status, {
      'Content-Type': 'application/json',
      ...(status === 302 && { Location: String(body) }),
    });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }
}
