import { type CurrentSession, type Permission, roleMay, ROLES, type Work } from '@zhaojian/contract';

/** A page that the menu leads to. The pages below it are for the same people. */
const ENTRIES = [
  { to: '/my-report', label: '我的年报', work: 'reporting', needs: 'report.write' },
  { to: '/history', label: '历年对照', work: 'reporting', needs: 'report.write' },
  { to: '/progress', label: '填报进度', work: 'collection', needs: 'progress.read' },
  { to: '/review', label: '审核', work: 'collection', needs: 'report.review' },
  { to: '/imports', label: '批量导入', work: 'collection', needs: 'report.import' },
  { to: '/past-years', label: '历年数据', work: 'collection', needs: 'report.load' },
  { to: '/rectification', label: '整改台账', work: 'collection', needs: 'rectification.read' },
  { to: '/dashboard', label: '数据总览', work: 'figures', needs: 'statistics.read' },
  { to: '/agencies', label: '机构', work: 'upkeep', needs: 'collection.oversee' },
  { to: '/accounts', label: '账号', work: 'upkeep', needs: 'account.resetPassword' },
  { to: '/rounds', label: '填报轮次', work: 'upkeep', needs: 'collection.oversee' },
  { to: '/audit', label: '操作记录', work: 'record', needs: 'audit.read' },
  { to: '/system', label: '系统状态', work: 'record', needs: 'system.manage' },
] as const satisfies readonly { to: string; label: string; work: Work; needs: Permission }[];

export type MenuEntry = (typeof ENTRIES)[number];

/** The sidebar of a person, begun with the work of the role: nobody sees an entry they may not open. */
export function menuOf(session: CurrentSession): MenuEntry[] {
  const { startsWith } = ROLES[session.account.role];
  const open = ENTRIES.filter((entry) => isOpen(entry, session));
  return [
    ...open.filter(({ work }) => work === startsWith),
    ...open.filter(({ work }) => work !== startsWith),
  ];
}

/** Where a person comes to after signing in. */
export function startPageOf(session: CurrentSession): MenuEntry['to'] {
  const [first] = menuOf(session);
  if (!first) throw new Error(`the menu of ${session.account.role} is empty`);
  return first.to;
}

/** Whether the menu leads the person to the page. */
export const leadsTo = (to: MenuEntry['to'], session: CurrentSession): boolean =>
  menuOf(session).some((entry) => entry.to === to);

/** Who looks after the platform itself is stated by the server: it needs the permission, and the top of the tree. */
const isOpen = ({ to, needs }: MenuEntry, { account, managesSystem }: CurrentSession): boolean =>
  roleMay(account.role, needs) && (to !== '/system' || managesSystem);
