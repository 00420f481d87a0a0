import { z } from 'zod';

/**
 * What can be allowed, each within the area of the caller's agency. What depends on more than who asks (one's own
 * account, the top of the tree, the state of a report) is decided where it happens.
 */
export const PERMISSIONS = [
  /** Make, change and disable accounts. */
  'account.manage',
  /** See the accounts, and give those of agencies below one's own a new first password. */
  'account.resetPassword',
  /** Found, change and abolish agencies. */
  'agency.manage',
  /** Set the dates of a year, at the top of the tree. */
  'round.manage',
  /** Say which findings keep reports of a year from being handed in, at the top of the tree. */
  'round.block',
  /** Arrange days, exemptions and reopenings for single agencies of the area. */
  'round.arrange',
  /** Write the notice of a round and say when its agencies are reminded, at the top of the tree. */
  'round.notify',
  /** Say which areas hand up as a whole in a round, at the top of the tree. */
  'round.handUp',
  /** See how the machine is and clear what is due, at the top of the tree. */
  'system.manage',
  /** Read the record of changes. */
  'audit.read',
  /** Verify at the top of the tree that the record is as it was written. */
  'audit.verify',
  /** Oversee the yearly collection: the list of reports with their states, the agencies, the rounds. */
  'collection.oversee',
  /** See how many have reported. */
  'progress.read',
  /** Read the sums of accepted reports and what their section 五 names. */
  'statistics.read',
  /** Read the reports of one's own agency. */
  'report.read',
  /** Beyond one's own agency, those of the whole area. */
  'report.readArea',
  /** Beyond what was accepted, what is under way: every state and version. */
  'report.readUnaccepted',
  /** Upload, type in and correct the report of one's own agency. */
  'report.write',
  /** Hand it in. */
  'report.submit',
  /** Correct what was recognised in section 五: in one's own report until it is handed in, in those of the area afterwards. */
  'item.correct',
  /** Say by which words items of section 五 are sorted, at the top of the tree. */
  'item.sort',
  /** Return, accept, and withdraw what was accepted. */
  'report.review',
  /** Remind the agencies of the area of the report that they owe. */
  'report.remind',
  /** Have robots tell groups what concerns the area. */
  'robot.manage',
  /** Read the ledger of rectification: one's own agency's tasks, and with `report.readArea` those of the area. */
  'rectification.read',
  /** Say what one's own agency did about its tasks, with evidence. */
  'rectification.report',
  /** Set tasks to agencies of the area, and confirm or return what they say of them. */
  'rectification.supervise',
  /** Bring in many files for the agencies of the area. */
  'report.import',
  /** Bring in reports of years whose reports are no longer collected, and let them count. */
  'report.load',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What someone does on the platform: the pages of the menu, each under one of these. */
export type Work = 'reporting' | 'collection' | 'figures' | 'upkeep' | 'record';

interface RoleEntry {
  /** As people call it. */
  readonly name: string;
  /** What it is for, to anyone who hands out an account. */
  readonly duty: string;
  /** The pages its menu begins with; the first of them opens after signing in. */
  readonly startsWith: Work;
  readonly permissions: readonly Permission[];
}

/** All that a role is. Server and web ask this table, and compare no role by its name. */
export const ROLES = {
  administrator: {
    name: '管理员',
    duty: '维护辖区内的机构、账号和轮次，查看操作记录；不审核报告。适合由一个人管理的小单位。',
    startsWith: 'upkeep',
    permissions: [
      'account.manage',
      'account.resetPassword',
      'agency.manage',
      'round.manage',
      'round.block',
      'round.arrange',
      'round.notify',
      'round.handUp',
      'robot.manage',
      'system.manage',
      'audit.read',
      'audit.verify',
      'collection.oversee',
      'progress.read',
      'statistics.read',
      'report.read',
      'report.readArea',
      'report.readUnaccepted',
      'rectification.read',
    ],
  },
  supervisor: {
    name: '主管部门',
    duty: '查看辖区内的填报进度，审核、退回或通过报告，督办整改；为下级单位重设密码。',
    startsWith: 'collection',
    permissions: [
      'account.resetPassword',
      'round.block',
      'round.arrange',
      'round.notify',
      'round.handUp',
      'robot.manage',
      'audit.read',
      'collection.oversee',
      'progress.read',
      'statistics.read',
      'report.read',
      'report.readArea',
      'report.readUnaccepted',
      'item.correct',
      'item.sort',
      'report.review',
      'report.remind',
      'rectification.read',
      'rectification.supervise',
      'report.import',
      'report.load',
    ],
  },
  agency: {
    name: '填报单位',
    duty: '填报本机构的年度报告，报告整改进展。',
    startsWith: 'reporting',
    permissions: [
      'report.read',
      'report.readUnaccepted',
      'report.write',
      'report.submit',
      'item.correct',
      'rectification.read',
      'rectification.report',
    ],
  },
  leader: {
    name: '领导',
    duty: '查看辖区的统计和已通过的报告，不作任何修改。',
    startsWith: 'figures',
    permissions: ['progress.read', 'statistics.read', 'report.read', 'report.readArea', 'rectification.read'],
  },
  systemAdministrator: {
    name: '系统管理员',
    duty: '三员之一：维护辖区内的机构和轮次，看管平台的运行；不管账号，不看操作记录，不看报告内容。',
    startsWith: 'upkeep',
    permissions: [
      'agency.manage',
      'round.manage',
      'round.block',
      'round.arrange',
      'round.notify',
      'round.handUp',
      'robot.manage',
      'system.manage',
      'collection.oversee',
      'progress.read',
    ],
  },
  securityAdministrator: {
    name: '安全管理员',
    duty: '三员之一：建立、停用辖区内的账号，重设密码，定密码规则；不管机构和轮次，不看操作记录，不看报告。',
    startsWith: 'upkeep',
    permissions: ['account.manage', 'account.resetPassword'],
  },
  auditor: {
    name: '安全审计员',
    duty: '三员之一：查看、导出、核验辖区内的全部操作记录，不作任何修改；不能由兼任其他管理职责的人担任。',
    startsWith: 'record',
    permissions: ['audit.read', 'audit.verify'],
  },
} as const satisfies Readonly<Record<string, RoleEntry>>;

export type Role = keyof typeof ROLES;
export const roleSchema = z.enum(Object.keys(ROLES) as Role[]).meta({ id: 'Role' });

/** Whether the role has the permission. */
export const roleMay = (role: Role, permission: Permission): boolean =>
  (ROLES[role].permissions as readonly Permission[]).includes(permission);

/** What the three separate duties are told by: the upkeep of the platform, its accounts, and the audit of both. */
const DUTIES = ['system.manage', 'account.manage', 'audit.verify'] as const satisfies readonly Permission[];
type Duty = (typeof DUTIES)[number];

/** Of the three separate duties those that a role has. */
const dutiesOf = (role: Role): Duty[] => DUTIES.filter((duty) => roleMay(role, duty));

/** Whether a role joins duties that can be separate. */
export const joinsDuties = (role: Role): boolean => dutiesOf(role).length > 1;

/** The roles that have one of the separate duties and no other: 三员. */
export const SEPARATE_ROLES: readonly Role[] = roleSchema.options.filter(
  (role) => dutiesOf(role).length === 1,
);

/**
 * Whether a person with one role hands out another, and handles accounts that have it: a role that joins duties only where
 * theirs joins them too.
 */
export const mayHandle = (by: Role, role: Role): boolean =>
  !joinsDuties(role) || roleMay(by, 'system.manage');

/** The roles that a person with this one cannot also have in another account: an auditor has no other duty. */
export function rolesApartFrom(role: Role): Role[] {
  const duties = dutiesOf(role);
  const audits = (others: readonly Duty[]) => others.length === 1 && others[0] === 'audit.verify';
  return roleSchema.options.filter((other) => {
    const others = dutiesOf(other);
    return duties.length > 0 && others.length > 0 && audits(duties) !== audits(others);
  });
}

/** Whether an account of an area is of those below an agency: of others only, and of nobody's who has one of the duties. */
export const isOfThoseBelow = (
  { role, agencies }: { role: Role; agencies: readonly { id: string }[] },
  agencyId: string,
): boolean => agencies.every(({ id }) => id !== agencyId) && dutiesOf(role).length === 0;

/** The roles that have the permission, in the order of the table. */
export const rolesThatMay = (permission: Permission): Role[] =>
  roleSchema.options.filter((role) => roleMay(role, permission));

/** Roles as people call them. */
export const ROLE_NAMES = Object.fromEntries(
  roleSchema.options.map((role) => [role, ROLES[role].name]),
) as Readonly<Record<Role, string>>;
