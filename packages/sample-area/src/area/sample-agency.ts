import type { AgencyKind } from '@zhaojian/contract';
import type { WorkloadId } from '../figures/workloads.ts';

/** An agency of the sample area. */
export interface SampleAgency {
  /** Names it in the sample area's own data, e.g. `dongan.jiaoyu`; below the district `dongan`. */
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly sector: string | null;
  readonly parent: string | null;
  /** A government whose report covers its whole area. */
  readonly coversArea: boolean;
  readonly aliases: readonly string[];
  /** The first and the last report year; null: still. */
  readonly fromYear: number;
  readonly toYear: number | null;
  /** What it is called from a later report year on. */
  readonly renamed: { readonly fromYear: number; readonly name: string } | null;
  /** What it has to do, and how much of it compared with a city's department. */
  readonly workload: WorkloadId;
  readonly scale: number;
}

/** Its name in a report year. */
export const nameInYear = (agency: SampleAgency, year: number): string =>
  agency.renamed && year >= agency.renamed.fromYear ? agency.renamed.name : agency.name;

/** Whether it is there to report on a year. */
export const reportsInYear = (agency: SampleAgency, year: number): boolean =>
  year >= agency.fromYear && year <= (agency.toYear ?? Infinity);
