import { coversAreaIn } from '../coverage-by-year/coverage-over-years.ts';

/**
 * The agencies of a report year's tree as a relation for other features' SQL, so that they neither know how places are
 * kept nor ask for each agency by itself: `FROM ${agenciesInYear('$1')} AS agency`.
 *
 * @param year an SQL expression, usually a parameter
 */
export const agenciesInYear = (year: string): string => `
  (SELECT agency.id, placement.name, placement.kind, agency.sector, placement.parent_id, placement.path,
          placement.tree_order,
          ${coversAreaIn('agency', year)} AS covers_area
   FROM agency_placement AS placement JOIN agency ON agency.id = placement.agency_id
   WHERE placement.from_year <= ${year} AND (placement.to_year IS NULL OR placement.to_year >= ${year}))`;
