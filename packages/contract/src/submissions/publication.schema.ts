import { z } from 'zod';
import { daySchema } from '../values/identifiers.schema.ts';
import { ordinalSchema } from '../values/numbers.schema.ts';
import { webAddressSchema } from '../values/texts.schema.ts';

/** When and where an agency published its report, by its own word: beside the state, and possible before acceptance. */
export const publicationSchema = z
  .object({
    publishedOn: daySchema,
    /** Of the page on which it can be read; nothing on the platform opens it by itself. */
    webAddress: webAddressSchema,
    /** The newest version at the time: what came later is not what was published. */
    version: ordinalSchema,
  })
  .meta({ id: 'Publication' });
export type Publication = z.infer<typeof publicationSchema>;

/** What is said of it again; null takes it back. */
export const savePublicationSchema = z
  .object({ publication: publicationSchema.nullable() })
  .meta({ id: 'SavePublication' });
export type SavePublication = z.infer<typeof savePublicationSchema>;

/**
 * The first day on which the report of a year can be published: the year is over then.
 * @returns e.g. 2026-01-01 for 2025
 */
export const firstDayToPublish = (year: number): string => `${year + 1}-01-01`;
