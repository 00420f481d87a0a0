import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefusal } from '../../start-refusal.ts';

/** Others may pass through it, as the server's own user must, but not list it; what is in it has its own rights. */
export async function makeDataFolder(dataFolder: string): Promise<void> {
  try {
    await mkdir(dataFolder, { recursive: true });
    await chmod(dataFolder, 0o711);
  } catch (error) {
    throw notOurs(dataFolder, error as NodeJS.ErrnoException);
  }
}

/** The random password of the server's own user, made with the folder. */
export async function passwordOf(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'postgres.password');
  const password = randomBytes(24).toString('base64url');
  try {
    await writeFile(file, password, { mode: 0o600, flag: 'wx' });
    return password;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw notOurs(dataFolder, error as NodeJS.ErrnoException);
    return readFile(file, 'utf8').catch((reason: NodeJS.ErrnoException) => {
      throw notOurs(dataFolder, reason);
    });
  }
}

export function notOurs(dataFolder: string, error: NodeJS.ErrnoException): StartRefusal {
  return new StartRefusal(
    `数据文件夹 ${dataFolder} 无法读写（${error.code}）：它可能属于另一个系统用户。` +
      '请用该用户或 root 启动，或用环境变量 DATA_FOLDER 指定另一个文件夹。',
  );
}
