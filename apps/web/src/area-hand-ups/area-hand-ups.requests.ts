import {
  type AreaHandUp,
  areaHandUpSchema,
  areaHandUpsSchema,
  type JudgeSample,
  ROUTES,
  type TakeHandUpStep,
} from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { request } from '../api/request.ts';

type Area = Pick<AreaHandUp, 'agencyId' | 'year'>;

const areaKey = (agencyId: string, year: number) =>
  [...QUERY_KEYS.progress, 'hand-up', agencyId, year] as const;

/** The area of a node as a whole, and those that hand up to it. */
export const areaHandUpsQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.progress, 'hand-ups', agencyId, year],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.areaHandUps, { query: { agencyId, year }, answer: areaHandUpsSchema, signal }),
  });

/** One area as a whole, with all that was said and found of it. */
export const areaHandUpQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: areaKey(agencyId, year),
    queryFn: ({ signal }) =>
      request('GET', ROUTES.areaHandUp, { parameters: { agencyId, year }, answer: areaHandUpSchema, signal }),
  });

/** Takes a step with the area. @throws Refusal HAND_UP_MOVED and others */
export const takeHandUpStep = ({ agencyId, year }: Area, body: TakeHandUpStep): Promise<AreaHandUp> =>
  request('POST', ROUTES.areaHandUpSteps, { parameters: { agencyId, year }, body, answer: areaHandUpSchema });

/** Draws what is wanting of the sample. @throws Refusal HAND_UP_MOVED and others */
export const drawHandUpSample = ({ agencyId, year }: Area): Promise<AreaHandUp> =>
  request('POST', ROUTES.areaHandUpSample, {
    parameters: { agencyId, year },
    body: {},
    answer: areaHandUpSchema,
  });

/** Says what a look at one report of the sample found. @throws Refusal JUDGED_MEANWHILE and others */
export const judgeSampled = (
  { agencyId, year }: Area,
  reportOf: string,
  body: JudgeSample,
): Promise<AreaHandUp> =>
  request('PUT', ROUTES.areaHandUpSampled, {
    parameters: { agencyId, year, reportOf },
    body,
    answer: areaHandUpSchema,
  });
