import { checkCodeSchema, formIdSchema, reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { totalsDigestSchema } from './statistics/totals-effects.schema.ts';
import {
  idSchema,
  instantSchema,
  pageOf,
  pageQuerySchema,
  yearParameterSchema,
} from './values/identifiers.schema.ts';
import { reasonTextSchema, SHORTEST_REASON, tooShortReason } from './values/texts.schema.ts';

/** A report year of the caller's area, with what is there of it. */
export const pastYearSchema = z
  .object({
    year: reportYearSchema,
    form: formIdSchema,
    /** Whether a supervisor may complete it: it is over, and its reports are no longer collected. */
    isPast: z.boolean(),
    round: z.enum(['none', 'upcoming', 'open', 'closed']),
    /** How many agencies of the area had a report to make, and how many besides did not report in the year. */
    agencies: z.int().nonnegative(),
    exempt: z.int().nonnegative(),
    /** How many reports count, and how many of them a supervisor brought in. */
    counted: z.int().nonnegative(),
    countedBroughtIn: z.int().nonnegative(),
    /** Versions that a supervisor brought in and that do not count yet. */
    pending: z.int().nonnegative(),
  })
  .meta({ id: 'PastYear' });
export type PastYear = z.infer<typeof pastYearSchema>;
export const pastYearsSchema = z.array(pastYearSchema);

/**
 * `checking`: read and compared with what is there; `ready`: shown as it would be, waits for a confirmation; `wrong`: nothing
 * can be taken until it is right; `taking`, `taken`: all of it; `refused`: something was changed meanwhile, nothing was taken.
 */
export const pastYearLoadStateSchema = z
  .enum(['checking', 'ready', 'wrong', 'taking', 'taken', 'refused', 'cancelled'])
  .meta({ id: 'PastYearLoadState' });
export type PastYearLoadState = z.infer<typeof pastYearLoadStateSchema>;

/** These states as people call them. */
export const PAST_YEAR_LOAD_STATE_NAMES: Readonly<Record<PastYearLoadState, string>> = {
  checking: '正在核对',
  ready: '待确认',
  wrong: '有错误，未补录',
  taking: '正在补录',
  taken: '已补录',
  refused: '未补录',
  cancelled: '已取消',
};

/** Where something is wrong, as Excel counts rows and names columns. Null where it is about all of it. */
export const loadMistakeSchema = z
  .object({
    sheet: z.string().nullable(),
    row: z.int().positive().nullable(),
    column: z.string().nullable(),
    agencyName: z.string().nullable(),
    message: z.string(),
  })
  .meta({ id: 'LoadMistake' });
export type LoadMistake = z.infer<typeof loadMistakeSchema>;

/**
 * What becomes of a report: `create`: its agency had none; `change`: it differs from the one there; `accept`: it is there,
 * brought in from a file, and begins to count; `same`: all is so already.
 */
export const loadedWhatSchema = z.enum(['create', 'change', 'accept', 'same']).meta({ id: 'LoadedWhat' });
export type LoadedWhat = z.infer<typeof loadedWhatSchema>;

/** What becomes of a report, as people call it. */
export const LOADED_WHAT_NAMES: Readonly<Record<LoadedWhat, string>> = {
  create: '新补录',
  change: '更正',
  accept: '计入',
  same: '不变',
};

const beforeAndAfterSchema = z.object({ before: z.number().nullable(), after: z.number().nullable() });

/** Reports of a past year that a supervisor brings in together: what they would do, or did. */
export const pastYearLoadSchema = z
  .object({
    id: idSchema,
    year: reportYearSchema,
    agencyId: idSchema,
    agencyName: z.string(),
    /** A workbook of figures, or the versions that came in from files. */
    source: z.enum(['workbook', 'files']),
    fileName: z.string().nullable(),
    createdBy: z.string(),
    createdAt: instantSchema,
    state: pastYearLoadStateSchema,
    /** How far the work under way is. */
    done: z.int().nonnegative(),
    total: z.int().nonnegative(),
    counts: z.record(loadedWhatSchema, z.int().nonnegative()),
    /** Agencies of the area that it says nothing of. */
    leftOut: z.int().nonnegative(),
    /** Blank cells that count as 0. */
    blanks: z.int().nonnegative(),
    /** The first of them; all are counted. */
    mistakes: z.array(loadMistakeSchema),
    mistakeCount: z.int().nonnegative(),
    /** What the reports fail, by check, and at how many agencies. */
    findings: z.array(
      z.object({
        check: checkCodeSchema,
        title: z.string(),
        severity: z.enum(['error', 'warning']),
        agencies: z.int().positive(),
      }),
    ),
    /** What it does to the totals of the area: reports added up, and the volumes that differ. */
    totals: z.object({
      reports: z.object({ before: z.int().nonnegative(), after: z.int().nonnegative() }),
      figures: z.array(beforeAndAfterSchema.extend({ measure: z.string() })),
    }),
    /** Stands for what is shown; null while nothing can be confirmed. */
    digest: totalsDigestSchema.nullable(),
    /** Why nothing could be read, or nothing was taken. */
    refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
    reason: z.string().nullable(),
    takenBy: z.string().nullable(),
    finishedAt: instantSchema.nullable(),
  })
  .meta({ id: 'PastYearLoad' });
export type PastYearLoad = z.infer<typeof pastYearLoadSchema>;

/** One report of them. */
export const pastYearLoadRowSchema = z
  .object({
    /** In the sheet, as Excel counts; null where it came from a file. */
    row: z.int().positive().nullable(),
    agencyId: idSchema,
    agencyName: z.string(),
    what: loadedWhatSchema,
    /** The version it follows, 0 for none. */
    basedOn: z.int().nonnegative(),
    errors: z.int().nonnegative(),
    warnings: z.int().nonnegative(),
    /** What it fails, in words. */
    findings: z.array(
      z.object({ severity: z.enum(['error', 'warning']), subject: z.string(), message: z.string() }),
    ),
    /** The first of the cells that change, in words; all are counted. */
    changes: z.array(beforeAndAfterSchema.extend({ cell: z.string() })),
    changedCells: z.int().nonnegative(),
  })
  .meta({ id: 'PastYearLoadRow' });
export type PastYearLoadRow = z.infer<typeof pastYearLoadRowSchema>;

export const pastYearParametersSchema = z.object({ year: yearParameterSchema });
export const pastYearLoadParametersSchema = z.object({ id: idSchema });

export const pastYearLoadsQuerySchema = pageQuerySchema.extend({ year: yearParameterSchema.optional() });
export type PastYearLoadsQuery = z.infer<typeof pastYearLoadsQuerySchema>;
export const pastYearLoadPageSchema = pageOf(pastYearLoadSchema).meta({ id: 'PastYearLoadPage' });
export type PastYearLoadPage = z.infer<typeof pastYearLoadPageSchema>;

export const pastYearLoadRowsQuerySchema = pageQuerySchema.extend({
  what: loadedWhatSchema.optional(),
  /** `true`: only those that fail a check. */
  failing: z.literal('true').optional(),
});
export type PastYearLoadRowsQuery = z.infer<typeof pastYearLoadRowsQuerySchema>;
export const pastYearLoadRowPageSchema = pageOf(pastYearLoadRowSchema).meta({ id: 'PastYearLoadRowPage' });
export type PastYearLoadRowPage = z.infer<typeof pastYearLoadRowPageSchema>;

/** All of it is taken in, for one reason, as it was seen. */
export const takePastYearLoadSchema = z
  .object({
    digest: totalsDigestSchema,
    reason: reasonTextSchema.min(SHORTEST_REASON, tooShortReason('补录的依据')),
  })
  .meta({ id: 'TakePastYearLoad' });
export type TakePastYearLoad = z.infer<typeof takePastYearLoadSchema>;
