import { z } from 'zod';

/** The codes of refusals that a page offers a way on from, or that it answers by itself. Of all others it shows the message. */
export const ACTIONABLE_REFUSALS = [
  'AGENCY_NOT_HELD',
  'BEING_REVIEWED',
  'NOT_EDITABLE',
  'NOT_SIGNED_IN',
  'NO_ROUND',
  'OFFICE_SETTINGS_CHANGED',
  'OTHER_AGENCY',
  'OTHER_YEAR',
  'REVIEWED_BY_OTHER',
  'ROUND_CLOSED',
  'ROUND_NOT_OPEN',
  'SAME_FILE',
  'SECTORS_TO_MERGE',
  'SESSION_EXPIRED',
  'STATE_CHANGED',
  'VERSION_CONFLICT',
] as const;
export type ActionableRefusal = (typeof ACTIONABLE_REFUSALS)[number];

/** The code as one of those, or null. */
export const actionableRefusal = (code: string | null): ActionableRefusal | null =>
  ACTIONABLE_REFUSALS.find((each) => each === code) ?? null;

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
