import { namesInTexts } from '@zhaojian/report';
import type { EntityManager } from 'typeorm';
import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';

interface NamedRow {
  readonly agencyId: string;
  readonly year: number;
  readonly name: string;
  readonly names: string[];
}

/** An agency as it was called in a year, and all the names by which its texts speak of it. */
export interface AgencyNames {
  readonly name: string;
  readonly inTexts: readonly string[];
}

const keyOf = (agencyId: string, year: number): string => `${agencyId} ${year}`;

/** The names of some agencies, each in a year: theirs and those of the agencies above them. */
export async function namesOfAgencies(
  manager: EntityManager,
  asked: readonly { readonly agencyId: string; readonly year: number }[],
): Promise<(agencyId: string, year: number) => AgencyNames> {
  const rows = await manager.query<NamedRow[]>(
    `SELECT asked.id AS "agencyId", asked.year, agency.name,
            array_cat((SELECT aliases FROM agency AS known WHERE known.id = agency.id),
                      (SELECT array_agg(above.name) FROM ${agenciesInYear('asked.year')} AS above
                       WHERE above.id = ANY (string_to_array(rtrim(agency.path, '/'), '/')::uuid[]))) AS names
     FROM unnest($1::uuid[], $2::int[]) AS asked (id, year)
     JOIN LATERAL (SELECT * FROM ${agenciesInYear('asked.year')} AS known WHERE known.id = asked.id) AS agency ON true`,
    [asked.map(({ agencyId }) => agencyId), asked.map(({ year }) => year)],
  );
  const byKey = new Map(
    rows.map(({ agencyId, year, name, names }) => [
      keyOf(agencyId, year),
      { name, inTexts: namesInTexts(names) },
    ]),
  );
  return (agencyId, year) => byKey.get(keyOf(agencyId, year)) ?? { name: '', inTexts: [] };
}
