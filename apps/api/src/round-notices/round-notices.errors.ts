import { NOTICE_FILE_ENDINGS } from '@zhaojian/contract';
import { Refusal } from '../refusals/refusal.ts';

export const noticeNotFound = (year: number) =>
  new Refusal('NOTICE_NOT_FOUND', 404, `${year} 年度填报还没有发布通知。`);

export const noticeFileNotFound = () =>
  new Refusal('NOTICE_FILE_NOT_FOUND', 404, '这个附件已不在通知里，请刷新页面后重新选择。');

export const noticeChanged = () =>
  new Refusal('NOTICE_CHANGED', 409, '通知刚刚有修改，请刷新页面后阅读最新的内容。');

export const noNoticeFile = () =>
  new Refusal('NO_FILE', 400, '没有收到文件，请选择作为通知附件的文件后重新上传。');

export const noticeFileKind = (fileName: string) =>
  new Refusal(
    'NOTICE_FILE_KIND',
    400,
    `“${fileName}”这一类文件不能作为通知的附件，可以用的有：${NOTICE_FILE_ENDINGS.join('、')}。请另存为其中一种，或压缩成 zip 后上传。`,
  );
