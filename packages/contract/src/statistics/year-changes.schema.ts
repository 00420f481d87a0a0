import { formIdSchema } from '@zhaojian/report';
import { z } from 'zod';
import { changedCellsSchema, totalsEffectSchema } from './totals-effects.schema.ts';
import {
  idSchema,
  instantSchema,
  pageOf,
  pageQuerySchema,
  yearParameterSchema,
} from '../values/identifiers.schema.ts';

/**
 * Why a total is not what it was: an acceptance was withdrawn, another version was accepted in the place of an earlier one,
 * or agencies were moved, ended, or cover another area. Or why it should be of more or fewer reports: an agency need not report,
 * or is to report after all.
 */
export const correctionSchema = z.enum([
  'withdrawn',
  'acceptedAnew',
  'treeChanged',
  'exempted',
  'exemptionUndone',
]);
export type Correction = z.infer<typeof correctionSchema>;

const countsSchema = z.object({ before: z.int().nonnegative(), after: z.int().nonnegative() });

/** Something that changed the figures of a node and year after they had counted, or of how many agencies they should be. */
export const yearChangeSchema = z
  .object({
    id: z.string(),
    at: instantSchema,
    /** The display name at the time; 系统 for what the platform did itself. */
    actor: z.string(),
    correction: correctionSchema,
    /** What was done, e.g. 撤回通过 of 2025 年度报告 第 1 版, the first of it; none where it was not recorded. */
    done: z.array(z.object({ name: z.string(), subject: z.string() })),
    /** How much was done at once: a list brought in founds thousands of agencies. */
    doneCount: z.int().nonnegative(),
    agencyId: idSchema.nullable(),
    agencyName: z.string().nullable(),
    reason: z.string().nullable(),
    /** The version that counts now, or did until then, and the one that counted before it. */
    version: z.int().positive().nullable(),
    earlierVersion: z.int().positive().nullable(),
    /** The cells in which the two differ, the first of them; all of them are counted. */
    cells: changedCellsSchema,
    changedCells: z.int().nonnegative(),
    form: formIdSchema,
    /** Whether it is the published report of a whole area that changed, and not the sum. */
    published: z.boolean(),
    /** How many agencies are to report; null where it did not change with it. */
    expected: countsSchema.nullable(),
    /** How many of their reports belong in the sum; null likewise. */
    toSum: countsSchema.nullable(),
    reports: totalsEffectSchema.shape.reports,
    figures: totalsEffectSchema.shape.figures,
    /** The cells of the node's own figures that changed with it, in the same way. */
    totalCells: changedCellsSchema,
    changedTotalCells: z.int().nonnegative(),
  })
  .meta({ id: 'YearChange' });
export type YearChange = z.infer<typeof yearChangeSchema>;

export const yearChangesQuerySchema = pageQuerySchema.extend({
  agencyId: idSchema,
  year: yearParameterSchema,
});
export type YearChangesQuery = z.infer<typeof yearChangesQuerySchema>;

/** What was corrected in a year after it had counted, newest first. */
export const yearChangesSchema = pageOf(yearChangeSchema).meta({ id: 'YearChanges' });
export type YearChanges = z.infer<typeof yearChangesSchema>;
