import { formIdSchema, reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { agencyKindSchema } from '../agencies/agencies.schema.ts';
import { daySchema, idSchema, yearParameterSchema } from '../values/identifiers.schema.ts';

/**
 * Sums over accepted reports, by cell key of the year's form; empty when no report is accepted. Figures that reports print as
 * one although the form divides them are beside the cells: they are not among those of their parts. Measures are
 * evaluated over them with `evaluateMeasure` of @zhaojian/report, so rates are Σ numerators / Σ denominators.
 * Reports of governments that cover their whole area are not added: their area's agencies are.
 */
export const figureSumsSchema = z.record(z.string(), z.number()).meta({ id: 'FigureSums' });
export type FigureSums = z.infer<typeof figureSumsSchema>;

/** What an agency's own report of a year is to the sums, and what it says where it is the published one. */
const publishedFields = {
  /** Whether it is a government's report of its whole area, which is not added to the sums. */
  coversArea: z.boolean(),
  /** What its accepted report of the whole area says, by cell key; null where there is none. */
  published: figureSumsSchema.nullable(),
  /** The day in China on which that report was accepted: from when its figures are. */
  publishedAsOf: daySchema.nullable(),
};

/**
 * Of how many agencies of a subtree a report was expected, handed in (at least once), due by now, of these handed in by
 * their due day, accepted. Agencies that do not report in the year are not expected.
 * Governments that report for their whole area are among them, although their figures are not added.
 */
export const reportingSchema = z
  .object({
    expected: z.int().nonnegative(),
    /** Beside those expected: they do not report in the year. */
    exempt: z.int().nonnegative(),
    submitted: z.int().nonnegative(),
    due: z.int().nonnegative(),
    onTime: z.int().nonnegative(),
    accepted: z.int().nonnegative(),
    /**
     * How many of the expected reports belong in the sums, and how many of these are accepted and added up. In a year without a
     * round none is expected: only those that are there belong in the sums.
     */
    toSum: z.int().nonnegative(),
    summed: z.int().nonnegative(),
  })
  .meta({ id: 'Reporting' });
export type Reporting = z.infer<typeof reportingSchema>;

export const yearFiguresSchema = z
  .object({
    year: reportYearSchema,
    form: formIdSchema,
    figures: figureSumsSchema,
    reporting: reportingSchema,
    ...publishedFields,
  })
  .meta({ id: 'YearFigures' });
export type YearFigures = z.infer<typeof yearFiguresSchema>;

export const figureSeriesQuerySchema = z.object({
  agencyId: idSchema,
  fromYear: yearParameterSchema,
  toYear: yearParameterSchema,
});
export type FigureSeriesQuery = z.infer<typeof figureSeriesQuerySchema>;

/** The sums of one node of the tree over the years, oldest first; the tree of each year as it was then. */
export const figureSeriesSchema = z
  .object({ agencyId: idSchema, agencyName: z.string(), years: z.array(yearFiguresSchema) })
  .meta({ id: 'FigureSeries' });
export type FigureSeries = z.infer<typeof figureSeriesSchema>;

export const childFiguresQuerySchema = z.object({ agencyId: idSchema, year: yearParameterSchema });
export type ChildFiguresQuery = z.infer<typeof childFiguresQuerySchema>;

/** The sums of each child of a node in a year. A child without children opens to its report. */
export const childFiguresSchema = z
  .object({
    year: reportYearSchema,
    form: formIdSchema,
    children: z.array(
      z.object({
        agencyId: idSchema,
        agencyName: z.string(),
        kind: agencyKindSchema,
        sector: z.string().nullable(),
        childCount: z.int().nonnegative(),
        figures: figureSumsSchema,
        reporting: reportingSchema,
        ...publishedFields,
      }),
    ),
  })
  .meta({ id: 'ChildFigures' });
export type ChildFigures = z.infer<typeof childFiguresSchema>;
