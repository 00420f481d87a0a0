import { z } from 'zod';
import { idSchema, instantSchema } from '../values/identifiers.schema.ts';
import { ordinalSchema } from '../values/numbers.schema.ts';

/** The kinds of files in which a signed and sealed report is scanned, by their endings. */
export const SIGNED_SCAN_ENDINGS = ['pdf', 'jpg', 'jpeg', 'png', 'ofd'] as const;

/** 签字盖章件: a version of a report as it was signed and sealed on paper. */
export const signedScanSchema = z
  .object({
    id: idSchema,
    version: ordinalSchema,
    fileName: z.string(),
    bytes: z.int().nonnegative(),
    addedBy: z.string(),
    addedAt: instantSchema,
  })
  .meta({ id: 'SignedScan' });
export type SignedScan = z.infer<typeof signedScanSchema>;

/** The one that holds for a version: the newest of it; undefined where there is none. */
export const scanOf = (
  { signedScans }: { readonly signedScans: readonly SignedScan[] },
  number: number | null,
): SignedScan | undefined => signedScans.find(({ version }) => version === number);
