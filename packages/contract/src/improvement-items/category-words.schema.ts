import { categoryWordsSchema, reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { countSchema } from '../values/numbers.schema.ts';

/** The words that the top area added to those of the program or changed how much they say. */
export const officeCategoryWordsSchema = z
  .object({
    /** Counts the changes; 0 before the first. */
    revision: countSchema,
    words: categoryWordsSchema,
  })
  .meta({ id: 'OfficeCategoryWords' });
export type OfficeCategoryWords = z.infer<typeof officeCategoryWordsSchema>;

/** Other words in the place of those that were seen. */
export const saveCategoryWordsSchema = officeCategoryWordsSchema.meta({ id: 'SaveCategoryWords' });

/** Of the items that count, those that other words would sort otherwise. */
export const movedItemsSchema = z
  .object({
    total: z.int().nonnegative(),
    /** From which category to which how many. */
    moves: z.array(z.object({ from: z.string(), to: z.string(), items: z.int().positive() })),
    /** The first of them. */
    items: z.array(
      z.object({
        agencyName: z.string(),
        year: reportYearSchema,
        sentence: z.string(),
        from: z.string(),
        to: z.string(),
      }),
    ),
  })
  .meta({ id: 'MovedItems' });
export type MovedItems = z.infer<typeof movedItemsSchema>;
