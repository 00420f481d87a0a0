import { improvementItemSchema, itemChangeSchema, itemNameSchema } from '@zhaojian/report';
import { z } from 'zod';
import { idSchema, instantSchema } from '../values/identifiers.schema.ts';
import { ordinalSchema } from '../values/numbers.schema.ts';
import { problemRecurrenceSchema } from './improvement-items.schema.ts';

/** A word that decided what an item is about; of the office where the top area declared it, or how much it says. */
export const decidingWordSchema = z
  .object({ word: z.string(), isOffices: z.boolean() })
  .meta({ id: 'DecidingWord' });
export type DecidingWord = z.infer<typeof decidingWordSchema>;

/** An item as it stands once people have corrected it. */
export const standingItemSchema = improvementItemSchema
  .extend({
    mends: z.int().nonnegative().nullable(),
    /** Where in the text it begins; null where the text does not have it as it is. */
    from: z.int().nonnegative().nullable(),
    /** Whether a person said what it is about; then no words decided. */
    isSorted: z.boolean(),
    decidedBy: z.array(decidingWordSchema),
    /** Whether these words are in the problem that it answers and not in the item. */
    isOfProblem: z.boolean(),
    /** The ids of the corrections that made it what it is, in their order. */
    corrections: z.array(idSchema),
    /** Of a problem: the same in earlier years, as far as these are the asker's. */
    again: problemRecurrenceSchema.nullable(),
  })
  .meta({ id: 'StandingItem' });
export type StandingItem = z.infer<typeof standingItemSchema>;

/** What somebody corrected, whichever version they saw. */
export const keptCorrectionSchema = z
  .object({
    id: idSchema,
    item: itemNameSchema,
    change: itemChangeSchema,
    author: z.string(),
    at: instantSchema,
    /** Whether the version that is asked about still has the sentence. */
    applies: z.boolean(),
  })
  .meta({ id: 'KeptCorrection' });
export type KeptCorrection = z.infer<typeof keptCorrectionSchema>;

/** What a version's section 五 names, with its text, and what people corrected in it. */
export const itemReadingSchema = z
  .object({
    version: ordinalSchema,
    text: z.string(),
    items: z.array(standingItemSchema),
    /** What somebody said is no item. */
    removed: z.array(standingItemSchema),
    corrections: z.array(keptCorrectionSchema),
    /** Whether the asker may correct it now. */
    isCorrectable: z.boolean(),
  })
  .meta({ id: 'ItemReading' });
export type ItemReading = z.infer<typeof itemReadingSchema>;

export const correctItemSchema = z
  .object({
    item: itemNameSchema,
    /** The last correction of the item that was seen; null where there was none. */
    seen: idSchema.nullable(),
    change: itemChangeSchema,
  })
  .meta({ id: 'CorrectItem' });
export type CorrectItem = z.infer<typeof correctItemSchema>;

export const restoreItemsSchema = z
  .object({ corrections: z.array(idSchema).min(1).max(500) })
  .meta({ id: 'RestoreItems' });
export type RestoreItems = z.infer<typeof restoreItemsSchema>;
