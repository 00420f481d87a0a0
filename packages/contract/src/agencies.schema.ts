import { reportYearSchema } from '@zhaojian/report';
import { z } from 'zod';
import { agencyIdSchema, yearParameterSchema } from './identifiers.schema.ts';

/** What kind of agency it is; due dates are set per kind. */
export const agencyKindSchema = z
  .enum(['government', 'department', 'township', 'developmentZone', 'publicInstitution'])
  .meta({ id: 'AgencyKind' });
export type AgencyKind = z.infer<typeof agencyKindSchema>;

/** Kinds as people call them. */
export const AGENCY_KIND_NAMES: Readonly<Record<AgencyKind, string>> = {
  government: '人民政府',
  department: '政府部门',
  township: '乡镇（街道）',
  developmentZone: '开发区管委会',
  publicInstitution: '事业单位',
};

export const agencySchema = z
  .object({
    id: agencyIdSchema,
    name: z.string(),
    kind: agencyKindSchema,
    /** The 条线, e.g. 教育; null where none applies. */
    sector: z.string().nullable(),
    /** 统一社会信用代码 or a local code; null where none is known. */
    code: z.string().nullable(),
    /** Other names a report may call it by. */
    aliases: z.array(z.string()),
    /** A government whose own report covers its whole area: its figures are not added to those of its area. */
    coversArea: z.boolean(),
    parentId: agencyIdSchema.nullable(),
    /** The first and the last report year in which this name and place hold; null: still. */
    fromYear: reportYearSchema,
    toYear: reportYearSchema.nullable(),
    childCount: z.int().nonnegative(),
  })
  .meta({ id: 'Agency' });
export type Agency = z.infer<typeof agencySchema>;

/** One agency with the way down to it from the top of the caller's area, in a year. */
export const agencyDetailSchema = z
  .object({
    agency: agencySchema,
    path: z.array(z.object({ id: agencyIdSchema, name: z.string() })),
    children: z.array(agencySchema),
  })
  .meta({ id: 'AgencyDetail' });
export type AgencyDetail = z.infer<typeof agencyDetailSchema>;

export const agencyYearQuerySchema = z.object({
  /** The tree as it was in this report year; today's when left out. */
  year: yearParameterSchema.optional(),
});

export const searchAgenciesQuerySchema = agencyYearQuerySchema.extend({
  search: z.string().trim().min(1).max(50),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

export const createAgencySchema = z
  .object({
    name: z.string().trim().min(2, '请填写机构全称。').max(100),
    kind: agencyKindSchema,
    sector: z.string().trim().max(30).nullable().default(null),
    code: z.string().trim().max(30).nullable().default(null),
    aliases: z.array(z.string().trim().min(1).max(100)).max(20).default([]),
    coversArea: z.boolean().default(false),
    parentId: agencyIdSchema,
    /** The first report year it reports for. */
    fromYear: reportYearSchema,
  })
  .meta({ id: 'CreateAgency' });
export type CreateAgency = z.infer<typeof createAgencySchema>;

/** A change of name or place holds from a report year on; earlier years keep the tree they had. */
export const changeAgencySchema = z
  .object({
    fromYear: reportYearSchema,
    name: z.string().trim().min(2).max(100).optional(),
    parentId: agencyIdSchema.optional(),
    kind: agencyKindSchema.optional(),
    sector: z.string().trim().max(30).nullable().optional(),
    code: z.string().trim().max(30).nullable().optional(),
    aliases: z.array(z.string().trim().min(1).max(100)).max(20).optional(),
  })
  .meta({ id: 'ChangeAgency' });
export type ChangeAgency = z.infer<typeof changeAgencySchema>;

/** An agency abolished: the last report year it reports for. */
export const abolishAgencySchema = z.object({ lastYear: reportYearSchema }).meta({ id: 'AbolishAgency' });
export type AbolishAgency = z.infer<typeof abolishAgencySchema>;
