const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size as people say it, to three digits at most: 512 MB, 77.9 GB. */
export function sizeText(bytes: number): string {
  const step = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** step;
  return `${value.toFixed(step === 0 || value >= 100 ? 0 : 1)} ${UNITS[step]}`;
}
