import { improvementItemSchema, reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { idSchema, pageOf, pageQuerySchema, yearParameterSchema } from './values/identifiers.schema.ts';
import { codeSchema } from './values/texts.schema.ts';

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

/** A problem or measure with the agency that named it. `recurringSince`: the first of the unbroken years in which the agency named a problem of this category. */
export const namedImprovementItemSchema = improvementItemSchema
  .extend({
    agencyId: idSchema,
    agencyName: z.string(),
    year: reportYearSchema,
    recurringSince: reportYearSchema.nullable(),
  })
  .meta({ id: 'NamedImprovementItem' });
export const improvementItemPageSchema = pageOf(namedImprovementItemSchema).meta({
  id: 'ImprovementItemPage',
});
export type ImprovementItemPage = z.infer<typeof improvementItemPageSchema>;
