import { z } from 'zod';

/** What the page holds in its address besides node and year. */
export const auditSearchSchema = z.object({
  action: z.string().max(60).optional().catch(undefined),
  page: z.coerce.number().int().min(2).optional().catch(undefined),
});
