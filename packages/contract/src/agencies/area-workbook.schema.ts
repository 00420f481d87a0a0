import { z } from 'zod';
import { roleSchema } from '../accounts/roles.ts';
import { agencyKindSchema } from './agencies.schema.ts';
import { yearParameterSchema } from '../values/identifiers.schema.ts';
import { codeSchema } from '../values/texts.schema.ts';

/** Where a row of a workbook is, as Excel counts rows. */
const place = { sheet: z.string(), row: z.int().positive() };
const remarkSchema = z.object({ ...place, message: z.string() }).meta({ id: 'WorkbookRemark' });
/** What is changed, in words: 类别：事业单位 → 政府部门. */
const changedRowSchema = z
  .object({ ...place, name: z.string(), differences: z.array(z.string()) })
  .meta({ id: 'ChangedWorkbookRow' });

/** What a workbook of agencies and people would do, or did: nothing at all where there is a mistake. */
export const areaWorkbookPlanSchema = z
  .object({
    /** Whether it was done; false for a dry run and where there are mistakes. */
    done: z.boolean(),
    /** A digest of all that is here: sent back to have exactly this done. */
    digest: z.string(),
    agencies: z.object({
      created: z.array(
        z.object({ ...place, name: z.string(), kind: agencyKindSchema, parentName: z.string() }),
      ),
      changed: z.array(changedRowSchema),
      /** How many rows say what is so already. */
      same: z.int().nonnegative(),
    }),
    people: z.object({
      created: z.array(
        z.object({
          ...place,
          name: z.string(),
          username: z.string(),
          role: roleSchema,
          agencyName: z.string(),
          /** Of the agency; empty above the top of the area. */
          parentName: z.string(),
        }),
      ),
      changed: z.array(changedRowSchema),
      same: z.int().nonnegative(),
    }),
    mistakes: z.array(remarkSchema),
    /** What should be looked at, and keeps nothing from being done. */
    notes: z.array(remarkSchema),
    /** Of the accounts that were made, in the order of `people.created`: told this once. Empty where nothing was done. */
    passwords: z.array(z.string()),
  })
  .meta({ id: 'AreaWorkbookPlan' });
export type AreaWorkbookPlan = z.infer<typeof areaWorkbookPlanSchema>;

export const areaWorkbookQuerySchema = z.object({
  /** The report year from which on new agencies whose rows name none are there, and changes hold. */
  fromYear: yearParameterSchema,
  /** The digest of what was seen, which is then done; left out, only what would be done is answered. */
  seen: codeSchema.optional(),
});
