/** Missing is “—”, never 0. */
export const MISSING = '—';

const grouped = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 });

/** A figure with thousands separators, to the last digit: 3,985,758. */
export const exactFigure = (value: number | null | undefined): string =>
  value === null || value === undefined ? MISSING : grouped.format(value);
