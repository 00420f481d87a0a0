import { z } from 'zod';
import { idSchema, instantSchema, pageOf, pageQuerySchema } from '../values/identifiers.schema.ts';
import { roleSchema } from './roles.ts';
import {
  emailSchema,
  personNameSchema,
  phoneSchema,
  searchSchema,
  TEXT_LIMITS,
} from '../values/texts.schema.ts';

export const usernameSchema = z
  .string()
  .max(TEXT_LIMITS.username)
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, '用户名由 2–40 个小写字母、数字或 . _ - 组成，以字母或数字开头。');

/** An agency that somebody works for. */
const heldAgencySchema = z.object({ id: idSchema, name: z.string() }).meta({ id: 'HeldAgency' });
export type HeldAgency = z.infer<typeof heldAgencySchema>;

export const accountSchema = z
  .object({
    id: idSchema,
    username: z.string(),
    displayName: z.string(),
    role: roleSchema,
    /** The first of their agencies; in their own session, the one that they are working for. */
    agencyId: idSchema,
    agencyName: z.string(),
    /** All that they work for, as far as the asker's area reaches; of the caller's own account, all. */
    agencies: z.array(heldAgencySchema),
    phone: z.string().nullable(),
    email: z.string().nullable(),
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
    agencyId: idSchema,
    phone: phoneSchema.nullable().default(null),
    email: emailSchema.nullable().default(null),
  })
  .meta({ id: 'CreateAccount' });
export type CreateAccount = z.infer<typeof createAccountSchema>;
/** The same as it is sent: what may be left out is. */
export type WantedAccount = z.input<typeof createAccountSchema>;

/** An account with the first password that the platform made for it: told this once, and changed at the first sign-in. */
export const handedOverAccountSchema = z
  .object({ account: accountSchema, password: z.string() })
  .meta({ id: 'HandedOverAccount' });
export type HandedOverAccount = z.infer<typeof handedOverAccountSchema>;

const agencyIdsSchema = z.array(idSchema).max(50, '一次最多增减 50 个机构。');

export const changeAccountSchema = z
  .object({
    displayName: personNameSchema.optional(),
    role: roleSchema.optional(),
    /** Agencies that they work for from now on, and those that they work for no longer; all others stay. */
    giveAgencies: agencyIdsSchema.optional(),
    takeAgencies: agencyIdsSchema.optional(),
    phone: phoneSchema.nullable().optional(),
    email: emailSchema.nullable().optional(),
    disabled: z.boolean().optional(),
  })
  .meta({ id: 'ChangeAccount' });
export type ChangeAccount = z.infer<typeof changeAccountSchema>;

export const accountQuerySchema = pageQuerySchema.extend({
  /** The node whose subtree is asked for; the caller's own when left out. */
  agencyId: idSchema.optional(),
  /** Part of a username, a display name or an agency's name. */
  search: searchSchema.optional(),
});
export type AccountQuery = z.infer<typeof accountQuerySchema>;
export const accountPageSchema = pageOf(accountSchema).meta({ id: 'AccountPage' });
export type AccountPage = z.infer<typeof accountPageSchema>;
