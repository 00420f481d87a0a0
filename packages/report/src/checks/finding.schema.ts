import { z } from 'zod';
import { FORMS } from '../forms/forms.ts';
import type { Section } from '../forms/form.ts';
import { CHECKS, type CheckCode } from './catalogue.ts';

export type SectionId = Section['id'];

export const checkCodeSchema = z.enum(CHECKS.map(({ code }) => code) as [CheckCode, ...CheckCode[]]);

export const sectionIdSchema = z.enum(
  FORMS.flatMap(({ sections }) => sections.map(({ id }) => id)) as [SectionId, ...SectionId[]],
);

/** The smallest change that would make several failures disappear at once. */
export const suggestedFixSchema = z
  .object({
    key: z.string(),
    from: z.number(),
    to: z.number(),
    /** How many failures of the report this one change removes, this one included. */
    resolves: z.int().positive(),
  })
  .meta({ id: 'SuggestedFix' });
export type SuggestedFix = z.infer<typeof suggestedFixSchema>;

/** What a round refuses to take in without further ado; other errors need a reason, warnings nothing. */
export const BLOCKING_BY_DEFAULT: readonly CheckCode[] = ['BLANK_FORM'];

/** Something a report fails: which check, where, what was expected and what was found. `describeFinding` says it in words. */
export const findingSchema = z
  .object({
    check: checkCodeSchema,
    severity: z.enum(['error', 'warning']),
    /** The section of the form it is in: that of the table, or of the text. */
    section: sectionIdSchema,
    /** Which of its check's findings in the section it is: the id of a column, a row, a group, a statement, a law. */
    about: z.string().optional(),
    /** The cells of this report it concerns; empty for findings about the text alone. */
    cells: z.array(z.string()),
    /** The numbers compared, where the finding compares numbers. */
    expected: z.number().optional(),
    found: z.number().optional(),
    /** The sentence of the report it is about, where it is about text. */
    quote: z.string().optional(),
    /** Its suggested fix. Stored with the finding and answered under this name. */
    mend: suggestedFixSchema.optional(),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof findingSchema>;
