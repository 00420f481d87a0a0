import { z } from 'zod';
import { IMPROVEMENT_CATEGORIES } from '../improvement-categories/improvement-categories.ts';
import { VISIBLE_TEXT } from '../invisible-characters.ts';
import { improvementItemSchema } from '../report.schema.ts';

const LONGEST_SENTENCE = 20_000;
const wordsSchema = z.string().min(1).max(LONGEST_SENTENCE).regex(VISIBLE_TEXT);

/** An item by its words: `nth`, from 0, among those that say the same. */
export const itemNameSchema = z
  .object({ sentence: wordsSchema, nth: z.int().nonnegative().max(10_000) })
  .meta({ id: 'ItemName' });
export type ItemName = z.infer<typeof itemNameSchema>;

/**
 * What a person says of an item instead of the program.
 * - `cut`: it is two, the first with these words
 * - `join`: the one after it, named by its words, belongs to it
 * - `retype`: it is lacking, promised or done
 * - `resort`: it is about another category
 * - `tie`: it answers this problem, or none
 * - `remove`: it is none
 */
export const itemChangeSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('cut'), head: wordsSchema }),
    z.object({ kind: z.literal('join'), next: wordsSchema }),
    z.object({ kind: z.literal('retype'), to: improvementItemSchema.shape.kind }),
    z.object({ kind: z.literal('resort'), to: z.enum(IMPROVEMENT_CATEGORIES.map(({ id }) => id)) }),
    z.object({ kind: z.literal('tie'), problem: itemNameSchema.nullable() }),
    z.object({ kind: z.literal('remove') }),
  ])
  .meta({ id: 'ItemChange' });
export type ItemChange = z.infer<typeof itemChangeSchema>;

/** A change with the item that it is about, as it was then. */
export interface ItemCorrection {
  readonly id: string;
  readonly item: ItemName;
  readonly change: ItemChange;
}
