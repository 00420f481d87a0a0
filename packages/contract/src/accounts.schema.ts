import { z } from 'zod';
import { agencyIdSchema, idSchema, instantSchema, pageOf, pageQuerySchema } from './identifiers.schema.ts';
import { personNameSchema, searchSchema, TEXT_LIMITS, typedPasswordSchema } from './texts.schema.ts';

/**
 * What an account may do, always within the subtree of its agency.
 * - `administrator`: agencies, accounts, rounds, the record of changes
 * - `supervisor`: follow, review, return, accept
 * - `agency`: report for its own agency
 * - `leader`: read the statistics and accepted reports
 */
export const roleSchema = z.enum(['administrator', 'supervisor', 'agency', 'leader']).meta({ id: 'Role' });
export type Role = z.infer<typeof roleSchema>;

/** Roles as people call them. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  administrator: '管理员',
  supervisor: '主管部门',
  agency: '填报单位',
  leader: '领导',
};

export const usernameSchema = z
  .string()
  .max(TEXT_LIMITS.username)
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, '用户名由 2–40 个小写字母、数字或 . _ - 组成，以字母或数字开头。');
export const passwordSchema = typedPasswordSchema.min(10, '密码至少 10 个字符。');

export const accountSchema = z
  .object({
    id: idSchema,
    username: z.string(),
    displayName: z.string(),
    role: roleSchema,
    agencyId: agencyIdSchema,
    agencyName: z.string(),
    disabled: z.boolean(),
    lastSignInAt: instantSchema.nullable(),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof accountSchema>;

export const createAccountSchema = z
  .object({
    username: usernameSchema,
    displayName: personNameSchema,
    role: roleSchema,
    agencyId: agencyIdSchema,
    password: passwordSchema,
  })
  .meta({ id: 'CreateAccount' });
export type CreateAccount = z.infer<typeof createAccountSchema>;

export const changeAccountSchema = z
  .object({
    displayName: personNameSchema.optional(),
    role: roleSchema.optional(),
    agencyId: agencyIdSchema.optional(),
    disabled: z.boolean().optional(),
    /** A new password set by the administrator; ends the account's sessions. */
    password: passwordSchema.optional(),
  })
  .meta({ id: 'ChangeAccount' });
export type ChangeAccount = z.infer<typeof changeAccountSchema>;

export const accountQuerySchema = pageQuerySchema.extend({
  /** The node whose subtree is asked for; the caller's own when left out. */
  agencyId: agencyIdSchema.optional(),
  /** Part of a username, a display name or an agency's name. */
  search: searchSchema.optional(),
});
export type AccountQuery = z.infer<typeof accountQuerySchema>;
export const accountPageSchema = pageOf(accountSchema).meta({ id: 'AccountPage' });
export type AccountPage = z.infer<typeof accountPageSchema>;
