import { cityAgencies, cityGovernment } from './city-agencies.ts';
import { districtAgencies } from './district-agencies.ts';
import type { SampleAgency } from './sample-agency.ts';

/** Every agency of the sample area, parents before children. */
export const SAMPLE_AGENCIES: readonly SampleAgency[] = [
  cityGovernment,
  ...cityAgencies,
  ...districtAgencies,
];

/** The report years that are closed, and the one whose round is under way. */
export const CLOSED_YEARS: readonly number[] = [2019, 2020, 2021, 2022, 2023, 2024];
export const OPEN_YEAR = 2025;
export const SAMPLE_YEARS: readonly number[] = [...CLOSED_YEARS, OPEN_YEAR];

const byId = new Map(SAMPLE_AGENCIES.map((agency) => [agency.id, agency]));

/** Throws for an id that the sample area does not have: its data name each other by id. */
export function sampleAgency(id: string): SampleAgency {
  const agency = byId.get(id);
  if (!agency) throw new RangeError(`The sample area has no agency "${id}".`);
  return agency;
}

/** The agencies directly below one, in the order of the area. */
export const childrenOf = (id: string): SampleAgency[] =>
  SAMPLE_AGENCIES.filter((agency) => agency.parent === id);
