import {
  ROUTES,
  arrangementPageSchema,
  collectionRoundSchema,
  noticeOfYearSchema,
  type ReminderSchedule,
  type SaveCollectionRound,
  type SaveRoundBlocking,
  type SaveRoundHandUps,
} from '@zhaojian/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { linkTo } from '../api/agency-at-work.ts';
import { request } from '../api/request.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';

/** All rounds, whatever their state. */
export const collectionRoundsQuery = queryOptions({
  queryKey: QUERY_KEYS.collectionRounds,
  queryFn: ({ signal }) =>
    request('GET', ROUTES.collectionRounds, { answer: z.array(collectionRoundSchema), signal }),
  staleTime: 5 * 60_000,
});

/** Makes the round of a year, or gives it other dates. */
export const saveCollectionRound = (year: number, body: SaveCollectionRound) =>
  request('PUT', ROUTES.collectionRound, { parameters: { year }, body, answer: collectionRoundSchema });

/** Says which findings keep reports of the year from being handed in. */
export const saveRoundBlocking = (year: number, body: SaveRoundBlocking) =>
  request('PUT', ROUTES.roundBlocking, { parameters: { year }, body, answer: collectionRoundSchema });

/** Says when agencies that owe a report of the year are reminded. */
export const saveRoundReminders = (year: number, body: ReminderSchedule) =>
  request('PUT', ROUTES.roundReminders, { parameters: { year }, body, answer: collectionRoundSchema });

/** Says which kinds of agencies hand up their area as a whole in the year. */
export const saveRoundHandUps = (year: number, body: SaveRoundHandUps) =>
  request('PUT', ROUTES.roundHandUps, { parameters: { year }, body, answer: collectionRoundSchema });

/** How many arrangements are shown at once. */
export const ARRANGEMENTS_A_PAGE = 50;

/** What is arranged for single agencies of the person's area besides the round of a year. */
export const arrangementsQuery = (year: number, page = 1) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.collectionRounds, year, 'arrangements', page],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.arrangements, {
        parameters: { year },
        query: { page, pageSize: ARRANGEMENTS_A_PAGE },
        answer: arrangementPageSchema,
        signal,
      }),
    placeholderData: keepPreviousData,
  });

/** The notice of the round of a year, null where there is none. */
export const roundNoticeQuery = (year: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.collectionRounds, year, 'notice'],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.roundNotice, { parameters: { year }, answer: noticeOfYearSchema, signal }),
    select: ({ notice }) => notice,
  });

export const noticeFileAddress = (year: number, id: string): string =>
  linkTo(ROUTES.noticeFile, { year, id });
