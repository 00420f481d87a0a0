import { reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { idSchema, instantSchema } from '../values/identifiers.schema.ts';
import { ordinalSchema } from '../values/numbers.schema.ts';
import type { SubmissionRow } from './submission-list.schema.ts';

type Looked = Pick<SubmissionRow, 'errors' | 'warnings' | 'unread' | 'doubtful' | 'returns'>;

/** What must hold of a report that waits, for it to have nothing that a machine can point at. */
export const CLEAN_CONDITIONS: readonly {
  readonly name: string;
  readonly holds: (row: Looked) => boolean;
}[] = [
  { name: '勾稽关系全部成立', holds: ({ errors }) => errors === 0 },
  { name: '没有提示', holds: ({ warnings }) => warnings === 0 },
  { name: '每一格都读出了数', holds: ({ unread }) => unread === 0 },
  { name: '没有存疑而未核对的数', holds: ({ doubtful }) => doubtful === 0 },
  { name: '没有被退回过', holds: ({ returns }) => returns === 0 },
];

/** Whether a report that waits is clean. */
export const isClean = (row: Looked): boolean => CLEAN_CONDITIONS.every(({ holds }) => holds(row));

/** Of the clean reports of one bulk acceptance so many are read by a person all the same: a share of them, and not fewer than a few. */
export const SPOT_CHECK = { share: 0.05, fewest: 3 } as const;

/** How many of so many clean reports are set aside to be read. */
export const spotCheckSize = (clean: number): number =>
  Math.min(clean, Math.max(SPOT_CHECK.fewest, Math.ceil(clean * SPOT_CHECK.share)));

/** More reports than any city has; each is one the caller has seen in the queue, as the version seen. */
const MOST_AT_ONCE = 5_000;

/** Asks to accept the clean ones of the reports seen in the queue. */
export const bulkAcceptanceRequestSchema = z
  .object({
    /** The node whose queue was looked at. */
    agencyId: idSchema,
    year: reportYearSchema,
    reports: z
      .array(z.object({ agencyId: idSchema, version: ordinalSchema }))
      .min(1)
      .max(MOST_AT_ONCE),
  })
  .meta({ id: 'BulkAcceptanceRequest' });
export type BulkAcceptanceRequest = z.infer<typeof bulkAcceptanceRequestSchema>;

const oneOfBulkSchema = z.object({ agencyId: idSchema, agencyName: z.string() });

/** How far a bulk acceptance has come. */
export const bulkAcceptanceSchema = z
  .object({
    id: idSchema,
    year: reportYearSchema,
    createdAt: instantSchema,
    createdBy: z.string(),
    /** How many are to be accepted, those set aside not counted. */
    total: z.int().nonnegative(),
    accepted: z.int().nonnegative(),
    /** Drawn by chance: they stay in the queue to be read. */
    setAside: z.array(oneOfBulkSchema),
    /** Not accepted, each with the reason; they stay in the queue. */
    refused: z.array(oneOfBulkSchema.extend({ message: z.string() })),
  })
  .meta({ id: 'BulkAcceptance' });
export type BulkAcceptance = z.infer<typeof bulkAcceptanceSchema>;
