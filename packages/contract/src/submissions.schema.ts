import {
  checkCodeSchema,
  findingSchema,
  formIdSchema,
  reportSchema,
  reportYearSchema,
  sectionIdSchema,
  usualFiguresSchema,
} from '@zhaojian/report';
import { z } from 'zod';
import { agencyKindSchema } from './agencies.schema.ts';
import { collectionRoundSchema } from './collection-rounds.schema.ts';
import {
  idSchema,
  daySchema,
  instantSchema,
  pageOf,
  pageQuerySchema,
  yearParameterSchema,
} from './values/identifiers.schema.ts';
import {
  countParameterSchema,
  countSchema,
  figureSchema,
  ordinalSchema,
  ordinalParameterSchema,
} from './values/numbers.schema.ts';
import {
  codeSchema,
  explanationTextSchema,
  narrativeTextSchema,
  reasonTextSchema,
  searchSchema,
  SHORTEST_REASON,
  subjectSchema,
  tooShortReason,
} from './values/texts.schema.ts';
import {
  isBroughtIn,
  submissionEventKindSchema,
  submissionStateSchema,
  type Transition,
  transitionOf,
  transitionSchema,
  versionSourceSchema,
} from './workflow/workflow.ts';

/** Of the form with the most. */
const MOST_CELLS = 400;

const narrativeIdSchema = z.enum(['overview', 'improvement', 'otherMatters']);

/** What a version took over from one before it that goes back to another file. Empty lists: that was taken back. */
export const takenOverSchema = z
  .object({
    /** The version whose corrections or unsaved changes they were; 0 for an empty report. */
    from: countSchema,
    figures: z.array(codeSchema).max(MOST_CELLS),
    narratives: z.array(narrativeIdSchema).max(3),
  })
  .meta({ id: 'TakenOver' });
export type TakenOver = z.infer<typeof takenOverSchema>;

export const versionSummarySchema = z
  .object({
    /** 1 is the first; versions never change and are never deleted. */
    number: z.int().positive(),
    source: versionSourceSchema,
    createdAt: instantSchema,
    author: z.string(),
    /** Why it was corrected, in the author's words; null for an upload. */
    reason: z.string().nullable(),
    /** The uploaded file this version goes back to; null when all was typed in. */
    fileName: z.string().nullable(),
    errors: z.int().nonnegative(),
    warnings: z.int().nonnegative(),
    unread: z.int().nonnegative(),
    doubtful: z.int().nonnegative(),
    /** Null where nothing was. */
    takenOver: takenOverSchema.nullable(),
  })
  .meta({ id: 'VersionSummary' });
export type VersionSummary = z.infer<typeof versionSummarySchema>;

/** Something about the file as a whole that a person should know, e.g. that it does not state its year. */
export const noticeSchema = z.object({ code: z.string(), message: z.string() }).meta({ id: 'Notice' });
export type Notice = z.infer<typeof noticeSchema>;

/** One version whole: the report, what it fails, where its original is. */
export const reportVersionSchema = versionSummarySchema
  .extend({
    agencyId: idSchema,
    year: reportYearSchema,
    report: reportSchema,
    findings: z.array(findingSchema),
    notices: z.array(noticeSchema),
    original: z
      .object({ fileName: z.string(), kind: z.string(), bytes: z.int(), sha256: z.string() })
      .nullable(),
  })
  .meta({ id: 'ReportVersion' });
export type ReportVersion = z.infer<typeof reportVersionSchema>;

/** Why a finding may stand, in the agency's words. */
export const explanationSchema = z
  .object({
    check: checkCodeSchema,
    section: sectionIdSchema,
    /** What the finding is about; absent when the words are for all findings of the check in the section. */
    about: subjectSchema.optional(),
    text: explanationTextSchema.min(SHORTEST_REASON, tooShortReason('原因')),
  })
  .meta({ id: 'Explanation' });
export type Explanation = z.infer<typeof explanationSchema>;

/** What happened to a submission, newest first. */
export const submissionEventSchema = z
  .object({
    at: instantSchema,
    actor: z.string(),
    kind: submissionEventKindSchema,
    version: z.int().positive(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'SubmissionEvent' });
export type SubmissionEvent = z.infer<typeof submissionEventSchema>;

export const submissionSchema = z
  .object({
    agencyId: idSchema,
    agencyName: z.string(),
    year: reportYearSchema,
    form: formIdSchema,
    /** Whether it is a government's report of its whole area: accepted, it is the published one and not added to the totals. */
    coversArea: z.boolean(),
    state: submissionStateSchema,
    round: collectionRoundSchema.nullable(),
    /** For who may edit the report: what its figures are compared with while they are typed. */
    usual: usualFiguresSchema.nullable().optional(),
    /** The day by whose end it is due; null where the year has no round. */
    dueOn: daySchema.nullable(),
    /** Not handed in by the due day, or handed in after it. */
    late: z.boolean(),
    /** Whether the caller may upload and correct now. */
    editable: z.boolean(),
    /** The steps that the caller may take now, in the order of the declaration. */
    transitions: z.array(transitionSchema),
    /** When it was last handed in. */
    submittedAt: instantSchema.nullable(),
    latestVersion: z.int().positive().nullable(),
    submittedVersion: z.int().positive().nullable(),
    acceptedVersion: z.int().positive().nullable(),
    /** What the supervisor wrote when returning it last; null unless it is returned. */
    returnReason: z.string().nullable(),
    explanations: z.array(explanationSchema),
    versions: z.array(versionSummarySchema),
    events: z.array(submissionEventSchema),
  })
  .meta({ id: 'Submission' });
export type Submission = z.infer<typeof submissionSchema>;

/** Whether a supervisor brought in the version that counts or, where none does, the newest. */
export const wasBroughtIn = ({
  versions,
  acceptedVersion,
  latestVersion,
}: Pick<Submission, 'versions' | 'acceptedVersion' | 'latestVersion'>): boolean =>
  versions.some(({ number, source }) => number === (acceptedVersion ?? latestVersion) && isBroughtIn(source));

/** What happens to one agency's report of one year: the address of every submission route. */
export const submissionParametersSchema = z.object({ agencyId: idSchema, year: yearParameterSchema });
export const versionParametersSchema = submissionParametersSchema.extend({
  number: ordinalParameterSchema,
});

/** The fields that go with an uploaded file (multipart field `file`). */
export const uploadFieldsSchema = z.object({
  /** The newest version the uploader has seen, 0 for none: a newer one is a VERSION_CONFLICT. */
  basedOn: countParameterSchema,
  /** The uploader says that the report is this agency's although it bears another name. */
  confirmAgency: z.enum(['true', 'false']).default('false'),
});

/** A version typed in: the figures and texts that change, on top of a version or of an empty report. */
export const saveVersionSchema = z
  .object({
    /** The version the changes were made on, 0 for an empty report. */
    basedOn: countSchema,
    /** New values by cell key. */
    figures: z
      .record(codeSchema, figureSchema.nullable())
      .refine(
        (figures) => Object.keys(figures).length <= MOST_CELLS,
        '格数超过一张表所有的，请刷新页面后重试。',
      )
      .meta({ maxProperties: MOST_CELLS }),
    narratives: z
      .object({
        overview: narrativeTextSchema,
        improvement: narrativeTextSchema,
        otherMatters: narrativeTextSchema,
      })
      .partial(),
    /** Why; asked for when the report was read from a file. */
    reason: explanationTextSchema.nullable().default(null),
    /** Which of the changes are taken over from a version that goes back to another file. */
    takenOver: takenOverSchema.nullable().default(null),
  })
  .meta({ id: 'SaveVersion' });
export type SaveVersion = z.infer<typeof saveVersionSchema>;

/** What was taken over is taken back on top of this version, the newest that was seen. */
export const takeoverUndoSchema = z.object({ basedOn: ordinalSchema }).meta({ id: 'TakeoverUndo' });

const correctedBySchema = z.object({
  /** The version in which it got what it says at last. */
  version: ordinalSchema,
  author: z.string(),
  at: instantSchema,
});

/** What people changed in a file up to a version: what was read and what they made of it. What they confirmed is not among it. */
export const correctionsSchema = z
  .object({
    figures: z.array(
      correctedBySchema.extend({
        key: z.string(),
        read: z.number().nullable(),
        value: z.number().nullable(),
      }),
    ),
    narratives: z.array(
      correctedBySchema.extend({ id: narrativeIdSchema, read: z.string(), text: z.string() }),
    ),
  })
  .meta({ id: 'Corrections' });
export type Corrections = z.infer<typeof correctionsSchema>;

/** What may be sent with a step; which of it is asked for, and has to be there, says the declaration. */
export interface TransitionBody {
  version?: number;
  explanations?: Explanation[];
  reason?: string;
}

/** The reason a step asks for; any text where it asks for none. */
export const transitionReasonSchema = (transition: Transition) => {
  const { reason } = transitionOf(transition).asks;
  return reason ? reasonTextSchema.min(reason.atLeast, reason.otherwise) : reasonTextSchema;
};

const transitionBodySchema = (transition: Transition): z.ZodType<TransitionBody> => {
  const { version, explanations, reason } = transitionOf(transition).asks;
  const asked: Record<string, z.ZodType> = {
    ...(version && { version: ordinalSchema }),
    ...(explanations && { explanations: z.array(explanationSchema).max(300).default([]) }),
    ...(reason && { reason: transitionReasonSchema(transition) }),
  };
  const id = `${transition.charAt(0).toUpperCase()}${transition.slice(1)}`;
  return z.object(asked).meta({ id }) as z.ZodType<TransitionBody>;
};

/** What each step asks for. */
export const TRANSITION_BODIES = Object.fromEntries(
  transitionSchema.options.map((transition) => [transition, transitionBodySchema(transition)]),
) as Readonly<Record<Transition, z.ZodType<TransitionBody>>>;

const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/);

/** A page as its texts and shapes: lengths in points from its top left corner, colours as `#rrggbb`. */
export const renderedPageSchema = z
  .object({
    width: z.number().positive(),
    height: z.number().positive(),
    texts: z.array(
      z.object({
        text: z.string(),
        x: z.number(),
        y: z.number(),
        width: z.number(),
        size: z.number(),
        angle: z.number(),
        colour: colourSchema,
      }),
    ),
    shapes: z.array(
      z.object({
        path: z.string().regex(/^[MLQCZ0-9 .-]*$/),
        stroke: colourSchema.nullable(),
        fill: colourSchema.nullable(),
        lineWidth: z.number(),
      }),
    ),
  })
  .meta({ id: 'RenderedPage' });
export type RenderedPage = z.infer<typeof renderedPageSchema>;

/** The original as it can be shown: places of cells point into it. */
export const originalRenderingSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('html'), html: z.string() }),
    z.object({ kind: z.literal('lines'), lines: z.array(z.string()) }),
    z.object({
      kind: z.literal('sheets'),
      sheets: z.array(z.object({ name: z.string(), rows: z.array(z.array(z.string())) })),
    }),
    z.object({ kind: z.literal('pdf') }),
    z.object({ kind: z.literal('pages'), pages: z.array(renderedPageSchema) }),
  ])
  .meta({ id: 'OriginalRendering' });
export type OriginalRendering = z.infer<typeof originalRenderingSchema>;

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
 * How a list of submissions is ordered: by name, in numbered pages; or by who has waited longest, since it was handed
 * in, since anything happened to it, since it was due. Those are read on from the last row, whatever changes meanwhile.
 */
export const submissionOrderSchema = z.enum(['name', 'submittedAt', 'lastActivityAt', 'dueOn']);
export type SubmissionOrder = z.infer<typeof submissionOrderSchema>;

export const submissionListQuerySchema = pageQuerySchema.extend({
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
  /** Only those that wait for a decision which the caller may take. */
  mine: z.literal('true').optional(),
  search: searchSchema.optional(),
  order: submissionOrderSchema.default('name'),
  /** Where to go on, in any order but by name: `next` of the page before. `page` is passed over then. */
  after: z
    .string()
    .max(60)
    .regex(/^\d{1,18}~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, '请从名单的第一页重新开始。')
    .optional(),
});
export type SubmissionListQuery = z.infer<typeof submissionListQuerySchema>;
export const submissionPageSchema = pageOf(submissionRowSchema)
  .extend({
    /** What to send as `after` for the page that follows; null at the end, and in the order of names. */
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
      open: z.boolean(),
      broughtIn: z.boolean(),
    }),
  )
  .meta({ id: 'SubmissionHistory' });
export type SubmissionHistory = z.infer<typeof submissionHistorySchema>;
