import { z } from 'zod';
import { accountSchema, passwordSchema } from './accounts.schema.ts';
import { idSchema, instantSchema } from '../values/identifiers.schema.ts';
import { typedPasswordSchema, typedUsernameSchema } from '../values/texts.schema.ts';

export const signInSchema = z
  .object({
    username: typedUsernameSchema.min(1, '请填写用户名。'),
    password: typedPasswordSchema.min(1, '请填写密码。'),
  })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof signInSchema>;

/** The signed-in person: who, with which role, for which agency. */
export const currentSessionSchema = z
  .object({
    account: accountSchema,
    expiresAt: instantSchema,
    /** Whether the platform holds the sample area: every page says so. */
    sampleArea: z.boolean(),
    /** Whether they look after the platform itself: an administrator of the whole area. */
    managesSystem: z.boolean(),
  })
  .meta({ id: 'CurrentSession' });
export type CurrentSession = z.infer<typeof currentSessionSchema>;

export const changePasswordSchema = z
  .object({ currentPassword: typedPasswordSchema.min(1, '请填写现在的密码。'), newPassword: passwordSchema })
  .meta({ id: 'ChangePassword' });
export type ChangePassword = z.infer<typeof changePasswordSchema>;

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
