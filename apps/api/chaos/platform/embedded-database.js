import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';

/** The embedded PostgreSQL as the operating system sees it: its processes, and a connection past the platform. */
export class EmbeddedDatabase {
  constructor(dataFolder) {
    this.dataFolder = dataFolder;
  }

  get cluster() {
    return realpathSync(join(this.dataFolder, 'postgres'));
  }

  /** The number of the postmaster, or undefined when there is none. */
  get postmaster() {
    return this.postmasterFile()?.pid;
  }

  postmasterFile() {
    try {
      const [pid, , , port] = readFileSync(join(this.cluster, 'postmaster.pid'), 'utf8')
        .split('\n')
        .map(Number);
      return { pid, port };
    } catch {
      return undefined;
    }
  }

  /** Its processes besides the postmaster, with the titles PostgreSQL gives them, e.g. `checkpointer`. */
  children() {
    const parent = this.postmaster;
    return allProcesses()
      .filter((process) => process.parent === parent)
      .map(({ pid, title }) => ({ pid, title: title.replace(/^postgres: /, '').trim() }));
  }

  /** Those that serve the platform’s connections. */
  backends() {
    return this.children().filter(({ title }) => / 127\.0\.0\.1\(\d+\) /.test(`${title} `));
  }

  /** Those that PostgreSQL needs itself: checkpointer, walwriter, autovacuum launcher and the like. */
  auxiliaries() {
    return this.children().filter(({ title }) => !/ 127\.0\.0\.1\(\d+\)/.test(title));
  }

  /** Asks the platform’s database as its superuser. */
  async query(sql, parameters) {
    const client = new pg.Client({
      host: '127.0.0.1',
      port: this.postmasterFile()?.port,
      user: 'zhaojian',
      password: (await readFile(join(this.dataFolder, 'postgres.password'), 'utf8')).trim(),
      database: 'zhaojian',
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(sql, parameters)).rows;
    } finally {
      await client.end();
    }
  }

  /** Ends what is left of it and removes files that are kept outside the data folder. */
  async remove() {
    const cluster = existing(() => this.cluster);
    if (cluster === undefined) return;
    for (const { pid, folder } of allProcesses()) if (folder === cluster) process.kill(pid, 'SIGKILL');
    await rm(dirname(cluster) === realpathSync(this.dataFolder) ? cluster : dirname(cluster), {
      recursive: true,
      force: true,
    });
  }
}

function allProcesses() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const found = existing(() => ({
        pid: Number(pid),
        parent: Number(/\nPPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]),
        title: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
        folder: existing(() => readlinkSync(`/proc/${pid}/cwd`)),
      }));
      return found ? [found] : [];
    });
}

/** undefined where the file has gone, as those of processes do at any moment. */
function existing(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}
