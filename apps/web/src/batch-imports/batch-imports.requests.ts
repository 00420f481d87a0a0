import {
  type BatchImport,
  type BatchImportItem,
  batchImportItemSchema,
  batchImportSchema,
  type DecideBatchImportConflicts,
  type DecideBatchImportItem,
  ROUTES,
} from '@zhaojian/contract';
import { addressOf } from '../api/address.ts';
import { request } from '../api/request.ts';
import { uploadForm } from '../api/upload-file.ts';
import type { ChosenFile } from './chosen-files.ts';

/** Sends files in, all in one request; they are read in the background. @throws Refusal */
export function createBatchImport(
  year: number,
  files: readonly ChosenFile[],
  onProgress: (part: number) => void,
): Promise<BatchImport> {
  const form = new FormData();
  for (const { file, path } of files) form.append('files', file, path);
  const address = addressOf(ROUTES.batchImports, {}, { year });
  return uploadForm({ address, form, answer: batchImportSchema, onProgress });
}

export const decideItem = (
  id: string,
  itemId: string,
  body: DecideBatchImportItem,
): Promise<BatchImportItem> =>
  request('POST', ROUTES.batchImportDecision, {
    parameters: { id, itemId },
    body,
    answer: batchImportItemSchema,
  });

/** The same decision for all files of a sort, if they are still as many as were seen. */
export const decideConflicts = (id: string, body: DecideBatchImportConflicts): Promise<BatchImport> =>
  request('POST', ROUTES.batchImportDecisions, { parameters: { id }, body, answer: batchImportSchema });

export const cancelBatchImport = (id: string): Promise<BatchImport> =>
  request('POST', ROUTES.batchImportCancellation, { parameters: { id }, answer: batchImportSchema });
