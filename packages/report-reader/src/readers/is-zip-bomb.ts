import { FILE_LIMITS } from './file-limits.ts';

/**
 * Whether something packed would unpack to more than anything that is sent for a report does. Both sizes in bytes, as
 * the directory of the zip declares them.
 */
export const isZipBomb = (packedBytes: number, unpackedBytes: number): boolean =>
  unpackedBytes > FILE_LIMITS.harmlessBytes && unpackedBytes > packedBytes * FILE_LIMITS.unpackRatio;
