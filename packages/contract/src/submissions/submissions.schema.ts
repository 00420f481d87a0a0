import {
  checkCodeSchema,
  findingSchema,
  formIdSchema,
  narrativeIdSchema,
  reportSchema,
  reportYearSchema,
  sectionIdSchema,
  usualFiguresSchema,
} from '@zhaojian/report';
import { z } from 'zod';
import type { ReasonAsked } from '../workflow/entries.ts';
import { reviewerSchema } from '../review-queue/review-claims.schema.ts';
import { type AskedLetter, askedLetterSchema, returnLetterSchema } from './return-letters.schema.ts';
import { amendmentSchema } from './amendments.schema.ts';
import { signedScanSchema } from './signed-scans.schema.ts';
import { publicationSchema } from './publication.schema.ts';
import { collectionRoundSchema } from '../collection-rounds/collection-rounds.schema.ts';
import { idSchema, daySchema, instantSchema, yearParameterSchema } from '../values/identifiers.schema.ts';
import {
  countParameterSchema,
  countSchema,
  figureSchema,
  ordinalSchema,
  ordinalParameterSchema,
} from '../values/numbers.schema.ts';
import {
  codeSchema,
  explanationTextSchema,
  narrativeTextSchema,
  reasonTextSchema,
  SHORTEST_REASON,
  subjectSchema,
  tooShortReason,
} from '../values/texts.schema.ts';
import {
  isBroughtIn,
  isOnRequest,
  isWaiting,
  submissionEventKindSchema,
  submissionStateSchema,
  type Transition,
  transitionOf,
  transitionSchema,
  versionSourceSchema,
} from '../workflow/workflow.ts';

/** Of the form with the most. */
const MOST_CELLS = 400;

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

/** Why a finding may stay as it is, in the agency's words. */
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
    /** The round as it is for the agency: open until its own last day where it may report after the close. */
    round: collectionRoundSchema.nullable(),
    /** For those who may edit the report: what its figures are compared with while they are typed. */
    usual: usualFiguresSchema.nullable().optional(),
    /** The day by whose end it is due; null where the year has no round, and where the agency is exempt. */
    dueOn: daySchema.nullable(),
    /** The day by which it is to be published; null where none is set. */
    publishOn: daySchema.nullable(),
    /** Why the agency does not report this year; null where it does. */
    exemption: z.string().nullable(),
    /** Why, and until when, the agency may report after the close of the round; null where nothing is arranged. */
    reopening: z.object({ until: daySchema, reason: z.string() }).nullable(),
    /** Not handed in by the due day, or handed in after it. */
    late: z.boolean(),
    /** Whether the caller may upload and correct now. */
    editable: z.boolean(),
    /** The steps that the caller may take now, in the order of the declaration. */
    transitions: z.array(transitionSchema),
    /** When and where its agency published it; null until it says so. */
    publication: publicationSchema.nullable(),
    /** Not published by the day for that, or published after it. */
    publishedLate: z.boolean(),
    /** When it was last handed in. */
    submittedAt: instantSchema.nullable(),
    /** Who first opened what was handed in, to review it; null while nobody has. */
    opened: z.object({ at: instantSchema, by: z.string(), agencyName: z.string() }).nullable(),
    latestVersion: z.int().positive().nullable(),
    submittedVersion: z.int().positive().nullable(),
    acceptedVersion: z.int().positive().nullable(),
    /** What the supervisor wrote when returning it last; null unless it is returned. */
    returnReason: z.string().nullable(),
    explanations: z.array(explanationSchema),
    /** For reviewers: who is reviewing it; null where nobody is. */
    reviewer: reviewerSchema.nullable().optional(),
    /** The letters with which it went back, in points, the newest first; what was returned before there were points is in the events. */
    letters: z.array(returnLetterSchema),
    /**
     * The requests of its agency to correct what was accepted, the newest first; only those that led to something for people
     * who see accepted reports alone.
     */
    amendments: z.array(amendmentSchema),
    /**
     * Signed and sealed on paper, the newest first: of the newest version and of those before it; none for people who see
     * accepted reports alone.
     */
    signedScans: z.array(signedScanSchema),
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

/** Whether something else than a person's word on doubtful figures came in after the report was published. */
export const changedSincePublished = ({
  versions,
  publication,
}: Pick<Submission, 'versions' | 'publication'>): boolean =>
  publication !== null &&
  versions.some(({ number, source }) => number > publication.version && source !== 'confirmed');

/** What happens to one agency's report of one year: the address of every submission route. */
export const submissionParametersSchema = z.object({ agencyId: idSchema, year: yearParameterSchema });
export const versionParametersSchema = submissionParametersSchema.extend({
  number: ordinalParameterSchema,
});
export const signedScanParametersSchema = submissionParametersSchema.extend({ id: idSchema });

/** The fields that go with an uploaded file (multipart field `file`). */
export const uploadFieldsSchema = z.object({
  /** The newest version the uploader has seen, 0 for none: a newer one is a VERSION_CONFLICT. */
  basedOn: countParameterSchema,
  /** The uploader says that the report is this agency's although it has another name. */
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
  /** The version in which it last got its value. */
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
  letter?: AskedLetter;
  /** The request of the agency that was read, and is answered. */
  amendmentId?: string;
  /** Whether it is to be taken although somebody else is reviewing the report. */
  overReviewer?: boolean;
}

/** Whether a step is a reviewer's about a report that waits: one that another person is reviewing is asked about first. */
export const asksOverReviewer = (transition: Transition): boolean => {
  const { from, by } = transitionOf(transition);
  return from.some(isWaiting) && by !== 'ownAgency';
};

/** What is open in a version that is decided on. */
export interface OpenInReport {
  /** Errors that stay, explained or not. */
  readonly errors: number;
  /** Figures that were read with a doubt nobody has settled. */
  readonly doubtful: number;
}

/** What is open, in words: 2 项不符、1 格存疑没有核对. */
export const openInWords = ({ errors, doubtful }: OpenInReport): string =>
  [...(errors > 0 ? [`${errors} 项不符`] : []), ...(doubtful > 0 ? [`${doubtful} 格存疑没有核对`] : [])].join(
    '、',
  );

/** The reason that a step asks for about a version: always, or because something is open in it. Null where none. */
export function reasonAsked(transition: Transition, { errors, doubtful }: OpenInReport): ReasonAsked | null {
  const { reason, reasonOverOpen } = transitionOf(transition).asks;
  return reason ?? (errors + doubtful > 0 ? reasonOverOpen : null);
}

/** The reason a step asks for, always or where something is open; any text where it asks for none. */
export const transitionReasonSchema = (transition: Transition) => {
  const { reason, reasonOverOpen } = transitionOf(transition).asks;
  const asked = reason ?? reasonOverOpen;
  return asked ? reasonTextSchema.min(asked.atLeast, asked.otherwise) : reasonTextSchema;
};

const transitionBodySchema = (transition: Transition): z.ZodType<TransitionBody> => {
  const { version, explanations, reason, reasonOverOpen, points } = transitionOf(transition).asks;
  const asked: Record<string, z.ZodType> = {
    ...(version && { version: ordinalSchema }),
    ...(explanations && { explanations: z.array(explanationSchema).max(300).default([]) }),
    ...(reason && { reason: transitionReasonSchema(transition) }),
    ...(reasonOverOpen && { reason: transitionReasonSchema(transition).optional() }),
    ...(points && { letter: askedLetterSchema }),
    ...(isOnRequest(transition) && { amendmentId: idSchema }),
    ...(asksOverReviewer(transition) && { overReviewer: z.boolean().optional() }),
  };
  const id = `${transition.charAt(0).toUpperCase()}${transition.slice(1)}`;
  return z.object(asked).meta({ id }) as z.ZodType<TransitionBody>;
};

/** What each step asks for. */
export const TRANSITION_BODIES = Object.fromEntries(
  transitionSchema.options.map((transition) => [transition, transitionBodySchema(transition)]),
) as Readonly<Record<Transition, z.ZodType<TransitionBody>>>;
