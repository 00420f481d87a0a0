import { reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { handUpStateSchema } from '../area-hand-ups/hand-up-workflow.ts';
import { idSchema, instantSchema } from '../values/identifiers.schema.ts';
import { ordinalSchema } from '../values/numbers.schema.ts';
import {
  amendmentConcernsSchema,
  reasonTextSchema,
  SHORTEST_REASON,
  tooShortReason,
} from '../values/texts.schema.ts';
import { submissionStateSchema } from '../workflow/workflow.ts';

/** What became of a request to correct a report that counts, as people call it. */
export const AMENDMENT_OUTCOMES = {
  granted: '已同意',
  declined: '未同意',
  takenBack: '单位已撤回',
  overtaken: '主管部门已另行处理',
} as const;
export type AmendmentOutcome = keyof typeof AMENDMENT_OUTCOMES;
export const amendmentOutcomeSchema = z
  .enum(Object.keys(AMENDMENT_OUTCOMES) as AmendmentOutcome[])
  .meta({ id: 'AmendmentOutcome' });

/** The request of an agency to correct its report although it was accepted: beside the state, until it is granted. */
export const amendmentSchema = z
  .object({
    id: idSchema,
    /** The version that counted when it was asked. */
    version: ordinalSchema,
    /** Which cells and sections, in the agency's words. */
    concerns: z.string(),
    reason: z.string(),
    askedBy: z.string(),
    askedAt: instantSchema,
    /** Null while it waits. */
    outcome: amendmentOutcomeSchema.nullable(),
    /** What was said to it; null where nothing was. */
    words: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: instantSchema.nullable(),
    /** The version that was accepted in the place of the one before; null until one was. */
    replacedBy: ordinalSchema.nullable(),
  })
  .meta({ id: 'Amendment' });
export type Amendment = z.infer<typeof amendmentSchema>;

/** The request that waits for an answer; undefined where none does. */
export const openAmendment = ({
  amendments,
}: {
  readonly amendments: readonly Amendment[];
}): Amendment | undefined => amendments.find(({ outcome }) => outcome === null);

export const askAmendmentSchema = z
  .object({
    /** The accepted version that was seen. */
    version: ordinalSchema,
    concerns: amendmentConcernsSchema,
    reason: reasonTextSchema.min(SHORTEST_REASON, tooShortReason('更正的理由')),
  })
  .meta({ id: 'AskAmendment' });
export type AskAmendment = z.infer<typeof askAmendmentSchema>;

export const declineAmendmentSchema = z
  .object({
    /** The request that was seen. */
    id: idSchema,
    words: reasonTextSchema.min(SHORTEST_REASON, tooShortReason('不同意的原因')),
  })
  .meta({ id: 'DeclineAmendment' });
export type DeclineAmendment = z.infer<typeof declineAmendmentSchema>;

/** What depends on a report that counts, as far as the caller sees it: all of it is without its figures once it counts no more. */
export const reportDependentsSchema = z
  .object({
    /** The report of the year after, whose 上年结转 is checked against it; null where none has come in. */
    nextYear: z.object({ year: reportYearSchema, state: submissionStateSchema }).nullable(),
    /** The areas in whose sums it is, the nearest first; none for a report of a whole area. */
    sumsOf: z.array(z.string()),
    /** Governments whose report of their whole area has come in for the year. */
    areaReports: z.array(z.object({ agencyName: z.string(), state: submissionStateSchema })),
    /** Areas that were handed up as a whole with it. */
    handUps: z.array(z.object({ agencyName: z.string(), state: handUpStateSchema })),
  })
  .meta({ id: 'ReportDependents' });
export type ReportDependents = z.infer<typeof reportDependentsSchema>;
