import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { types } from 'node:util';
import { checkReport, type Finding, type ImprovementItem, type Report } from '@zhaojian/report';
import { ArchiveRefusal, type FileInArchive, filesInArchive } from '../archive/files-in-archive.ts';
import type { DraftReport } from '../draft-report.ts';
import { readDocument } from '../read-document.ts';
import { kindOfFile } from '../readers/kind-of-file.ts';
import { ReadRefusal } from '../read-refusal.ts';
import { readReport } from '../read-report.ts';
import { splitImprovementItems } from '../recognise/improvement-items/split-improvement-items.ts';
import { linesOfDocument } from '../recognise/lines/lines-of-document.ts';
import { textOfSection } from '../recognise/sections/read-narratives.ts';
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

/** What became of a file that holds only section 五. */
export interface SectionFiveOutcome {
  readonly file: string;
  readonly items: readonly ImprovementItem[];
  readonly error?: { readonly code: string; readonly message: string };
}

const errnoOf = (error: unknown): unknown =>
  types.isNativeError(error) && 'code' in error ? error.code : undefined;

function describe(error: unknown, file: string): { code: string; message: string } {
  if (error instanceof ReadRefusal || error instanceof ArchiveRefusal)
    return { code: error.code, message: error.message };
  switch (errnoOf(error)) {
    case 'ENOENT':
      return { code: 'FILE_NOT_FOUND', message: `没有这个文件：${file}。请检查路径。` };
    case 'EISDIR':
      return { code: 'IS_A_FOLDER', message: `${file} 是文件夹，请指明其中的文件。` };
    case 'EACCES':
      return { code: 'NO_PERMISSION', message: `没有读取 ${file} 的权限。` };
    default:
      // One file must not stop the others; what went wrong is for anyone who repairs the reader.
      process.stderr.write(`${file}\n${types.isNativeError(error) ? error.stack : String(error)}\n`);
      return { code: 'UNEXPECTED', message: '读取时发生意外错误，请把这个文件交给维护人员查看。' };
  }
}

async function outcomeOf(file: string, bytes: () => Uint8Array | Promise<Uint8Array>): Promise<FileOutcome> {
  try {
    const { draft } = await readReport(await bytes());
    const report = reportOfDraft(draft);
    return { file, draft, report, findings: checkReport(report) };
  } catch (error) {
    return { file, error: describe(error, file) };
  }
}

/**
 * Reads a file and checks it; of a zip that holds many, each in turn under its path in it.
 *
 * @param file as given, relative to `folder`
 */
export async function* readFileAsReports(file: string, folder: string): AsyncGenerator<FileOutcome> {
  let bytes: Uint8Array;
  let inside: FileInArchive[] | null;
  try {
    bytes = await readFile(resolve(folder, file));
    inside = filesInArchive(bytes);
  } catch (error) {
    yield { file, error: describe(error, file) };
    return;
  }
  if (inside === null) yield outcomeOf(file, () => bytes);
  else for (const packed of inside) yield outcomeOf(`${file}/${packed.path}`, () => packed.bytes());
}

/** What a file names that holds only the text of section 五, without its heading. */
async function readSectionFive(bytes: Uint8Array): Promise<ImprovementItem[]> {
  const file = kindOfFile(bytes);
  if (file.kind === 'text') return splitImprovementItems(file.text);
  return splitImprovementItems(textOfSection(linesOfDocument(await readDocument(bytes))));
}

/** Reads a file that holds only the text of section 五. */
export async function readFileAsSectionFive(file: string, folder: string): Promise<SectionFiveOutcome> {
  try {
    return { file, items: await readSectionFive(await readFile(resolve(folder, file))) };
  } catch (error) {
    return { file, items: [], error: describe(error, file) };
  }
}
