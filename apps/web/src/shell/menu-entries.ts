import type { Role } from '@zhaojian/contract';

export interface MenuEntry {
  readonly to:
    | '/my-report'
    | '/history'
    | '/progress'
    | '/review'
    | '/imports'
    | '/dashboard'
    | '/agencies'
    | '/accounts'
    | '/rounds'
    | '/audit'
    | '/system';
  readonly label: string;
}

const ENTRIES = {
  myReport: { to: '/my-report', label: '我的年报' },
  history: { to: '/history', label: '历年对照' },
  progress: { to: '/progress', label: '填报进度' },
  review: { to: '/review', label: '审核' },
  imports: { to: '/imports', label: '批量导入' },
  dashboard: { to: '/dashboard', label: '数据总览' },
  agencies: { to: '/agencies', label: '机构' },
  accounts: { to: '/accounts', label: '账号' },
  rounds: { to: '/rounds', label: '填报轮次' },
  audit: { to: '/audit', label: '操作记录' },
  system: { to: '/system', label: '系统状态' },
} as const satisfies Record<string, MenuEntry>;

/** For whoever looks after the platform itself, besides the menu of the role. */
export const SYSTEM_ENTRY: MenuEntry = ENTRIES.system;

/** The sidebar of each role: nobody sees a door that is closed to them. */
export const MENU: Readonly<Record<Role, readonly MenuEntry[]>> = {
  agency: [ENTRIES.myReport, ENTRIES.history],
  supervisor: [
    ENTRIES.progress,
    ENTRIES.review,
    ENTRIES.imports,
    ENTRIES.dashboard,
    ENTRIES.agencies,
    ENTRIES.rounds,
    ENTRIES.audit,
  ],
  leader: [ENTRIES.dashboard, ENTRIES.progress],
  administrator: [
    ENTRIES.agencies,
    ENTRIES.accounts,
    ENTRIES.rounds,
    ENTRIES.progress,
    ENTRIES.dashboard,
    ENTRIES.audit,
  ],
};
