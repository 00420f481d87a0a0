import { reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { agencyKindSchema } from '../agencies/agencies.schema.ts';
import { idSchema, instantSchema, yearParameterSchema } from '../values/identifiers.schema.ts';
import { countSchema, ordinalSchema } from '../values/numbers.schema.ts';
import { reasonTextSchema, SHORTEST_REASON, tooShortReason } from '../values/texts.schema.ts';
import { submissionStateSchema } from '../workflow/workflow.ts';
import { handUpStateSchema, handUpStepSchema } from './hand-up-workflow.ts';

/** What became of an agency or its report since its area was handed up, as people call it. */
export const HAND_UP_CHANGES = {
  withdrawn: '通过已撤回',
  replaced: '换了一版',
  added: '上报后通过',
  asked: '新增应报',
  left: '不再由本辖区报送',
} as const;
export type HandUpChange = keyof typeof HAND_UP_CHANGES;

/** What a look at one report of the sample found. */
export const SAMPLE_VERDICTS = { inOrder: '没有问题', wanting: '有问题' } as const;
export type SampleVerdict = keyof typeof SAMPLE_VERDICTS;
export const sampleVerdictSchema = z
  .enum(Object.keys(SAMPLE_VERDICTS) as SampleVerdict[])
  .meta({ id: 'SampleVerdict' });

const agencyFields = { agencyId: idSchema, agencyName: z.string() };

/** What an area holds: how many are to report, how many of these are accepted, how many need not, and who is missing in which state. */
export const areaContentsSchema = z
  .object({
    expected: countSchema,
    accepted: countSchema,
    exempt: countSchema,
    missing: z.array(z.object({ ...agencyFields, state: submissionStateSchema })),
  })
  .meta({ id: 'AreaContents' });
export type AreaContents = z.infer<typeof areaContentsSchema>;

const summaryFields = {
  ...agencyFields,
  year: reportYearSchema,
  state: handUpStateSchema,
  /** Counts its steps; 0 before the first. */
  revision: countSchema,
  handedUpBy: z.string().nullable(),
  handedUpAt: instantSchema.nullable(),
};

/** An area in a list: how far it is as a whole. */
export const areaHandUpRowSchema = z
  .object({
    ...summaryFields,
    /** As it was handed up; where it is not up, as it is today. */
    expected: countSchema,
    accepted: countSchema,
    exempt: countSchema,
    missing: countSchema,
    /** How many agencies or reports are otherwise than when it was handed up. */
    changed: countSchema,
    /** Of the reports handed up: how many were drawn, how many of these looked at, how many of these found wanting. */
    sample: z.object({ drawn: countSchema, lookedAt: countSchema, wanting: countSchema }),
  })
  .meta({ id: 'AreaHandUpRow' });
export type AreaHandUpRow = z.infer<typeof areaHandUpRowSchema>;

export const areaHandUpsQuerySchema = z.object({ agencyId: idSchema.optional(), year: yearParameterSchema });

/** The areas that hand up as a whole: the one asked about, where it does, and those that hand up to it. */
export const areaHandUpsSchema = z
  .object({ own: areaHandUpRowSchema.nullable(), below: z.array(areaHandUpRowSchema) })
  .meta({ id: 'AreaHandUps' });
export type AreaHandUps = z.infer<typeof areaHandUpsSchema>;

export const areaHandUpParametersSchema = z.object({ agencyId: idSchema, year: yearParameterSchema });

/** One area as a whole, with all that was said and found of it. */
export const areaHandUpSchema = z
  .object({
    ...summaryFields,
    /** What the area said when it handed up last. */
    statement: z.string().nullable(),
    /** As it was handed up; null while it is not up. */
    handedUp: areaContentsSchema.nullable(),
    /** As it is today. */
    now: areaContentsSchema,
    /** What has changed in it since it was handed up. */
    changes: z.array(
      z.object({
        ...agencyFields,
        change: z.enum(Object.keys(HAND_UP_CHANGES) as HandUpChange[]),
        state: submissionStateSchema.nullable(),
      }),
    ),
    /** How many reports are to be drawn. */
    sampleSize: countSchema,
    sample: z.array(
      z.object({
        ...agencyFields,
        version: ordinalSchema,
        /** Null while nobody has said. */
        verdict: sampleVerdictSchema.nullable(),
        words: z.string().nullable(),
        judgedBy: z.string().nullable(),
        judgedAt: instantSchema.nullable(),
      }),
    ),
    /** What was done with it, the newest first. */
    trail: z.array(
      z.object({
        step: handUpStepSchema,
        at: instantSchema,
        actor: z.string(),
        words: z.string().nullable(),
        contents: areaContentsSchema.omit({ missing: true }).extend({ missing: countSchema }).nullable(),
      }),
    ),
    /** What the caller may do with it now. */
    steps: z.array(handUpStepSchema),
    /** Whether the caller draws the sample and says what it found. */
    samples: z.boolean(),
  })
  .meta({ id: 'AreaHandUp' });
export type AreaHandUp = z.infer<typeof areaHandUpSchema>;

export const takeHandUpStepSchema = z
  .object({
    step: handUpStepSchema,
    /** The revision that was seen: another one was acted on meanwhile. */
    revision: countSchema,
    words: reasonTextSchema.nullable(),
  })
  .meta({ id: 'TakeHandUpStep' });
export type TakeHandUpStep = z.infer<typeof takeHandUpStepSchema>;

export const judgeSampleSchema = z
  .object({
    /** The version that was looked at. */
    version: ordinalSchema,
    verdict: sampleVerdictSchema,
    words: reasonTextSchema.nullable(),
    /** When somebody had last said what they found, as it was seen. */
    judgedAt: instantSchema.max(40).nullable(),
  })
  .refine(({ verdict, words }) => verdict !== 'wanting' || (words?.length ?? 0) >= SHORTEST_REASON, {
    path: ['words'],
    message: tooShortReason('发现的问题'),
  })
  .meta({ id: 'JudgeSample' });
export type JudgeSample = z.infer<typeof judgeSampleSchema>;

export const judgedReportParametersSchema = areaHandUpParametersSchema.extend({ reportOf: idSchema });

/** Whether areas hand up as a whole in a round: those of these kinds that have agencies below them and one above. */
export const saveRoundHandUpsSchema = z
  .object({ handUpKinds: z.array(agencyKindSchema).max(agencyKindSchema.options.length) })
  .meta({ id: 'SaveRoundHandUps' });
export type SaveRoundHandUps = z.infer<typeof saveRoundHandUpsSchema>;
