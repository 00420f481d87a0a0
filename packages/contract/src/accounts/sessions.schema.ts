import { z } from 'zod';
import { accountSchema } from './accounts.schema.ts';
import { passwordRulesSchema } from './password-rules.ts';
import { idSchema, instantSchema } from '../values/identifiers.schema.ts';
import {
  emailSchema,
  phoneSchema,
  typedPasswordSchema,
  typedUsernameSchema,
} from '../values/texts.schema.ts';

export const signInSchema = z
  .object({
    username: typedUsernameSchema.min(1, '请填写用户名。'),
    password: typedPasswordSchema.min(1, '请填写密码。'),
  })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof signInSchema>;

/** Why somebody must set a new password before anything else: it is the first one, made for them, or it is too old. */
export const passwordDueSchema = z.enum(['first', 'expired']).meta({ id: 'PasswordDue' });
export type PasswordDue = z.infer<typeof passwordDueSchema>;

/** The signed-in person: who, with which role, for which agency. */
export const currentSessionSchema = z
  .object({
    account: accountSchema,
    expiresAt: instantSchema,
    /** Whether the platform holds the sample area: every page says so. */
    sampleArea: z.boolean(),
    /** Whether they look after the platform itself: an administrator of the whole area. */
    managesSystem: z.boolean(),
    /** Whether the agency they work for is at the top of the tree. */
    isAtTop: z.boolean(),
    /** While it is not null, nothing else is answered but who one is, the new password and signing out. */
    passwordDue: passwordDueSchema.nullable(),
    /** What a new password must be. */
    passwordRules: passwordRulesSchema,
  })
  .meta({ id: 'CurrentSession' });
export type CurrentSession = z.infer<typeof currentSessionSchema>;

/**
 * The header by which a page says which of the caller's agencies it shows: the request acts for that one, whatever other windows
 * of the browser have switched to. Without it, for the one last switched to.
 */
export const AGENCY_HEADER = 'x-agency-at-work';
/** The same in the address of a file to download, where a link sends no header. */
export const AGENCY_PARAMETER = 'agencyAtWork';

/** Another of one's agencies to work for. */
export const switchAgencySchema = z.object({ agencyId: idSchema }).meta({ id: 'SwitchAgency' });
export type SwitchAgency = z.infer<typeof switchAgencySchema>;

export const changePasswordSchema = z
  .object({
    currentPassword: typedPasswordSchema.min(1, '请填写现在的密码。'),
    newPassword: typedPasswordSchema.min(1, '请填写新密码。'),
  })
  .meta({ id: 'ChangePassword' });
export type ChangePassword = z.infer<typeof changePasswordSchema>;

/** How one is reached; null where not in this way. */
export const ownContactSchema = z
  .object({ phone: phoneSchema.nullable(), email: emailSchema.nullable() })
  .meta({ id: 'OwnContact' });
export type OwnContact = z.infer<typeof ownContactSchema>;

/** One place where the caller is signed in; any of them can be ended. */
export const ownSessionSchema = z
  .object({
    id: idSchema,
    /** The one that asks. */
    current: z.boolean(),
    createdAt: instantSchema,
    lastSeenAt: instantSchema,
    address: z.string(),
    userAgent: z.string(),
  })
  .meta({ id: 'OwnSession' });
export type OwnSession = z.infer<typeof ownSessionSchema>;
