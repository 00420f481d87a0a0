import { improvementItemSchema, reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { idSchema, pageOf, pageQuerySchema, yearParameterSchema } from '../values/identifiers.schema.ts';
import { codeSchema } from '../values/texts.schema.ts';

export const improvementSummaryQuerySchema = z.object({
  agencyId: idSchema,
  fromYear: yearParameterSchema,
  toYear: yearParameterSchema,
});

/** How many problems and measures accepted reports of a subtree name, by year, category and kind. */
export const improvementSummarySchema = z
  .array(
    z.object({
      year: reportYearSchema,
      category: z.string(),
      kind: improvementItemSchema.shape.kind,
      /** Items named. */
      items: z.int().positive(),
      /** Agencies naming at least one. */
      agencies: z.int().positive(),
    }),
  )
  .meta({ id: 'ImprovementSummary' });
export type ImprovementSummary = z.infer<typeof improvementSummarySchema>;

export const improvementItemsQuerySchema = pageQuerySchema.extend({
  agencyId: idSchema,
  year: yearParameterSchema,
  category: codeSchema.optional(),
  kind: improvementItemSchema.shape.kind.optional(),
});
export type ImprovementItemsQuery = z.infer<typeof improvementItemsQuerySchema>;

const samenessSchema = z.enum(['wordForWord', 'inSubstance', 'sameCategory']);

/** A sentence of an earlier year that a problem was compared with; `degree`: how alike they are, from 0 to 1. */
export const earlierProblemSchema = z
  .object({
    year: reportYearSchema,
    sentence: z.string(),
    sameness: samenessSchema,
    degree: z.number().min(0).max(1),
  })
  .meta({ id: 'EarlierProblem' });
export type EarlierProblem = z.infer<typeof earlierProblemSchema>;

/**
 * How a problem is there again: `wordForWord` or `inSubstance` in the unbroken years from `since` on, or `sameCategory`, which
 * only says that the agency named a problem of this category the year before. Years that are not the asker's are left out.
 */
export const problemRecurrenceSchema = z
  .object({
    sameness: samenessSchema,
    since: reportYearSchema,
    /** A sentence of each of these years before, newest first. */
    earlier: z.array(earlierProblemSchema).min(1),
  })
  .meta({ id: 'ProblemRecurrence' });
export type ProblemRecurrence = z.infer<typeof problemRecurrenceSchema>;

/** A problem or measure with the agency that named it. */
export const namedImprovementItemSchema = improvementItemSchema
  .extend({
    agencyId: idSchema,
    agencyName: z.string(),
    year: reportYearSchema,
    again: problemRecurrenceSchema.nullable(),
  })
  .meta({ id: 'NamedImprovementItem' });

/** The problems that the accepted reports of one agency name in the asker's years, newest year first. */
export const problemHistorySchema = z
  .array(
    z.object({
      year: reportYearSchema,
      category: z.string(),
      sentence: z.string(),
      again: problemRecurrenceSchema.nullable(),
    }),
  )
  .meta({ id: 'ProblemHistory' });
export type ProblemHistory = z.infer<typeof problemHistorySchema>;

export const improvementItemPageSchema = pageOf(namedImprovementItemSchema).meta({
  id: 'ImprovementItemPage',
});
export type ImprovementItemPage = z.infer<typeof improvementItemPageSchema>;
