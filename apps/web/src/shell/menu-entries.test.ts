import { roleSchema } from '@zhaojian/contract';
import { sessionAs } from '../testing/open-page.tsx';
import { leadsTo, menuOf, startPageOf } from './menu-entries.ts';

const labels = (...session: Parameters<typeof sessionAs>) =>
  menuOf(sessionAs(...session)).map(({ label }) => label);

describe('the menu', () => {
  it('leads an agency to its own report, and to what it has to put right', () => {
    expect(labels('agency')).toEqual(['我的年报', '历年对照', '整改台账']);
  });

  it('leads those who review to the collection first', () => {
    expect(labels('supervisor')).toEqual([
      '填报进度',
      '审核',
      '批量导入',
      '历年数据',
      '整改台账',
      '数据总览',
      '机构',
      '账号',
      '填报轮次',
      '操作记录',
    ]);
  });

  it('leads leaders to the figures first', () => {
    expect(labels('leader')).toEqual(['数据总览', '填报进度', '整改台账']);
  });

  it('leads administrators to what they look after first', () => {
    expect(labels('administrator')).toEqual([
      '机构',
      '账号',
      '填报轮次',
      '填报进度',
      '整改台账',
      '数据总览',
      '操作记录',
      '系统状态',
    ]);
  });

  it('leads to the state of the system only from the top of the tree', () => {
    expect(leadsTo('/system', { ...sessionAs('administrator'), managesSystem: false })).toBe(false);
  });

  it.each(roleSchema.options)('takes %s somewhere after signing in', (role) => {
    expect(startPageOf(sessionAs(role))).toBe(menuOf(sessionAs(role))[0]?.to);
  });
});
