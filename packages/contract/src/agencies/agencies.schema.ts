import { reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { idSchema, yearParameterSchema } from '../values/identifiers.schema.ts';
import { agencyPositionSchema, ordinalSchema } from '../values/numbers.schema.ts';
import {
  agencyAliasesSchema,
  agencyCodeSchema,
  agencyNameSchema,
  searchSchema,
  sectorSchema,
} from '../values/texts.schema.ts';

/** What kind of agency it is; due dates are set per kind. */
export const agencyKindSchema = z
  .enum(['government', 'department', 'township', 'developmentZone', 'publicInstitution'])
  .meta({ id: 'AgencyKind' });
export type AgencyKind = z.infer<typeof agencyKindSchema>;

/** What a new platform calls its topmost agency until somebody gives it the name of the government. */
export const UNNAMED_GOVERNMENT = '本级人民政府';

/** Kinds as people call them. */
export const AGENCY_KIND_NAMES: Readonly<Record<AgencyKind, string>> = {
  government: '人民政府',
  department: '政府部门',
  township: '乡镇（街道）',
  developmentZone: '开发区管委会',
  publicInstitution: '事业单位',
};

/**
 * Whether an agency of the kind governs an area, so that its report can cover it: 各级人民政府, and what governs in their
 * place. Departments and institutions report for themselves.
 */
export const governsArea = (kind: AgencyKind): boolean =>
  kind === 'government' || kind === 'township' || kind === 'developmentZone';

/**
 * Whether a change has to state what an agency's own report covers when it becomes one of the kind, founded, changed,
 * corrected or brought in: taken for granted, a government would be counted on top of its own departments, or not at all.
 */
export const hasToSayCoverage = (kind: AgencyKind): boolean => kind === 'government';

/** From a report year on (null: from the beginning), whether an agency's report covers its whole area. */
export const coverageSchema = z
  .object({ fromYear: reportYearSchema.nullable(), coversArea: z.boolean() })
  .meta({ id: 'Coverage' });
export type Coverage = z.infer<typeof coverageSchema>;

export const agencySchema = z
  .object({
    id: idSchema,
    name: z.string(),
    kind: agencyKindSchema,
    /** The 条线, e.g. 教育; null where none applies. */
    sector: z.string().nullable(),
    /** 统一社会信用代码 or a local code; null where none is known. */
    code: z.string().nullable(),
    /** Other names a report may call it by. */
    aliases: z.array(z.string()),
    /** Its place among those below the same agency in the official order (建制序列); null where it was given none. */
    position: agencyPositionSchema.nullable(),
    /** A government whose own report covers its whole area: its figures are not added to those of its area. */
    coversArea: z.boolean(),
    parentId: idSchema.nullable(),
    /** The first and the last report year in which this name and place hold; null: still. */
    fromYear: reportYearSchema,
    toYear: reportYearSchema.nullable(),
    childCount: z.int().nonnegative(),
    /** Counts its changes; a change names the revision it was based on. */
    revision: ordinalSchema,
  })
  .meta({ id: 'Agency' });
export type Agency = z.infer<typeof agencySchema>;

/** One agency with the way down to it from the top of the caller's area, in a year. */
export const agencyDetailSchema = z
  .object({
    agency: agencySchema,
    path: z.array(z.object({ id: idSchema, name: z.string() })),
    children: z.array(agencySchema),
    /** What its reports cover, over the years that are the caller's to see; the first entry holds from their beginning. */
    coverage: z.array(coverageSchema).min(1),
    /** Others of the caller's area with the same code: one of them is mistaken. */
    sameCode: z.array(z.object({ id: idSchema, name: z.string() })),
  })
  .meta({ id: 'AgencyDetail' });
export type AgencyDetail = z.infer<typeof agencyDetailSchema>;

/** Another agency as it was called when one succeeded the other: from the report year on. */
const relatedAgencySchema = z.object({
  agencyId: idSchema,
  name: z.string(),
  fromYear: reportYearSchema,
});

/**
 * The report years of an agency that are the caller's to see, the oldest first: its name then, and under whom it was
 * (null where that is above their area). What lies before, between and after belongs to other areas, or to nobody.
 */
export const agencyYearsSchema = z
  .object({
    agencyId: idSchema,
    /** With the first of these years it was founded, or came into the area. */
    begins: z.enum(['founded', 'joined']),
    /** It is still in the area; it was abolished with the last of these years, or left the area. */
    ends: z.enum(['continues', 'abolished', 'left']),
    spans: z.array(
      z.object({
        fromYear: reportYearSchema,
        toYear: reportYearSchema.nullable(),
        name: z.string(),
        kind: agencyKindSchema,
        parentName: z.string().nullable(),
      }),
    ),
    /** Whose work it goes on with, each from a year on, and its successors: as far as the caller sees both. */
    predecessors: z.array(relatedAgencySchema),
    successors: z.array(relatedAgencySchema),
  })
  .meta({ id: 'AgencyYears' });
export type AgencyYears = z.infer<typeof agencyYearsSchema>;

/** An agency that was found, and the earlier name that it, or one it succeeds, was found by; null where it is called so. */
export const foundAgencySchema = agencySchema
  .extend({ formerName: z.string().nullable() })
  .meta({ id: 'FoundAgency' });
export type FoundAgency = z.infer<typeof foundAgencySchema>;

export const agencyYearQuerySchema = z.object({
  /** The tree as it was in this report year; today's when left out. */
  year: yearParameterSchema.optional(),
});

export const searchAgenciesQuerySchema = agencyYearQuerySchema.extend({
  search: searchSchema.min(1),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

export const createAgencySchema = z
  .object({
    name: agencyNameSchema,
    kind: agencyKindSchema,
    sector: sectorSchema.nullable().default(null),
    code: agencyCodeSchema.nullable().default(null),
    aliases: agencyAliasesSchema.default([]),
    position: agencyPositionSchema.nullable().default(null),
    /** Whether its own report covers its whole area; a government has to say so, for the others it does not. */
    coversArea: z.boolean().optional(),
    parentId: idSchema,
    /** The first report year it reports for. */
    fromYear: reportYearSchema,
  })
  .refine(({ kind, coversArea }) => !hasToSayCoverage(kind) || coversArea !== undefined, {
    path: ['coversArea'],
    message: '请说明这个人民政府的年报是涵盖全辖区，还是只反映本机关。',
  })
  .meta({ id: 'CreateAgency' });
export type CreateAgency = z.infer<typeof createAgencySchema>;

/** From a report year on, what the agency's own report covers; earlier years stay as they were. */
export const wantedCoverageSchema = z
  .object({ revision: ordinalSchema, fromYear: reportYearSchema, coversArea: z.boolean() })
  .meta({ id: 'WantedCoverage' });
export type ChangeCoverage = z.infer<typeof wantedCoverageSchema>;
