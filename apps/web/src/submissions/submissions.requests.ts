import {
  type Publication,
  ROUTES,
  reportVersionSchema,
  submissionSchema,
  type ReportVersion,
  type SaveVersion,
  type Submission,
  type Transition,
  type TransitionBody,
} from '@zhaojian/contract';
import { addressOf } from '../api/address.ts';
import { request } from '../api/request.ts';
import { uploadFile } from '../api/upload-file.ts';

/** One agency's report of one year. */
export interface Task {
  readonly agencyId: string;
  readonly year: number;
}

export interface FileToUpload {
  readonly file: File;
  /** The newest version the uploader has seen, 0 for none. */
  readonly basedOn: number;
  /** The uploader says that the report is this agency's although it has another name. */
  readonly confirmAgency?: boolean;
  /** Called with the part that has been sent, 0 to 1. */
  readonly onProgress?: (part: number) => void;
}

/** Sends a file in; the answer is the version read from it. @throws Refusal */
export const uploadReport = (
  task: Task,
  { file, basedOn, confirmAgency = false, onProgress }: FileToUpload,
): Promise<ReportVersion> =>
  uploadFile({
    address: addressOf(ROUTES.uploads, { ...task }),
    file,
    fields: { basedOn: String(basedOn), confirmAgency: String(confirmAgency) },
    answer: reportVersionSchema,
    ...(onProgress && { onProgress }),
  });

/** Saves what was typed as a new version. @throws Refusal VERSION_CONFLICT and others */
export const saveVersion = (task: Task, body: SaveVersion): Promise<ReportVersion> =>
  request('POST', ROUTES.versions, { parameters: { ...task }, body, answer: reportVersionSchema });

/** Takes back what a version took over, as one more version. @throws Refusal NOTHING_TAKEN_OVER and others */
export const undoTakeover = (task: Task, number: number, basedOn: number): Promise<ReportVersion> =>
  request('POST', ROUTES.takeoverUndo, {
    parameters: { ...task, number },
    body: { basedOn },
    answer: reportVersionSchema,
  });

/** Says when and where one's report was published, or takes that back. @throws Refusal PUBLISHED_TOO_EARLY and others */
export const savePublication = (task: Task, publication: Publication | null): Promise<Submission> =>
  request('PUT', ROUTES.publication, {
    parameters: { ...task },
    body: { publication },
    answer: submissionSchema,
  });

/** Takes a step of the workflow; the answer is the status of the report then. @throws Refusal STATE_CHANGED and others */
export const takeStep = (task: Task, transition: Transition, body: TransitionBody): Promise<Submission> =>
  request('POST', ROUTES[transition], { parameters: { ...task }, body, answer: submissionSchema });
