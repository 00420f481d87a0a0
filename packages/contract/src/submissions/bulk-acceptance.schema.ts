import { reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { idSchema, instantSchema, yearParameterSchema } from '../values/identifiers.schema.ts';

/** How many clean reports of one bulk acceptance a person reads all the same: a share of them, and not fewer than a few. */
export const SPOT_CHECK = { share: 0.05, fewest: 3 } as const;

/** How many of so many clean reports are set aside to be read. */
export const spotCheckSize = (clean: number): number =>
  Math.min(clean, Math.max(SPOT_CHECK.fewest, Math.ceil(clean * SPOT_CHECK.share)));

/** The queue whose clean reports are asked about. */
export const bulkAcceptanceRequestSchema = z
  .object({
    /** The node whose queue is looked at. */
    agencyId: idSchema,
    year: reportYearSchema,
  })
  .meta({ id: 'BulkAcceptanceRequest' });
export type BulkAcceptanceRequest = z.infer<typeof bulkAcceptanceRequestSchema>;

export const openBulkAcceptanceQuerySchema = z.object({ agencyId: idSchema, year: yearParameterSchema });

const oneOfBulkSchema = z.object({ agencyId: idSchema, agencyName: z.string() });

/**
 * How far a bulk acceptance has come. `drawn`: the sample is to be looked at, then the others may be accepted; `accepting`: that goes
 * on; `done`: nothing of it is left to do.
 */
export const bulkAcceptanceSchema = z
  .object({
    id: idSchema,
    agencyId: idSchema,
    year: reportYearSchema,
    stage: z.enum(['drawn', 'accepting', 'done']),
    createdAt: instantSchema,
    /** Who drew the sample, and who had the others accepted. */
    createdBy: z.string(),
    acceptedBy: z.string().nullable(),
    /** How many are to be accepted, those set aside not counted. */
    total: z.int().nonnegative(),
    accepted: z.int().nonnegative(),
    /** Those that are not decided on yet. */
    left: z.array(oneOfBulkSchema),
    /** Drawn by chance: they stay in the queue to be read. Looked at: opened by a reviewer since, or decided on. */
    setAside: z.array(oneOfBulkSchema.extend({ lookedAt: z.boolean() })),
    /** Not accepted, each with the reason; they stay in the queue. */
    refused: z.array(oneOfBulkSchema.extend({ message: z.string() })),
  })
  .meta({ id: 'BulkAcceptance' });
export type BulkAcceptance = z.infer<typeof bulkAcceptanceSchema>;

/** The bulk acceptance of a queue that is not done; null where there is none. */
export const openBulkAcceptanceSchema = z
  .object({ open: bulkAcceptanceSchema.nullable() })
  .meta({ id: 'OpenBulkAcceptance' });
