import { narrativeIdSchema } from '@zhaojian/report';
import { z } from 'zod';
import { idSchema } from '../values/identifiers.schema.ts';

/** A share of the words of a report, from 0 to 1. */
const shareSchema = z.number().min(0).max(1);

/** Of the characters whose author can be told, what share comes from where; all 0 where there are none. */
export const wordsSharesSchema = z
  .object({
    own: shareSchema,
    /** From the agency's own report of an earlier year. */
    ownEarlier: shareSchema,
    /** From another agency's report. */
    other: shareSchema,
    /** What many agencies have: 通用表述. */
    shared: shareSchema,
  })
  .meta({ id: 'WordsShares' });

/** The sentence that another one is like, and whose it is. */
const wordsSourceSchema = z.object({
  agencyId: idSchema,
  agencyName: z.string(),
  year: z.int(),
  version: z.int().positive(),
  text: z.string(),
  /** How much of the two is the same, from 0 to 1. */
  likeness: shareSchema,
});

const sentenceOriginSchema = z.object({
  section: narrativeIdSchema,
  /** The character of the narrative at which the sentence begins. */
  at: z.int().nonnegative(),
  text: z.string(),
  origin: z.enum(['own', 'ownEarlier', 'other', 'shared', 'form']),
  /** null where there is none, and where it is not the caller's to see. */
  source: wordsSourceSchema.nullable(),
});

const foreignWordsSchema = z.object({
  section: narrativeIdSchema,
  sentence: z.string(),
  words: z.string(),
  reason: z.enum(['agency', 'kind', 'place', 'year', 'law']),
});

/** Whose words a version is made of: sentence by sentence, with the sources that are the caller's to see. */
export const whoseWordsSchema = z
  .object({
    shares: wordsSharesSchema,
    sentences: z.array(sentenceOriginSchema),
    /** Words that only another agency, place, line or year would say. */
    foreign: z.array(foreignWordsSchema),
  })
  .meta({ id: 'WhoseWords' });
export type WhoseWords = z.infer<typeof whoseWordsSchema>;

export const WORDS_ORIGIN_NAMES: Readonly<Record<WhoseWords['sentences'][number]['origin'], string>> = {
  own: '本年自写',
  ownEarlier: '沿用本机关往年',
  other: '与他文相同',
  shared: '通用表述',
  form: '法规和格式用语',
};

export const FOREIGN_WORDS_REASONS: Readonly<Record<WhoseWords['foreign'][number]['reason'], string>> = {
  agency: '写的是另一机关',
  kind: '自称与本机关不符',
  place: '写的是另一地方',
  year: '写的是另一年度',
  law: '属于其他领域的法律',
};
