/**
 * The latest placement of an agency, its name and place in the tree, as a relation for other features' SQL:
 * `JOIN ${latestPlacementOf('account.agency_id')} AS agency ON true`. An agency that was abolished has one too.
 *
 * @param agencyId an SQL expression, usually a column of what is joined
 */
export const latestPlacementOf = (agencyId: string): string => `
  LATERAL (SELECT name, path, tree_order FROM agency_placement AS placement WHERE placement.agency_id = ${agencyId}
           ORDER BY from_year DESC LIMIT 1)`;
