import { z } from 'zod';

/** What the page holds in its address besides node and year. */
export const accountsSearchSchema = z.object({
  search: z.string().max(50).optional().catch(undefined),
  page: z.coerce.number().int().min(2).optional().catch(undefined),
});
