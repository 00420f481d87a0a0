import type { Report } from '@zhaojian/report';

/** A report as recognised: what the file does not say about itself is null. */
export type DraftReport = Omit<Report, 'agencyName' | 'year'> & {
  readonly agencyName: string | null;
  readonly year: number | null;
};
