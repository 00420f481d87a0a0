import { z } from 'zod';

/** Every refusal the API answers with: a code for programs, a Chinese message that says what to do for people. */
export const problemSchema = z
  .object({
    code: z.string(),
    message: z.string(),
    /** For INVALID_INPUT: the message of each field, by its path, e.g. `byKind.department.submitOn`. */
    fields: z.record(z.string(), z.string()).optional(),
    /** What the code needs to say more, e.g. the version that came in between. */
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;
