import { z } from 'zod';
import { idSchema, instantSchema } from '../values/identifiers.schema.ts';
import { robotAddressSchema, robotNameSchema, robotSecretSchema } from '../values/texts.schema.ts';
import { consequencesOf, type Transition, transitionOf } from '../workflow/workflow.ts';
import { deliveredLatelySchema } from './ways.ts';

interface RobotKindEntry {
  /** As people call the product in whose groups it speaks. */
  readonly name: string;
  /** The host of its address, asked by https. */
  readonly host: string;
  /** What an address looks like. */
  readonly example: string;
  /** Where a message can be signed: what the secret is called there. */
  readonly secretName: string | null;
  /** The longest text that it takes, in bytes of UTF-8. */
  readonly longestText: number;
}

/** The products whose group robots are spoken to. */
export const ROBOT_KINDS = {
  wecom: {
    name: '企业微信',
    host: 'qyapi.weixin.qq.com',
    example: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=……',
    secretName: null,
    longestText: 2048,
  },
  dingtalk: {
    name: '钉钉',
    host: 'oapi.dingtalk.com',
    example: 'https://oapi.dingtalk.com/robot/send?access_token=……',
    secretName: '加签密钥',
    longestText: 16_000,
  },
  feishu: {
    name: '飞书',
    host: 'open.feishu.cn',
    example: 'https://open.feishu.cn/open-apis/bot/v2/hook/……',
    secretName: '签名校验密钥',
    longestText: 16_000,
  },
} as const satisfies Readonly<Record<string, RobotKindEntry>>;

export type RobotKind = keyof typeof ROBOT_KINDS;
export const robotKindSchema = z
  .enum(Object.keys(ROBOT_KINDS) as [RobotKind, ...RobotKind[]])
  .meta({ id: 'RobotKind' });

/** What is declared of a kind of robot. */
export const robotKind = (kind: RobotKind): RobotKindEntry => ROBOT_KINDS[kind];

/** What a group can be told of its area, as whoever looks after its robot chooses. */
export const GROUP_NOTICE_KINDS = {
  roundOpened: { name: '年度填报开始', byDefault: true },
  dueSoon: { name: '截止日期临近', byDefault: true },
  overdue: { name: '逾期未交', byDefault: true },
  reportSubmitted: { name: '报告已提交', byDefault: false },
  reportReturned: { name: '报告被退回', byDefault: false },
  reportAccepted: { name: '报告已通过', byDefault: false },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly byDefault: boolean }>>;

export type GroupNoticeKind = keyof typeof GROUP_NOTICE_KINDS;
export const groupNoticeKindSchema = z
  .enum(Object.keys(GROUP_NOTICE_KINDS) as [GroupNoticeKind, ...GroupNoticeKind[]])
  .meta({ id: 'GroupNoticeKind' });

/** What groups are told of when a step of the workflow is taken with a report; null: nothing. */
export function groupNoticeOfStep(transition: Transition): GroupNoticeKind | null {
  if (transitionOf(transition).ofBroughtIn) return null;
  const { handsIn, givesBack, beginsToCount } = consequencesOf(transition);
  if (givesBack) return 'reportReturned';
  if (beginsToCount) return 'reportAccepted';
  return handsIn ? 'reportSubmitted' : null;
}

/** A robot in a group, that tells it of an area. Where it is, and its secret, never leave the server. */
export const groupRobotSchema = z
  .object({
    id: idSchema,
    /** The top of the area of which it tells. */
    agencyId: idSchema,
    agencyName: z.string(),
    name: z.string(),
    kind: robotKindSchema,
    isOn: z.boolean(),
    tells: z.array(groupNoticeKindSchema),
    /** lost: the key with which its address could be read is gone. */
    access: z.enum(['kept', 'lost']),
    lately: deliveredLatelySchema.extend({ lastSentAt: instantSchema.nullable() }),
  })
  .meta({ id: 'GroupRobot' });
export type GroupRobot = z.infer<typeof groupRobotSchema>;

export const groupRobotsSchema = z.object({ items: z.array(groupRobotSchema) }).meta({ id: 'GroupRobots' });
export type GroupRobots = z.infer<typeof groupRobotsSchema>;

/** Where a robot is and what it is spoken to with: only known together, so that no secret goes to an address for which it was not typed. */
export const robotAccessSchema = z
  .object({
    kind: robotKindSchema,
    address: robotAddressSchema,
    /** null: it does not ask for a signature. */
    secret: robotSecretSchema.nullable(),
  })
  .meta({ id: 'RobotAccess' });
export type RobotAccess = z.infer<typeof robotAccessSchema>;

const robotFields = {
  name: robotNameSchema,
  isOn: z.boolean(),
  tells: z.array(groupNoticeKindSchema).max(groupNoticeKindSchema.options.length),
};

export const addGroupRobotSchema = z
  .object({ agencyId: idSchema, ...robotFields, access: robotAccessSchema })
  .meta({ id: 'AddGroupRobot' });
export type AddGroupRobot = z.infer<typeof addGroupRobotSchema>;

/** Without access, what is kept stays. */
export const changeGroupRobotSchema = z
  .object({ ...robotFields, access: robotAccessSchema.optional() })
  .meta({ id: 'ChangeGroupRobot' });
export type ChangeGroupRobot = z.infer<typeof changeGroupRobotSchema>;

/** What a robot answered to a message sent to try it. */
export const robotTriedSchema = z
  .object({
    /** Why it was not taken, and what to do, in Chinese; null: it was. */
    problem: z.string().nullable(),
  })
  .meta({ id: 'RobotTried' });
export type RobotTried = z.infer<typeof robotTriedSchema>;
