import { type PastYearLoad, pastYearLoadSchema, ROUTES, type TakePastYearLoad } from '@zhaojian/contract';
import { addressOf } from '../api/address.ts';
import { request } from '../api/request.ts';
import { uploadFile } from '../api/upload-file.ts';

/** Sends a workbook in; what it would do is found out in the background. @throws Refusal */
export const sendWorkbook = (
  year: number,
  file: File,
  onProgress: (part: number) => void,
): Promise<PastYearLoad> =>
  uploadFile({
    address: addressOf(ROUTES.pastYearWorkbookLoads, { year }),
    file,
    fields: {},
    answer: pastYearLoadSchema,
    onProgress,
  });

/** Lets what came in from files be looked at. */
export const gatherFiles = (year: number): Promise<PastYearLoad> =>
  request('POST', ROUTES.pastYearFileLoads, { parameters: { year }, answer: pastYearLoadSchema });

/** Compares it with what is there now. */
export const checkLoadAnew = (id: string): Promise<PastYearLoad> =>
  request('POST', ROUTES.pastYearLoadCheck, { parameters: { id }, answer: pastYearLoadSchema });

export const takeLoad = (id: string, body: TakePastYearLoad): Promise<PastYearLoad> =>
  request('POST', ROUTES.pastYearLoadAcceptance, { parameters: { id }, body, answer: pastYearLoadSchema });

export const cancelLoad = (id: string): Promise<PastYearLoad> =>
  request('POST', ROUTES.pastYearLoadCancellation, { parameters: { id }, answer: pastYearLoadSchema });
