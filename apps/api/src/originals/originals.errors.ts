import { DAMAGE_KIND_NAMES, type DamageKind } from '@zhaojian/contract';
import { Refusal } from '../refusals/refusal.ts';

const megabytes = (bytes: number) => Math.floor(bytes / 1024 / 1024);

export const fileTooLarge = (limit: number) =>
  new Refusal(
    'FILE_TOO_LARGE',
    413,
    `文件超过 ${megabytes(limit)} MB 的上限。年度报告通常不到 1 MB：请压缩其中的图片，或只保留报告正文另存后再上传。`,
    { limit },
  );

/** A file that is not what was handed in is not given out; the figures read from it stand by themselves. */
export const originalDamaged = (damage: DamageKind) =>
  new Refusal(
    damage === 'missing' ? 'ORIGINAL_MISSING' : 'ORIGINAL_DAMAGED',
    410,
    damage === 'missing'
      ? '这份原件的文件已不在服务器上，无法查看或下载；已读出的数据不受影响。系统已记录，请联系管理员从备份恢复原件。'
      : `这份原件在服务器上的文件${DAMAGE_KIND_NAMES[damage]}，与上传时不一致，已停止提供；已读出的数据不受影响。系统已记录，请联系管理员从备份恢复原件。`,
    { damage },
  );
