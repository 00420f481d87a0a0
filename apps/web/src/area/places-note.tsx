import { useQuery } from '@tanstack/react-query';
import { agencyYearsQuery } from './agencies.queries.ts';
import { placesText } from './places-text.ts';

/** Says of an agency that moved which years were spent where; nothing of others, nor of the person's own. */
export function PlacesNote({ agencyId }: { readonly agencyId: string }) {
  const { data } = useQuery(agencyYearsQuery(agencyId));
  const text = data && placesText(data);
  return text ? <p className="quiet">{text}</p> : null;
}
