import type { Refusal } from '../refusals/refusal.ts';
import { insufficientStorage } from './storage.errors.ts';

/** No space, no quota left: of Node for the file system; of PostgreSQL for its own. */
const CODES = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** Whether something could not be written because a disk is full. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && (('code' in error && CODES.has(String(error.code))) || isDiskFull(error.cause));

/** The refusal where a disk is full, or undefined when the error is something else. */
export const diskFull = (error: unknown): Refusal | undefined =>
  isDiskFull(error) ? insufficientStorage() : undefined;
