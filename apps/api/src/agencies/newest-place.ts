/**
 * The newest name and place of an agency as a relation for other features' SQL:
 * `JOIN ${newestPlaceOf('account.agency_id')} AS agency ON true`. An agency that was abolished has one too.
 *
 * @param agencyId an SQL expression, usually a column of what is joined
 */
export const newestPlaceOf = (agencyId: string): string => `
  LATERAL (SELECT name, path FROM agency_placement AS placement WHERE placement.agency_id = ${agencyId}
           ORDER BY from_year DESC LIMIT 1)`;
