import {
  reportDependentsSchema,
  type AskAmendment,
  type DeclineAmendment,
  ROUTES,
  type Submission,
  submissionSchema,
} from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';
import { submissionKey } from '../submissions/submissions.queries.ts';
import type { Task } from '../submissions/submissions.requests.ts';

/** Asks to correct the report although it was accepted. @throws Refusal AMENDMENT_ASKED_ALREADY and others */
export const askAmendment = (task: Task, body: AskAmendment): Promise<Submission> =>
  request('POST', ROUTES.amendment, { parameters: { ...task }, body, answer: submissionSchema });

/** Takes that back. @throws Refusal AMENDMENT_NOT_ASKED, where it was answered meanwhile */
export const takeAmendmentBack = (task: Task): Promise<Submission> =>
  request('DELETE', ROUTES.amendment, { parameters: { ...task }, answer: submissionSchema });

/** Leaves the report as it is. @throws Refusal AMENDMENT_NOT_ASKED */
export const declineAmendment = (task: Task, body: DeclineAmendment): Promise<Submission> =>
  request('POST', ROUTES.amendmentRefusal, { parameters: { ...task }, body, answer: submissionSchema });

/** What depends on the report, before it counts no more. */
export const reportDependentsQuery = (agencyId: string, year: number) =>
  queryOptions({
    queryKey: [...submissionKey(agencyId, year), 'report-dependents'],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.reportDependents, {
        parameters: { agencyId, year },
        answer: reportDependentsSchema,
        signal,
      }),
  });
