import { Refusal } from '../refusals/refusal.ts';

const megabytes = (bytes: number) => Math.floor(bytes / 1024 / 1024);

export const fileTooLarge = (limit: number) =>
  new Refusal(
    'FILE_TOO_LARGE',
    413,
    `文件超过 ${megabytes(limit)} MB 的上限。年度报告通常不到 1 MB：请压缩其中的图片，或只保留报告正文另存后再上传。`,
    { limit },
  );
