import { z } from 'zod';
import { FIRST_REPORT_YEAR, type FormId, FORMS, LAST_REPORT_YEAR } from './forms/forms.ts';

/**
 * Where something is in the original.
 * - `line`: a line of a text file (1-based), with the characters `from`–`to` (0-based, `to` exclusive) in it
 * - `element`: an element of the rendered Word or HTML document, by its `data-place` id
 * - `box`: a rectangle on a page of a PDF or OFD file (1-based), in points from the page's top left corner
 * - `sheet`: a cell of a workbook, e.g. `C7`
 */
export const documentLocationSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('line'),
      line: z.int().positive(),
      from: z.int().nonnegative(),
      to: z.int().nonnegative(),
    }),
    z.object({ kind: z.literal('element'), id: z.string() }),
    z.object({
      kind: z.literal('box'),
      page: z.int().positive(),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
    }),
    z.object({ kind: z.literal('sheet'), sheet: z.string(), cell: z.string() }),
  ])
  .meta({ id: 'DocumentLocation' });
export type DocumentLocation = z.infer<typeof documentLocationSchema>;

/**
 * How the value of a cell is known.
 * - `label`: read where its row's and its column's label say
 * - `position`: read by its position between known labels
 * - `arithmetic`: one arrangement among several was confirmed by the 勾稽关系
 * - `blank`: printed blank, `/`, `—` or 无, and counted as 0 because the totals of its row and column hold with it
 * - `entered`: typed into the online form
 * - `corrected`: read from the file, then changed by a person
 * - `unread`: not known; the value is null
 * - `undivided`: not known, and nobody asks for it: the report prints only the sum of this cell and its neighbours, which
 *   `undivided` of the report holds
 */
export const basisSchema = z
  .enum(['label', 'position', 'arithmetic', 'blank', 'entered', 'corrected', 'unread', 'undivided'])
  .meta({ id: 'Basis' });
export type Basis = z.infer<typeof basisSchema>;

/** Somebody confirmed that a doubtful cell is right as it was read. */
export const confirmationSchema = z
  .object({ by: z.string(), at: z.iso.datetime() })
  .meta({ id: 'Confirmation' });
export type Confirmation = z.infer<typeof confirmationSchema>;

/** One cell of a report: what was printed, what it counts as, where it is. */
export const cellSchema = z
  .object({
    /** The number that counts, in the cell's unit; null when it could not be read. */
    value: z.number().nullable(),
    /** The cell's text as printed, untouched; null when nothing was found or it was typed in. */
    printed: z.string().nullable(),
    basis: basisSchema,
    /** Words printed beside the number, e.g. 其中修订16件. */
    remark: z.string().optional(),
    /** Why a person should look at it, in Chinese; absent when the reading is certain. */
    doubt: z.string().optional(),
    /** Who settled such a doubt by confirming the value, and when. */
    confirmed: confirmationSchema.optional(),
    place: documentLocationSchema.optional(),
  })
  .meta({ id: 'Cell' });
export type Cell = z.infer<typeof cellSchema>;

/** A narrative section: its paragraphs, one a line. */
export const narrativeSchema = z
  .object({ text: z.string(), place: documentLocationSchema.optional() })
  .meta({ id: 'Narrative' });
export type Narrative = z.infer<typeof narrativeSchema>;

/** One thing that section 五 names: lacking now (problem), promised (measure), or reported as done. */
export const improvementItemSchema = z
  .object({
    kind: z.enum(['problem', 'measure', 'done']),
    /** An id of IMPROVEMENT_CATEGORIES. */
    category: z.string(),
    /** The words as they are in the text, with the number they have in a list. */
    sentence: z.string(),
    /** For a measure or a thing done: the index of the problem that it answers; null where the text ties it to none. */
    mends: z.int().nonnegative().nullable().optional(),
  })
  .meta({ id: 'ImprovementItem' });
export type ImprovementItem = z.infer<typeof improvementItemSchema>;

/** The sections that are text; the same in every form. */
export const narrativeIdSchema = z.enum(['overview', 'improvement', 'otherMatters']);

/** What the report of a whole area was drafted from, where it was: later changes are compared with it. */
const draftedSchema = z
  .object({
    /** How many reports were added up, of how many that were to be. */
    added: z.int().nonnegative(),
    expected: z.int().nonnegative(),
    /** The sums by cell key, and what some reports print as one although the form divides it. */
    figures: z.record(z.string(), z.number()),
    /** Each sentence as it was drafted, with the cells, agencies and categories of section 五 that it was made from. */
    sentences: z.array(
      z.object({
        section: narrativeIdSchema,
        text: z.string(),
        cells: z.array(z.string()),
        agencies: z.array(z.string()),
        categories: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Drafted' });

export const formIdSchema = z.enum(FORMS.map(({ id }) => id) as [FormId, ...FormId[]]);
export const reportYearSchema = z.int().min(FIRST_REPORT_YEAR).max(LAST_REPORT_YEAR);

/** A filled-in report: identity, cells, narratives. Every cell key of its form is present. */
export const reportSchema = z
  .object({
    form: formIdSchema,
    /** The year reported on, not the year of publication. */
    year: reportYearSchema,
    /** The agency's name as the report gives it. */
    agencyName: z.string(),
    cells: z.record(z.string(), cellSchema),
    /**
     * Figures that the report prints as one although its form divides them (（六）其他处理 as a single row), under the key
     * that another form has for them. They count wherever their parts are added up; the parts are not known, and no zeros.
     */
    undivided: z.record(z.string(), cellSchema).optional(),
    narratives: z.object({
      overview: narrativeSchema,
      improvement: narrativeSchema,
      otherMatters: narrativeSchema,
    }),
    improvementItems: z.array(improvementItemSchema),
    drafted: draftedSchema.optional(),
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof reportSchema>;
