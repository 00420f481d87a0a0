import { formIdSchema, reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { agencyKindSchema } from '../agencies/agencies.schema.ts';
import {
  daySchema,
  idSchema,
  instantSchema,
  pageOf,
  pageQuerySchema,
  yearParameterSchema,
} from '../values/identifiers.schema.ts';
import { ordinalSchema } from '../values/numbers.schema.ts';
import { searchSchema } from '../values/texts.schema.ts';
import { submissionStateSchema } from '../workflow/workflow.ts';

/** One line of a list of submissions. */
export const submissionRowSchema = z
  .object({
    agencyId: idSchema,
    agencyName: z.string(),
    kind: agencyKindSchema,
    parentName: z.string().nullable(),
    year: reportYearSchema,
    state: submissionStateSchema,
    /** Whether a supervisor brought in the version that counts or, where none does, the newest. */
    broughtIn: z.boolean(),
    dueOn: daySchema.nullable(),
    late: z.boolean(),
    /** The day on which its agency published it, by its own word. */
    publishedOn: daySchema.nullable(),
    publishedLate: z.boolean(),
    /** Why it does not report this year; null where it does. */
    exemption: z.string().nullable(),
    /** The last day on which it may itself report, although the round is closed; null where nothing of this is arranged, or it is over. */
    reopenedUntil: daySchema.nullable(),
    submittedAt: instantSchema.nullable(),
    /** Of the latest version; null without one. */
    errors: z.int().nonnegative().nullable(),
    warnings: z.int().nonnegative().nullable(),
    unread: z.int().nonnegative().nullable(),
    doubtful: z.int().nonnegative().nullable(),
    returns: z.int().nonnegative(),
    submittedVersion: ordinalSchema.nullable(),
    /** Drawn by chance when others were accepted in bulk: it is to be read before it is decided on. */
    setAside: z.boolean(),
    lastActivityAt: instantSchema.nullable(),
  })
  .meta({ id: 'SubmissionRow' });
export type SubmissionRow = z.infer<typeof submissionRowSchema>;

/**
 * How a list of submissions is ordered: as the tree is, in numbered pages; or longest waiting first: since it was handed in,
 * since anything happened to it, since it was due. Those continue from the last row, whatever changes meanwhile.
 */
export const submissionOrderSchema = z.enum(['tree', 'submittedAt', 'lastActivityAt', 'dueOn']);
export type SubmissionOrder = z.infer<typeof submissionOrderSchema>;

export const submissionFilterSchema = z.object({
  /** The node whose subtree is asked for; the caller's own when left out. */
  agencyId: idSchema.optional(),
  year: yearParameterSchema,
  /** One state or several, with commas between them. */
  state: z
    .string()
    .max(200)
    .regex(/^[A-Za-z,]*$/, '不在可以选择的范围内，请重新选择。')
    .transform((states) => states.split(','))
    .pipe(z.array(submissionStateSchema))
    .optional(),
  late: z.enum(['true', 'false']).optional(),
  /** Only those that do not report this year. In a list by state there are none of them. */
  exempt: z.literal('true').optional(),
  /** Only those that wait for a decision which the caller may take. */
  mine: z.literal('true').optional(),
  search: searchSchema.optional(),
  order: submissionOrderSchema.default('tree'),
});
/** Which agencies a list of submissions has, in which order. */
export type SubmissionFilter = z.infer<typeof submissionFilterSchema>;

export const submissionListQuerySchema = submissionFilterSchema.extend({
  ...pageQuerySchema.shape,
  /** Where to go on, in any order but that of the tree: `next` of the page before. `page` is passed over then. */
  after: z
    .string()
    .max(60)
    .regex(/^\d{1,18}~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, '请从名单的第一页重新开始。')
    .optional(),
});
export type SubmissionListQuery = z.infer<typeof submissionListQuerySchema>;
export const submissionPageSchema = pageOf(submissionRowSchema)
  .extend({
    /** What to send as `after` for the page that follows; null at the end, and in the order of the tree. */
    next: z.string().nullable(),
  })
  .meta({ id: 'SubmissionPage' });
export type SubmissionPage = z.infer<typeof submissionPageSchema>;

/** An agency's reports over the years, newest first. */
export const submissionHistorySchema = z
  .array(
    z.object({
      year: reportYearSchema,
      form: formIdSchema,
      state: submissionStateSchema,
      dueOn: daySchema.nullable(),
      late: z.boolean(),
      exemption: z.string().nullable(),
      reopenedUntil: daySchema.nullable(),
      open: z.boolean(),
      broughtIn: z.boolean(),
    }),
  )
  .meta({ id: 'SubmissionHistory' });
export type SubmissionHistory = z.infer<typeof submissionHistorySchema>;
