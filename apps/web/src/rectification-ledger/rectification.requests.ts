import {
  type ChangeRectification,
  type RectificationFilter,
  rectificationPageSchema,
  type RectificationTask,
  rectificationTaskSchema,
  ROUTES,
  type SetRectification,
  type TakeRectificationStep,
} from '@zhaojian/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { addressOf } from '../api/address.ts';
import { linkTo } from '../api/agency-at-work.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { request } from '../api/request.ts';
import { uploadFile } from '../api/upload-file.ts';

/** The ledger, page after page; what was on screen stays while another part of it comes. */
export const ledgerQuery = (filter: RectificationFilter) =>
  infiniteQueryOptions({
    queryKey: [...QUERY_KEYS.rectification, 'ledger', filter],
    queryFn: ({ pageParam, signal }) =>
      request('GET', ROUTES.rectificationTasks, {
        query: { ...filter, after: pageParam ?? undefined },
        answer: rectificationPageSchema,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** One task with all that happened to it. */
export const rectificationTaskQuery = (id: string) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.rectification, id],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.rectificationTask, {
        parameters: { id },
        answer: rectificationTaskSchema,
        signal,
      }),
  });

/** Sets a task. @throws Refusal DUE_DAY_PAST, AGENCY_ABOLISHED and others */
export const setRectification = (body: SetRectification): Promise<RectificationTask> =>
  request('POST', ROUTES.rectificationTasks, { body, answer: rectificationTaskSchema });

/** Changes what is demanded and of whom. @throws Refusal RECTIFICATION_MOVED and others */
export const changeRectification = (id: string, body: ChangeRectification): Promise<RectificationTask> =>
  request('PUT', ROUTES.rectificationTask, { parameters: { id }, body, answer: rectificationTaskSchema });

/** Takes a step with the task. @throws Refusal RECTIFICATION_MOVED, EVIDENCE_MISSING and others */
export const takeRectificationStep = (id: string, body: TakeRectificationStep): Promise<RectificationTask> =>
  request('POST', ROUTES.rectificationSteps, { parameters: { id }, body, answer: rectificationTaskSchema });

/** Adds a file to what the agency will say next. @throws Refusal EVIDENCE_KIND and others */
export const addEvidence = (id: string, file: File): Promise<RectificationTask> =>
  uploadFile({
    address: addressOf(ROUTES.evidenceFiles, { id }),
    file,
    fields: {},
    answer: rectificationTaskSchema,
  });

/** Takes it away again. @throws Refusal EVIDENCE_SETTLED and others */
export const removeEvidence = (id: string, fileId: string): Promise<RectificationTask> =>
  request('DELETE', ROUTES.evidenceFile, { parameters: { id, fileId }, answer: rectificationTaskSchema });

export const evidenceAddress = (id: string, fileId: string): string =>
  linkTo(ROUTES.evidenceFile, { id, fileId });
