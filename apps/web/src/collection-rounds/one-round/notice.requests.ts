import {
  type NoticeFile,
  noticeFileSchema,
  noticeOfYearSchema,
  noticeReadingsSchema,
  ROUTES,
  type SaveNotice,
} from '@zhaojian/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { addressOf } from '../../api/address.ts';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { request } from '../../api/request.ts';
import { uploadFile } from '../../api/upload-file.ts';

/** @throws Refusal */
export const saveNotice = (year: number, body: SaveNotice) =>
  request('PUT', ROUTES.roundNotice, { parameters: { year }, body, answer: noticeOfYearSchema });

/** Sends a file that is to go with the notice. @throws Refusal NOTICE_FILE_KIND, FILE_TOO_LARGE */
export const addNoticeFile = (year: number, file: File): Promise<NoticeFile> =>
  uploadFile({
    address: addressOf(ROUTES.noticeFiles, { year }),
    fields: {},
    file,
    answer: noticeFileSchema,
  });

/** How many agencies are shown at once. */
export const READINGS_A_PAGE = 20;

/** Which agencies have opened the notice of a year, or have not. */
export const noticeReadingsQuery = (year: number, read: boolean, page = 1) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.collectionRounds, year, 'readings', read, page],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.noticeReadings, {
        parameters: { year },
        query: { read: String(read), page, pageSize: READINGS_A_PAGE },
        answer: noticeReadingsSchema,
        signal,
      }),
    placeholderData: keepPreviousData,
  });
