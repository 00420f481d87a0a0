import { reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import {
  daySchema,
  idSchema,
  instantSchema,
  pageOf,
  pageQuerySchema,
  yearParameterSchema,
} from '../values/identifiers.schema.ts';
import { countSchema } from '../values/numbers.schema.ts';
import {
  reasonTextSchema,
  rectificationMeasureSchema,
  rectificationProblemSchema,
  responsiblePersonSchema,
  searchSchema,
  SHORTEST_REASON,
  tooShortReason,
} from '../values/texts.schema.ts';
import {
  RECTIFICATION_TRAIL,
  rectificationStateSchema,
  rectificationStepSchema,
  type RectificationTrailKind,
} from './rectification-workflow.ts';

interface SourceEntry {
  readonly name: string;
  /** Whether a task from it may begin with a day that is past: what an inspection ordered may be entered afterwards. */
  readonly mayBePast: boolean;
}

/** Where a task comes from. */
export const RECTIFICATION_SOURCES = {
  report: { name: '年报', mayBePast: false },
  inspection: { name: '检查', mayBePast: true },
  complaint: { name: '投诉举报', mayBePast: false },
} as const satisfies Readonly<Record<string, SourceEntry>>;
export type RectificationSource = keyof typeof RECTIFICATION_SOURCES;
export const rectificationSourceSchema = z
  .enum(Object.keys(RECTIFICATION_SOURCES) as RectificationSource[])
  .meta({ id: 'RectificationSource' });

/** The kinds of files that are evidence, by their endings. */
export const EVIDENCE_ENDINGS = ['pdf', 'jpg', 'jpeg', 'png', 'ofd', 'docx', 'xlsx', 'doc', 'xls'] as const;

/** A task as the ledger lists it. */
export const rectificationRowSchema = z
  .object({
    id: idSchema,
    /** The report year that it belongs to. */
    year: reportYearSchema,
    agencyId: idSchema,
    agencyName: z.string(),
    source: rectificationSourceSchema,
    /** As it was worded when the task was set: a later change of the report changes nothing here. */
    problem: z.string(),
    measure: z.string(),
    /** Who in the agency answers for it; null while nobody is named. */
    responsible: z.string().nullable(),
    dueOn: daySchema,
    state: rectificationStateSchema,
    overdue: z.boolean(),
    /** Counts what happened to it. */
    revision: countSchema,
    /** What the agency last said of it; null while it has said nothing. */
    progress: z.string().nullable(),
    /** The names of the files that its agency has given with what it said. */
    evidence: z.array(z.string()),
    /** Who set it: an agency by its name at the time. */
    setBy: z.string(),
  })
  .meta({ id: 'RectificationRow' });
export type RectificationRow = z.infer<typeof rectificationRowSchema>;

/** What a list of tasks is narrowed to. */
export const rectificationFilterSchema = z.object({
  /** The agency, with all below it; the caller's own when left out. */
  agencyId: idSchema.optional(),
  year: yearParameterSchema.optional(),
  state: rectificationStateSchema.optional(),
  source: rectificationSourceSchema.optional(),
  overdue: z.literal('true').optional(),
  /** A part of the problem, the measure, or the name of the agency. */
  search: searchSchema.optional(),
});
export type RectificationFilter = z.infer<typeof rectificationFilterSchema>;

/** What is due first comes first. */
export const rectificationTasksQuerySchema = rectificationFilterSchema.extend({
  pageSize: pageQuerySchema.shape.pageSize,
  /** Where to go on: `next` of the page before. */
  after: z
    .string()
    .max(60)
    .regex(/^\d{4}-\d{2}-\d{2}~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, '请从台账的第一页重新开始。')
    .optional(),
});
export type RectificationTasksQuery = z.infer<typeof rectificationTasksQuerySchema>;

export const rectificationPageSchema = pageOf(rectificationRowSchema)
  .extend({
    /** What to send as `after` for the page that follows; null at the end. */
    next: z.string().nullable(),
    /** How many there are in each state, whatever state the list is narrowed to, and how many are overdue. */
    byState: z.partialRecord(rectificationStateSchema, countSchema),
    overdue: countSchema,
  })
  .meta({ id: 'RectificationPage' });
export type RectificationPage = z.infer<typeof rectificationPageSchema>;

export const rectificationFileQuerySchema = rectificationFilterSchema.extend({
  kind: z.enum(['xlsx', 'docx']),
});
export type RectificationFileQuery = z.infer<typeof rectificationFileQuerySchema>;

/** A file of evidence. */
export const evidenceFileSchema = z
  .object({
    id: idSchema,
    fileName: z.string(),
    bytes: countSchema,
    addedBy: z.string(),
    addedAt: instantSchema,
  })
  .meta({ id: 'EvidenceFile' });
export type EvidenceFile = z.infer<typeof evidenceFileSchema>;

/** A task with all that happened to it. */
export const rectificationTaskSchema = rectificationRowSchema
  .extend({
    setAt: instantSchema,
    /** The item of section 五 that it comes from; null where it comes from none. */
    itemId: idSchema.nullable(),
    /** Evidence that is not yet part of anything the agency said: it goes with what it says next. */
    pending: z.array(evidenceFileSchema),
    /** What happened to it, the newest first. */
    trail: z.array(
      z.object({
        kind: z.enum(Object.keys(RECTIFICATION_TRAIL) as RectificationTrailKind[]),
        at: instantSchema,
        actor: z.string(),
        agencyName: z.string(),
        words: z.string().nullable(),
        files: z.array(evidenceFileSchema),
      }),
    ),
    /** What the caller may do with it now. */
    steps: z.array(rectificationStepSchema),
    /** Whether the caller may change what is demanded and of whom. */
    mayChange: z.boolean(),
    /** Whether the caller may add evidence now. */
    mayAddEvidence: z.boolean(),
  })
  .meta({ id: 'RectificationTask' });
export type RectificationTask = z.infer<typeof rectificationTaskSchema>;

const demandedFields = {
  agencyId: idSchema,
  measure: rectificationMeasureSchema,
  responsible: responsiblePersonSchema.nullable(),
  dueOn: daySchema,
};

export const setRectificationSchema = z
  .object({
    ...demandedFields,
    year: reportYearSchema,
    source: rectificationSourceSchema,
    problem: rectificationProblemSchema,
  })
  .meta({ id: 'SetRectification' });
export type SetRectification = z.infer<typeof setRectificationSchema>;

/** What is demanded, and of whom, is changed; the problem stays as it was worded. */
export const changeRectificationSchema = z
  .object({
    ...demandedFields,
    /** The revision that was seen: another one was acted on meanwhile. */
    revision: countSchema,
    words: reasonTextSchema.min(SHORTEST_REASON, tooShortReason('调整的原因')),
  })
  .meta({ id: 'ChangeRectification' });
export type ChangeRectification = z.infer<typeof changeRectificationSchema>;

export const takeRectificationStepSchema = z
  .object({
    step: rectificationStepSchema,
    /** The revision that was seen: another one was acted on meanwhile. */
    revision: countSchema,
    words: reasonTextSchema.nullable(),
  })
  .meta({ id: 'TakeRectificationStep' });
export type TakeRectificationStep = z.infer<typeof takeRectificationStepSchema>;

export const rectificationParametersSchema = z.object({ id: idSchema });
export const evidenceParametersSchema = rectificationParametersSchema.extend({ fileId: idSchema });
