import { type ArrangementKind, arrangementSchema, ROUTES, type SaveArrangement } from '@zhaojian/contract';
import { request } from '../../api/request.ts';

/** What is arranged, for which agency and year. */
export interface About {
  readonly year: number;
  readonly agencyId: string;
  readonly what: ArrangementKind;
}

/** Arranges it, or something else of the kind in its place. @throws Refusal */
export const saveArrangement = ({ year, agencyId, what }: About, body: SaveArrangement) =>
  request('PUT', ROUTES.arrangement, {
    parameters: { year, agencyId, what },
    body,
    answer: arrangementSchema,
  });

/** @throws Refusal ARRANGEMENT_NOT_FOUND */
export const undoArrangement = ({ year, agencyId, what }: About) =>
  request('DELETE', ROUTES.arrangement, { parameters: { year, agencyId, what } });
