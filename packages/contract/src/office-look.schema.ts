import { z } from 'zod';
import { daySchema, idSchema } from './values/identifiers.schema.ts';
import {
  agencyNameSchema,
  contactHoursSchema,
  officeNoticeTextSchema,
  personNameSchema,
  phoneSchema,
} from './values/texts.schema.ts';
import { type Role, roleMay } from './accounts/roles.ts';

/** The colours from which an office chooses: what they look like is the web's, which keeps each of them readable. */
export const OFFICE_COLOURS = {
  blue: '蓝',
  red: '红',
  green: '绿',
  teal: '青',
  purple: '紫',
} as const;
export type OfficeColour = keyof typeof OFFICE_COLOURS;

/** Who a notice is for. */
export const NOTICE_AUDIENCES = {
  everyone: '所有人',
  reporting: '填报单位',
  supervising: '主管部门、领导和管理员',
} as const;
export type NoticeAudience = keyof typeof NOTICE_AUDIENCES;

/** Whether a notice is for a role: those who write reports are the ones who report. */
export const isNoticeFor = (audience: NoticeAudience, role: Role): boolean =>
  audience === 'everyone' || (audience === 'reporting') === roleMay(role, 'report.write');

const contactSchema = z.object({
  contactName: personNameSchema,
  phone: phoneSchema.min(1, '请填写电话。'),
  hours: contactHoursSchema.nullable(),
});

/** What everybody sees before they sign in. */
export const officeLookSchema = z
  .object({
    /** What the office calls its platform; null: the program's own words. */
    platformName: agencyNameSchema.nullable(),
    colour: z.enum(Object.keys(OFFICE_COLOURS) as [OfficeColour, ...OfficeColour[]]),
    /** Whom to ask. */
    contact: contactSchema.nullable(),
  })
  .meta({ id: 'OfficeLook' });
export type OfficeLook = z.infer<typeof officeLookSchema>;

/** What the program calls itself where the office says nothing else. */
export const PLATFORM_NAME = '政府信息公开年报汇总平台';

export const DEFAULT_LOOK: OfficeLook = { platformName: null, colour: 'blue', contact: null };

const noticeSchema = z.object({
  noticeText: officeNoticeTextSchema,
  fromDay: daySchema,
  untilDay: daySchema,
  audience: z.enum(Object.keys(NOTICE_AUDIENCES) as [NoticeAudience, ...NoticeAudience[]]),
});

/** All that the office sets for its platform. */
export const officeSettingsSchema = officeLookSchema
  .extend({ notice: noticeSchema.nullable() })
  .refine(({ notice }) => !notice || notice.fromDay <= notice.untilDay, {
    path: ['notice', 'untilDay'],
    message: '通知的结束日期不能早于开始日期。',
  })
  .meta({ id: 'OfficeSettings' });
export type OfficeSettings = z.infer<typeof officeSettingsSchema>;

/** The settings as they are to be, and as they were when somebody began to change them: OFFICE_SETTINGS_CHANGED where they are others by now. */
export const saveOfficeSettingsSchema = z
  .object({ seen: officeSettingsSchema, settings: officeSettingsSchema })
  .meta({ id: 'SaveOfficeSettings' });
export type SaveOfficeSettings = z.infer<typeof saveOfficeSettingsSchema>;

/**
 * Today's notice for the caller, unless they have dismissed it; null where there is none. It gets a new id when its text
 * changes.
 */
export const currentNoticeSchema = z
  .object({ notice: z.object({ id: idSchema, noticeText: z.string() }).nullable() })
  .meta({ id: 'CurrentNotice' });
export type CurrentNotice = z.infer<typeof currentNoticeSchema>;

/** The notice to dismiss: it is no longer shown to the caller on any of their machines. */
export const putAwayNoticeSchema = z.object({ id: idSchema }).meta({ id: 'PutAwayNotice' });
export type PutAwayNotice = z.infer<typeof putAwayNoticeSchema>;
