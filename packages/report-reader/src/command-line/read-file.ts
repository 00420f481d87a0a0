import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { types } from 'node:util';
import { checkReport, type Finding, type Report } from '@zhaojian/report';
import type { DraftReport } from '../draft-report.ts';
import { ReadRefusal } from '../read-refusal.ts';
import { readReport } from '../read-report.ts';
import { reportOfDraft } from '../report-of-draft.ts';

/** What became of one file of the command line. */
export type FileOutcome =
  | {
      readonly file: string;
      readonly draft: DraftReport;
      /** The draft, with stand-ins for what the file does not say about itself. */
      readonly report: Report;
      readonly findings: readonly Finding[];
      readonly error?: undefined;
    }
  | { readonly file: string; readonly error: { readonly code: string; readonly message: string } };

const errnoOf = (error: unknown): unknown =>
  types.isNativeError(error) && 'code' in error ? error.code : undefined;

function describe(error: unknown, file: string): { code: string; message: string } {
  if (error instanceof ReadRefusal) return { code: error.code, message: error.message };
  switch (errnoOf(error)) {
    case 'ENOENT':
      return { code: 'FILE_NOT_FOUND', message: `没有这个文件：${file}。请检查路径。` };
    case 'EISDIR':
      return { code: 'IS_A_FOLDER', message: `${file} 是文件夹，请指明其中的文件。` };
    case 'EACCES':
      return { code: 'NO_PERMISSION', message: `没有读取 ${file} 的权限。` };
    default:
      // One file must not stop the others; what went wrong is for whoever mends the reader.
      process.stderr.write(`${file}\n${types.isNativeError(error) ? error.stack : String(error)}\n`);
      return { code: 'UNEXPECTED', message: '读取时发生意外错误，请把这个文件交给维护人员查看。' };
  }
}

/** Reads one file and checks it. @param file as given, relative to `folder` */
export async function readFileAsReport(file: string, folder: string): Promise<FileOutcome> {
  try {
    const { draft } = await readReport(await readFile(resolve(folder, file)));
    const report = reportOfDraft(draft);
    return { file, draft, report, findings: checkReport(report) };
  } catch (error) {
    return { file, error: describe(error, file) };
  }
}
