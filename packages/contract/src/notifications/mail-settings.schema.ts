import { z } from 'zod';
import {
  emailSchema,
  serverNameSchema,
  typedPasswordSchema,
  platformAddressSchema,
} from '../values/texts.schema.ts';
import { deliveredLatelySchema } from './ways.ts';

/** How the line to the mail server is kept from being read by others. */
export const MAIL_SECURITY = {
  tls: { name: 'SSL/TLS（一般用 465 端口）', port: 465 },
  starttls: { name: 'STARTTLS（一般用 587 端口）', port: 587 },
  none: { name: '不加密（一般用 25 端口，只宜在单位内网）', port: 25 },
} as const;
export type MailSecurity = keyof typeof MAIL_SECURITY;

/** By which server mails go, and as whose. The password is apart: it never leaves the server. */
export const mailSettingsSchema = z
  .object({
    /** false: kept, but nothing is sent. */
    isOn: z.boolean(),
    host: serverNameSchema.refine(
      (host) => /^[\p{L}\p{N}.:_-]+$/u.test(host),
      '请只写服务器的域名或 IP 地址，例如 smtp.example.gov.cn。',
    ),
    port: z.int().min(1).max(65_535),
    security: z.enum(Object.keys(MAIL_SECURITY) as [MailSecurity, ...MailSecurity[]]),
    /** As whom the platform signs in there; null: it need not. */
    mailAccount: serverNameSchema.min(1).nullable(),
    senderAddress: emailSchema,
    /** At which address people open the platform: the links in mails begin with it. */
    publicAddress: platformAddressSchema,
  })
  .meta({ id: 'MailSettings' });
export type MailSettings = z.infer<typeof mailSettingsSchema>;

/** The settings, and what became of recent mails. */
export const mailSettingsNowSchema = z
  .object({
    settings: mailSettingsSchema.nullable(),
    /** lost: one is kept, but the key with which it could be read is gone. */
    password: z.enum(['none', 'kept', 'lost']),
    /** The address of the platform as it was given at its start; null where it was not. */
    addressGiven: z.string().nullable(),
    lately: deliveredLatelySchema,
  })
  .meta({ id: 'MailSettingsNow' });
export type MailSettingsNow = z.infer<typeof mailSettingsNowSchema>;

/** A password as it is to be from now on: left out, the one that is kept stays; null, there is none. */
const mailPasswordSchema = typedPasswordSchema.min(1).nullable().optional();

/** The settings as they are to be, and as they were when somebody began to change them. */
export const saveMailSettingsSchema = z
  .object({
    seen: mailSettingsSchema.nullable(),
    settings: mailSettingsSchema,
    mailPassword: mailPasswordSchema,
  })
  .meta({ id: 'SaveMailSettings' });
export type SaveMailSettings = z.infer<typeof saveMailSettingsSchema>;

/** A mail to see whether it arrives, by settings that need not be saved. */
export const mailTrialSchema = z
  .object({ settings: mailSettingsSchema, mailPassword: mailPasswordSchema, sendTo: emailSchema })
  .meta({ id: 'MailTrial' });
export type MailTrial = z.infer<typeof mailTrialSchema>;

export const mailTriedSchema = z
  .object({
    sentTo: z.string(),
    /** Why it was not sent, and what to do, in Chinese; null: the server has taken it. */
    problem: z.string().nullable(),
  })
  .meta({ id: 'MailTried' });
export type MailTried = z.infer<typeof mailTriedSchema>;
