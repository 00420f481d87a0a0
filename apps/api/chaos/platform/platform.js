import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { ROUTES } from '@zhaojian/contract';
import { EmbeddedDatabase } from './embedded-database.js';

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const LOOK_MS = 20;
const LINES_OF_AN_ERROR = 14;
const PATIENCE_MS = 60_000;

export const ADMINISTRATOR = { username: 'admin', password: 'a password for chaos' };

/** The built platform as an operator runs it, on a data folder and a port of its own. */
export class Platform {
  constructor(dataFolder, environment = {}) {
    this.dataFolder = dataFolder;
    this.environment = environment;
    this.database = new EmbeddedDatabase(dataFolder);
  }

  /** Starts it. Returns the milliseconds until it answered. */
  async start() {
    this.port ??= await freePort();
    const began = performance.now();
    this.launch();
    await this.until(() => this.answers(), 'the platform answers');
    return performance.now() - began;
  }

  /** Begins a start. */
  launch() {
    if (this.removed) throw new Error('the platform was removed');
    this.address = `http://127.0.0.1:${this.port ?? 0}`;
    this.output = '';
    this.child = spawn(process.execPath, [program], {
      env: {
        ...process.env,
        PORT: String(this.port ?? 0),
        DATA_FOLDER: this.dataFolder,
        SAMPLE_AREA: 'off',
        ADMIN_PASSWORD: ADMINISTRATOR.password,
        LOG_LEVEL: 'error',
        ...this.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream.on('data', (text) => (this.output = (this.output + text).slice(-20_000)));
  }

  /** What its log says of an error whose reference is in an answer. */
  saidOf(answer) {
    const [reference] = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(answer) ?? [];
    const lines = this.output.split('\n');
    const at = lines.findIndex((line) => reference && line.includes(reference));
    return at < 0 ? '' : lines.slice(at, at + LINES_OF_AN_ERROR).join('\n');
  }

  /** Kills what runs, if anything does, and starts again. */
  async startAnew() {
    await this.kill();
    return this.start();
  }

  get runs() {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Whether it answers, its database too. */
  async answers() {
    return fetch(`${this.address}${ROUTES.health}`, { signal: AbortSignal.timeout(2000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  /** Waits for a condition. Throws with what the platform said last when it ends or does not get there. */
  async until(condition, what) {
    for (const began = performance.now(); !(await condition());) {
      if (!this.runs) throw new Error(`the platform ended before ${what}:\n${this.output}`);
      if (performance.now() - began > PATIENCE_MS)
        throw new Error(`not within ${PATIENCE_MS / 1000} s: ${what}\n${this.output}`);
      await pause(LOOK_MS);
    }
  }

  /** As `kill -9` does: the platform has no moment to stop its database. */
  async kill() {
    if (!this.runs) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  /** As an operator does. */
  async stop() {
    if (!this.runs) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await Promise.race([ended, pause(15_000, undefined, { ref: false })]);
    await this.kill();
  }

  /** Ends it and whatever it left running. */
  async remove() {
    this.removed = true;
    await this.stop();
    await this.database.remove();
  }
}

function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}
