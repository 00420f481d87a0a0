import { z } from 'zod';
import { idSchema, yearParameterSchema } from '../values/identifiers.schema.ts';

/** The kinds of file that the figures of an area can be had as. */
export const areaFiguresKindSchema = z.enum(['xlsx', 'csv']);
export type AreaFiguresKind = z.infer<typeof areaFiguresKindSchema>;

export const AREA_FIGURES_KIND_NAMES: Readonly<Record<AreaFiguresKind, string>> = {
  xlsx: 'Excel',
  csv: 'CSV',
};

/** Asks for the figures of a node and everything below it in a year, one row an agency. */
export const areaFiguresQuerySchema = z.object({
  agencyId: idSchema,
  year: yearParameterSchema,
  kind: areaFiguresKindSchema,
});
export type AreaFiguresQuery = z.infer<typeof areaFiguresQuerySchema>;
