import { reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { agencyKindSchema } from '../agencies/agencies.schema.ts';
import { daySchema, idSchema, instantSchema, yearParameterSchema } from '../values/identifiers.schema.ts';
import { countSchema, ordinalSchema } from '../values/numbers.schema.ts';
import { searchSchema } from '../values/texts.schema.ts';
import { submissionStateSchema } from '../workflow/workflow.ts';
import { reviewerSchema } from './review-claims.schema.ts';
import { reviewReasonSchema } from './review-reasons.ts';

/** A report that waits in the caller's queue, with why it is looked at. */
export const queueRowSchema = z
  .object({
    agencyId: idSchema,
    agencyName: z.string(),
    kind: agencyKindSchema,
    parentName: z.string().nullable(),
    year: reportYearSchema,
    state: submissionStateSchema,
    dueOn: daySchema.nullable(),
    submittedAt: instantSchema.nullable(),
    submittedVersion: ordinalSchema.nullable(),
    /** The gravest first; none of them for a clean one, unless it was late or drawn for the sample. */
    reasons: z.array(z.object({ id: reviewReasonSchema, count: z.int().positive() })),
    /** Who is reviewing it, and since when; null where nobody is. */
    reviewer: reviewerSchema.nullable(),
  })
  .meta({ id: 'QueueRow' });
export type QueueRow = z.infer<typeof queueRowSchema>;

/** Longest waiting first, or gravest first and of those the longest waiting. */
export const queueOrderSchema = z.enum(['oldest', 'gravest']);
export type QueueOrder = z.infer<typeof queueOrderSchema>;

/** What the queue can be narrowed to besides its reasons: those without any. */
export const queueReasonSchema = z.enum([...reviewReasonSchema.options, 'clean']);
export type QueueReason = z.infer<typeof queueReasonSchema>;

/** Reports that the asker is reviewing, that nobody is, or that one person is. */
export const queueReviewerSchema = z.union([z.enum(['self', 'nobody']), idSchema]);

/** Which part of the queue, in which order: the same for the list and for the way from one report to the next. */
const queuePartFields = {
  reason: queueReasonSchema.optional(),
  /** The agency of the node itself, or one directly below it with all that is below that. */
  district: idSchema.optional(),
  reviewer: queueReviewerSchema.optional(),
  search: searchSchema.optional(),
  order: queueOrderSchema.default('oldest'),
};

export const queueFilterSchema = z.object({
  /** The node whose subtree is asked for; the caller's own when left out. */
  agencyId: idSchema.optional(),
  year: yearParameterSchema,
  ...queuePartFields,
});
export type QueueFilter = z.infer<typeof queueFilterSchema>;

/** The part of the queue through which the way leads from one report to the next. */
export const queuePartSchema = z.object({
  /** The node whose queue it is; the caller's own when left out. */
  node: idSchema.optional(),
  ...queuePartFields,
});
export type QueuePart = z.infer<typeof queuePartSchema>;

export const reviewQueueQuerySchema = queueFilterSchema.extend({
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
  /** Where to go on: `next` of the page before. */
  after: z
    .string()
    .max(80)
    .regex(/^\d{1,9}~\d{1,18}~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, '请从队列的第一页重新开始。')
    .optional(),
});
export type ReviewQueueQuery = z.infer<typeof reviewQueueQuerySchema>;

/** A page of the queue, with how many each choice would leave, the other choices as they are. */
export const reviewQueueSchema = z
  .object({
    items: z.array(queueRowSchema),
    /** In the part of the queue that is asked for. */
    total: countSchema,
    /** In the whole queue of the node, whatever it is narrowed to. */
    waiting: countSchema,
    next: z.string().nullable(),
    reasons: z.array(z.object({ id: queueReasonSchema, count: countSchema })),
    districts: z.array(z.object({ agencyId: idSchema, agencyName: z.string(), count: countSchema })),
    reviewers: z.array(z.object({ accountId: idSchema, name: z.string(), count: countSchema })),
    /** Clean ones that were neither drawn for a sample before nor are reviewed by somebody else: what a bulk acceptance takes. */
    cleanToAccept: countSchema,
  })
  .meta({ id: 'ReviewQueue' });
export type ReviewQueue = z.infer<typeof reviewQueueSchema>;

/** The way through the queue from one report, in the order asked for, also where it has left the queue meanwhile. */
export const queueNeighboursSchema = z
  .object({
    previous: queueRowSchema.nullable(),
    next: queueRowSchema.nullable(),
    /** The first of the others, for a reviewer at the end. */
    first: queueRowSchema.nullable(),
    /** 1 is the first; null where the report is not in this part of the queue (any more). */
    position: ordinalSchema.nullable(),
    total: countSchema,
  })
  .meta({ id: 'QueueNeighbours' });
export type QueueNeighbours = z.infer<typeof queueNeighboursSchema>;
