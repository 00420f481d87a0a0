import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefusal } from '../../starting/start-refusal.ts';

/** Others may pass through it, as the server's own user must, but not list it; what is in it has its own rights. */
export async function makeDataFolder(dataFolder: string): Promise<void> {
  try {
    await mkdir(dataFolder, { recursive: true });
    await chmod(dataFolder, 0o711);
  } catch (error) {
    throw cannotUse(dataFolder, error as NodeJS.ErrnoException);
  }
}

/**
 * The random password of the server's superuser, made with the folder. One that is lost is made again, and the server told
 * so when it is started.
 */
export async function passwordOf(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'postgres.password');
  try {
    const kept = await read(file);
    if (kept !== '') return kept;
    await writeWhole(file, randomBytes(24).toString('base64url'));
    return await read(file);
  } catch (error) {
    throw cannotUse(dataFolder, error as NodeJS.ErrnoException);
  }
}

async function read(file: string): Promise<string> {
  return readFile(file, 'utf8').then(
    (text) => text.trim(),
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    },
  );
}

/** A start that is killed leaves the whole file or none; of two at once both then read the same. */
async function writeWhole(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(unfinished, text, { mode: 0o600, flush: true });
    await link(unfinished, file).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      if ((await read(file)) === '') await rename(unfinished, file);
    });
  } finally {
    await rm(unfinished, { force: true });
  }
}

const READ_ONLY =
  '它所在的文件系统是只读的。请把它重新挂载为可写（磁盘出错时系统会自动改为只读，请先检查磁盘）';
const NOT_OURS = '它可能属于另一个系统用户。请用该用户或 root 启动';
const REASONS: Readonly<Record<string, string>> = {
  EACCES: NOT_OURS,
  EPERM: NOT_OURS,
  EROFS: READ_ONLY,
  ENOSPC: '磁盘空间不足。请清理磁盘',
  EDQUOT: '磁盘配额已用完。请清理磁盘或提高配额',
  ENOTDIR: '路径中有一段不是文件夹。请改正路径',
  EIO: '读写磁盘出错。请检查磁盘',
};

/** What is wrong with a folder of ours, by what the system says of it. */
export function cannotUse(folder: string, error: NodeJS.ErrnoException): StartRefusal {
  const { code = '', message } = error;
  return new StartRefusal(
    `数据文件夹 ${folder} 无法读写（${code || message}）：${REASONS[code] ?? `系统报告 ${message}。请排除这个问题`}，` +
      '或用环境变量 DATA_FOLDER 指定另一个文件夹，然后重新启动。',
  );
}
