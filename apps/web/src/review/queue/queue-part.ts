import { queueOrderSchema, type QueuePart, queueReasonSchema, queueReviewerSchema } from '@zhaojian/contract';
import { z } from 'zod';

/** What the queue is narrowed to and how it is ordered, in the address of the queue and of each report that is reached from it. */
export const queuePartSearchSchema = z.object({
  node: z.uuid().optional().catch(undefined),
  reason: queueReasonSchema.optional().catch(undefined),
  district: z.uuid().optional().catch(undefined),
  reviewer: queueReviewerSchema.optional().catch(undefined),
  search: z.string().max(50).optional().catch(undefined),
  order: queueOrderSchema.optional().catch(undefined),
});
/** As the address has it: what is not there is not narrowed, and in the order of waiting. */
export type QueuePartSearch = Partial<QueuePart>;

/** The part of the queue alone, of all that an address says. */
export const partOf = (search: QueuePartSearch): QueuePartSearch => queuePartSearchSchema.parse(search);
