import { z } from 'zod';
import { idSchema, instantSchema, pageOf, pageQuerySchema } from './values/identifiers.schema.ts';
import { codeSchema } from './values/texts.schema.ts';

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

export const auditQuerySchema = pageQuerySchema.extend({
  agencyId: idSchema.optional(),
  action: codeSchema.optional(),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;
export const auditPageSchema = pageOf(auditRecordSchema).meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof auditPageSchema>;
