import { z } from 'zod';
import { idSchema } from './values/identifiers.schema.ts';

/**
 * What a page that is open is told of what others do, as it happens: that something changed and of which agency, never what. What
 * it is, the page asks for as ever.
 */
export const streamedChangeSchema = z.object({
  /**
   * `report`: an agency's report, whatever of it. `claim`: who is reviewing it. `agency`: the agency itself. `round`: dates and
   * arrangements. `rectification`: a task of an agency. `notification`: the person was told of something.
   */
  kind: z.enum(['report', 'claim', 'agency', 'round', 'rectification', 'notification']),
  /** Whose; null for what is about no single agency. */
  agencyId: idSchema.nullable(),
});
export type StreamedChange = z.infer<typeof streamedChangeSchema>;
