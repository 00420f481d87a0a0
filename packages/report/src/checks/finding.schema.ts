import { z } from 'zod';

/** The smallest change that would make several failures disappear at once. */
export const mendSchema = z
  .object({
    key: z.string(),
    from: z.number(),
    to: z.number(),
    /** How many failures of the report this one change removes, this one included. */
    resolves: z.int().positive(),
    /** In Chinese, e.g. 把“自然人 · 予以公开”由 12 改为 21，可同时消除 3 项不符. */
    message: z.string(),
  })
  .meta({ id: 'Mend' });
export type Mend = z.infer<typeof mendSchema>;

/** Something a report fails: which check, which cells, what was expected and what was found. */
export const findingSchema = z
  .object({
    /** The check's code. */
    check: z.string(),
    severity: z.enum(['error', 'warning']),
    /** What it is about, in the form's words, e.g. 表三“自然人”列. */
    subject: z.string(),
    /** The cells of this report it concerns; empty for findings about the text. */
    cells: z.array(z.string()),
    /** The numbers compared, where the finding compares numbers. */
    expected: z.number().optional(),
    found: z.number().optional(),
    /** The sentence of the report it is about, where it is about text. */
    quote: z.string().optional(),
    /** In Chinese: what is wrong, where, and what to do. */
    message: z.string(),
    mend: mendSchema.optional(),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof findingSchema>;
