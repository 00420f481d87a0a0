import { z } from 'zod';
import { instantSchema } from '../values/identifiers.schema.ts';

/** Where the chain over the entries of the record ends: its links until then, and the hash of the last one. */
export const recordHeadSchema = z.object({
  position: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type RecordHead = z.infer<typeof recordHeadSchema>;

const brokenLinkKindSchema = z.enum([
  'changed',
  'removed',
  'inserted',
  'linkChanged',
  'linkRemoved',
  'notAsNoted',
]);

/** What may be wrong with an entry or its link, to those who verify the record. */
export const BROKEN_LINK_NAMES: Readonly<Record<z.infer<typeof brokenLinkKindSchema>, string>> = {
  changed: '记录的内容被改动',
  removed: '记录被删除',
  inserted: '记录不是由平台写入的',
  linkChanged: '链与前一环接不上',
  linkRemoved: '链上缺少环节',
  notAsNoted: '与先前记下的链头不符',
};

const brokenLinkSchema = z.object({
  kind: brokenLinkKindSchema,
  /** Of its link in the chain; null where it has none. */
  position: z.int().positive().nullable(),
  entryId: z.string().nullable(),
  /** The entry as it is now, in words; null where there is none. */
  entry: z.string().nullable(),
});
export type BrokenLink = z.infer<typeof brokenLinkSchema>;

/** What going through the whole chain found. */
export const recordFoundSchema = z.object({
  links: z.int().nonnegative(),
  /** Entries that are not in the chain yet. */
  waiting: z.int().nonnegative(),
  head: recordHeadSchema.nullable(),
  /** How many faults there are, and the first of them. */
  broken: z.int().nonnegative(),
  first: brokenLinkSchema.nullable(),
});
export type RecordFound = z.infer<typeof recordFoundSchema>;

/** How the chain is at this moment, and what was found when it was verified last. */
export const recordStateSchema = z
  .object({
    links: z.int().nonnegative(),
    waiting: z.int().nonnegative(),
    /** null: not yet. */
    verified: recordFoundSchema.extend({ at: instantSchema }).nullable(),
  })
  .meta({ id: 'RecordState' });
export type RecordState = z.infer<typeof recordStateSchema>;
