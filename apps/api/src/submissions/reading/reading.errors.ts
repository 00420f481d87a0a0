import { Refusal } from '../../refusals/refusal.ts';

/** What the reader refuses, with its code and message as they are. */
export const unreadable = ({ code, message }: { code: string; message: string }) =>
  new Refusal(code, 422, message);

export const readingTooHard = () =>
  new Refusal(
    'READING_TOO_HARD',
    422,
    '这个文件过于庞大或复杂，无法读取。请只保留年度报告正文，另存为 Word（.docx）后再上传；也可以改用在线填写。',
  );
