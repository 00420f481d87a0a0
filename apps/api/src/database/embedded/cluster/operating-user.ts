import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { StartRefusal } from '../../../starting/start-refusal.ts';

const run = promisify(execFile);

/** The unprivileged user of the operating system that the server runs as. */
export interface OperatingUser {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. Started by root, the server runs as the owner of its folder where there is one,
 * else as the machine's postgres user, else as a system user made for it. undefined: as ourselves.
 */
export async function operatingUser(existingCluster: string | undefined): Promise<OperatingUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  if (existingCluster) {
    const { uid, gid } = statSync(existingCluster);
    if (uid !== 0) return { uid, gid };
  }
  return (await lookUp('postgres')) ?? (await lookUp('zhaojian')) ?? (await createUser('zhaojian'));
}

async function lookUp(name: string): Promise<OperatingUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function createUser(name: string): Promise<OperatingUser> {
  try {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      name,
    ]);
  } catch (error) {
    throw new StartRefusal(
      `PostgreSQL 不能以 root 身份运行，且未能建立系统用户 ${name}（${(error as Error).message.trim()}）。` +
        '请改用普通用户启动，或用环境变量 DATABASE_URL 指定一台 PostgreSQL 服务器。',
    );
  }
  const user = await lookUp(name);
  if (!user) throw new StartRefusal(`系统用户 ${name} 已建立但查不到，请改用普通用户启动。`);
  return user;
}

/** Whether the user may enter every folder above the path (and so come to it), judged by the mode bits. */
export function canReach(path: string, user: OperatingUser): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const enter = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & enter) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
