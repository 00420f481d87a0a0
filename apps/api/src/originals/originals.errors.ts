import { DAMAGE_KIND_NAMES, type DamageKind } from '@zhaojian/contract';
import { chineseTime } from '../chinese-time.ts';
import { Refusal } from '../refusals/refusal.ts';

const megabytes = (bytes: number) => Math.floor(bytes / 1024 / 1024);

export const fileTooLarge = (limit: number) =>
  new Refusal(
    'FILE_TOO_LARGE',
    413,
    `文件超过 ${megabytes(limit)} MB 的上限。年度报告通常不到 1 MB：请压缩其中的图片，或只保留报告正文另存后再上传。`,
    { limit },
  );

/** A file that is not what was handed in is not given out; the figures read from it are valid by themselves. */
export const originalDamaged = (damage: DamageKind) =>
  new Refusal(
    damage === 'missing' ? 'ORIGINAL_MISSING' : 'ORIGINAL_DAMAGED',
    410,
    damage === 'missing'
      ? '这份原件的文件已不在服务器上，无法查看或下载；已读出的数据不受影响。系统已记录，请联系管理员从备份恢复原件。'
      : `这份原件在服务器上的文件${DAMAGE_KIND_NAMES[damage]}，与上传时不一致，已停止提供；已读出的数据不受影响。系统已记录，请联系管理员从备份恢复原件。`,
    { damage },
  );

type Whose = 'account' | 'agency';
const WHOSE: Readonly<Record<Whose, string>> = { account: '您', agency: '本机关' };

export const tooManyUploads = (whose: Whose, limit: number) =>
  new Refusal(
    'TOO_MANY_UPLOADS',
    429,
    `${WHOSE[whose]}已有 ${limit} 个文件正在上传或等待读取，达到上限。请等前面的文件有了结果再上传这一个。`,
    { whose, limit },
  );

export const uploadQuotaUsed = (whose: Whose, limit: number, next: Date | null) =>
  new Refusal(
    'UPLOAD_QUOTA_USED',
    429,
    `${WHOSE[whose]}上传后没有成为报告的文件已占满 ${megabytes(limit)} MB 的上限，不能再上传。` +
      `这些文件到期自动清理${next ? `（最早的在${chineseTime(next)}）` : ''}；请届时再传，或先在线填写，急需的请管理员在“系统状态”页提前清除。`,
    { whose, limit },
  );
