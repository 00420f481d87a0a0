import { formIdSchema, reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { wantedCoverageSchema } from '../agencies/agencies.schema.ts';
import { idSchema } from '../values/identifiers.schema.ts';

/** A figure before a change and after it; null where no accepted report was or is in it. */
const beforeAndAfterSchema = z.object({ before: z.number().nullable(), after: z.number().nullable() });

/** How many of the cells of a total that changed are told, as of a report that was corrected; all of them are counted. */
export const MOST_CHANGED_CELLS = 20;

/** Cells of the form that became others, the first of them in statutory order. */
export const changedCellsSchema = z.array(beforeAndAfterSchema.extend({ key: z.string() }));

/** What a change of the tree does to the total of one agency in one year. */
export const totalsEffectSchema = z
  .object({
    year: reportYearSchema,
    agencyId: idSchema,
    agencyName: z.string(),
    /** How many reports are added up. */
    reports: z.object({ before: z.int().nonnegative(), after: z.int().nonnegative() }),
    /** The volumes that differ, in the order of the measures. */
    figures: z.array(beforeAndAfterSchema.extend({ measure: z.string() })),
    form: formIdSchema,
    /** The cells that differ, the first of them; all of them are counted. A cell is in no measure, or weighs up another. */
    cells: changedCellsSchema,
    changedCells: z.int().nonnegative(),
  })
  .meta({ id: 'TotalsEffect' });
export type TotalsEffect = z.infer<typeof totalsEffectSchema>;

/** Stands for what was shown: sent with the change, it says that the same was seen. */
export const totalsDigestSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, '请先查看汇总的前后对照，再确认。')
  .meta({ maxLength: 64 });

/** What a change would do to the totals of the caller's area, by year and from the top down. Nothing of it is done. */
export const totalsPreviewSchema = z
  .object({ effects: z.array(totalsEffectSchema), digest: totalsDigestSchema })
  .meta({ id: 'TotalsPreview' });
export type TotalsPreview = z.infer<typeof totalsPreviewSchema>;

/** A change of coverage, with the preview that was seen; without one it is to leave all totals as they are. */
export const changeCoverageSchema = wantedCoverageSchema
  .extend({ digest: totalsDigestSchema.optional() })
  .meta({ id: 'ChangeCoverage' });
export type ConfirmedCoverage = z.infer<typeof changeCoverageSchema>;
