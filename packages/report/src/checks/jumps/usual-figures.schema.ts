import { z } from 'zod';

/** Figures under the keys of `watchedFigures`; one that is not known is left out. */
const figuresSchema = z.record(z.string(), z.number());

/** How large an agency's figures are by its accepted reports. The form of a year decides which of them it has. */
export const usualFiguresSchema = z
  .object({
    /** The agency's own accepted reports of years before, the newest first. */
    own: z.array(z.object({ year: z.int(), figures: figuresSchema })),
    /** The medians of agencies like it in the year before; null where they are too few, or it is not known which they are. */
    alike: z.object({ agencies: z.int().positive(), medians: figuresSchema }).nullable(),
  })
  .meta({ id: 'UsualFigures' });
export type UsualFigures = z.infer<typeof usualFiguresSchema>;
