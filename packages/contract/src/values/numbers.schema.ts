import { LARGEST_FIGURE } from '@zhaojian/report';
import { z } from 'zod';

/** The largest whole number that the database keeps as an `integer`. */
const LARGEST_INTEGER = 2_147_483_647;

/** How many there are. */
export const countSchema = z.int().nonnegative().max(LARGEST_INTEGER);
/** The place in a sequence; 1 is the first. */
export const ordinalSchema = z.int().positive().max(LARGEST_INTEGER);
/** The largest place in the official order of agencies: lists are numbered from 1, or in tens and hundreds to leave room. */
export const LAST_AGENCY_POSITION = 99_999;
export const agencyPositionSchema = z.int().min(1).max(LAST_AGENCY_POSITION);
/** The same as text, beside an uploaded file. An empty one is none, and not 0. */
export const countParameterSchema = z
  .string()
  .regex(/^\d+$/, '请填整数。')
  .transform(Number)
  .pipe(countSchema);
/** A figure of a report, whatever its unit. */
export const figureSchema = z.number().min(-LARGEST_FIGURE).max(LARGEST_FIGURE);
/** A place in a sequence, in a path. */
export const ordinalParameterSchema = z.coerce.number().int().positive().max(LARGEST_INTEGER);
