import { z } from 'zod';

/** Which page of a list an address names, from 2; the first has no number, and what is no page is the first. */
export const pageSearch = z.coerce.number().int().min(2).optional().catch(undefined);

/** The page that somebody wanted and comes to afterwards; only addresses of this site. */
export const wantedPage = z
  .string()
  .regex(/^\/(?![/\\])/)
  .optional()
  .catch(undefined);
