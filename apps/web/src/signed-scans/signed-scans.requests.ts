import { ROUTES, type Submission, submissionSchema } from '@zhaojian/contract';
import { addressOf } from '../api/address.ts';
import { linkTo } from '../api/agency-at-work.ts';
import { uploadFile } from '../api/upload-file.ts';
import type { Task } from '../submissions/submissions.requests.ts';

/** Adds the signed and sealed scan of a version, or puts another in its place. @throws Refusal SIGNED_SCAN_KIND and others */
export const addSignedScan = ({ agencyId, year }: Task, number: number, file: File): Promise<Submission> =>
  uploadFile({
    address: addressOf(ROUTES.signedScans, { agencyId, year, number }),
    file,
    fields: {},
    answer: submissionSchema,
  });

export const signedScanAddress = ({ agencyId, year }: Task, id: string): string =>
  linkTo(ROUTES.signedScan, { agencyId, year, id });
