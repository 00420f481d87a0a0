/** What one batch may hold at most; several times what a city with all its districts and townships sends. */
export const BATCH_LIMITS = {
  files: 2000,
  /** Of one packed archive. */
  archiveBytes: 1024 * 1024 * 1024,
  /** Of everything that is unpacked for one batch. */
  unpackedBytes: 2 * 1024 * 1024 * 1024,
} as const;
