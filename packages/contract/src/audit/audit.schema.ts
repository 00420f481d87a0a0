import { z } from 'zod';
import { ACTIONS_BY_SUBJECT } from './audit-actions.ts';
import { daySchema, idSchema, instantSchema, pageOf, pageQuerySchema } from '../values/identifiers.schema.ts';
import { codeSchema, searchSchema } from '../values/texts.schema.ts';

/** One change of state: who changed what, when, from where. Never altered, never deleted. */
export const auditRecordSchema = z
  .object({
    id: z.string(),
    at: instantSchema,
    /** The display name at the time; 系统 for what the platform did itself. */
    actor: z.string(),
    /** For which agency they acted, where it is in the reader's area. */
    actedFor: z.string().nullable(),
    /** What was done, e.g. `submission.accepted`. */
    action: z.string(),
    /** What was done, in Chinese, e.g. 审核通过. */
    actionName: z.string(),
    agencyId: idSchema.nullable(),
    agencyName: z.string().nullable(),
    /** What it was about, e.g. 2025 年度报告 第 3 版. */
    subject: z.string(),
    details: z.record(z.string(), z.unknown()),
    address: z.string().nullable(),
  })
  .meta({ id: 'AuditRecord' });
export type AuditRecord = z.infer<typeof auditRecordSchema>;

/** What an action is about, as a reader narrows the record to it: 报送, 账号. */
const actionGroupSchema = z.enum(Object.keys(ACTIONS_BY_SUBJECT) as (keyof typeof ACTIONS_BY_SUBJECT)[]);

/** Where a list goes on: the entry at its edge. */
const placeSchema = z.string().max(18).regex(/^\d+$/);

/** What the record is narrowed to. */
export const auditFilterSchema = z.object({
  agencyId: idSchema.optional(),
  action: codeSchema.optional(),
  group: actionGroupSchema.optional(),
  /** A part of a person's name. */
  person: searchSchema.optional(),
  /** Days in China, both of them included. */
  firstDay: daySchema.optional(),
  lastDay: daySchema.optional(),
  /** A part of what an entry is about, of its agency's name or its address. */
  search: searchSchema.optional(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** The newest first; older than an entry or newer than one, next to it. */
export const auditQuerySchema = auditFilterSchema.extend({
  olderThan: placeSchema.optional(),
  newerThan: placeSchema.optional(),
  pageSize: pageQuerySchema.shape.pageSize,
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

/** How many are counted; there may be more. */
export const AUDIT_COUNTED = 10_000;

export const auditPageSchema = pageOf(auditRecordSchema)
  .extend({
    /** Whether there are entries beyond the first one and the last one of the page. */
    hasNewer: z.boolean(),
    hasOlder: z.boolean(),
  })
  .meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof auditPageSchema>;
