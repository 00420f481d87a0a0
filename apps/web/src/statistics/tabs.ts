import { z } from 'zod';

/** The themes of the dashboard, as the address names them. */
export const tabSchema = z.enum([
  'overview',
  'disclosure',
  'applications',
  'disputes',
  'improvement',
  'comparison',
  'changes',
]);
export type Tab = z.infer<typeof tabSchema>;

/** Themes as people call them, in the order of the tabs. */
export const TAB_NAMES: Readonly<Record<Tab, string>> = {
  overview: '总览',
  disclosure: '主动公开',
  applications: '依申请公开',
  disputes: '复议诉讼',
  improvement: '问题与改进',
  comparison: '对比',
  changes: '本年度变动',
};
