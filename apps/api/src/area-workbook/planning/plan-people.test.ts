import type { WrittenPerson } from '../reading/person-of-row.ts';
import { planPeople, type StandingPerson } from './plan-people.ts';

const standing: StandingPerson = {
  id: 'account',
  username: 'limin',
  displayName: '李敏',
  role: 'agency',
  agencyId: 'education',
  phone: '13912345678',
  email: null,
  disabledAt: null,
};
let row = 1;
const person = (displayName: string, more: Partial<WrittenPerson> = {}): WrittenPerson => ({
  sheet: '名单',
  row: (row += 1),
  agencyName: '示例区教育局',
  parent: null,
  agencyRow: null,
  displayName,
  role: null,
  phone: null,
  email: null,
  username: null,
  ...more,
});
const plan = (rows: WrittenPerson[], ownId: string | null = null) =>
  planPeople(rows, {
    standing: [standing],
    usernames: new Set(['limin', '13800000000']),
    ownId,
    agencyOf: ({ agencyName }) => ({ id: agencyName === '示例区教育局' ? 'education' : agencyName }),
  });

describe('what a workbook would do to accounts', () => {
  beforeEach(() => {
    row = 1;
  });

  it('is to make one for who has none, called by the number by which they are known', () => {
    const { creations, mistakes } = plan([
      person('王强', { phone: '13900000001' }),
      person('赵丽', { phone: '0418-1234567' }),
      person('孙伟', { email: 'Sun.Wei@example.gov.cn' }),
    ]);
    expect(mistakes).toEqual([]);
    expect(creations.map(({ username, role }) => [username, role])).toEqual([
      ['13900000001', 'agency'],
      ['04181234567', 'agency'],
      ['sun.wei', 'agency'],
    ]);
  });

  it('is nothing for who is known by agency and name, and only the difference', () => {
    expect(plan([person('李敏', { phone: '13912345678' })])).toMatchObject({ creations: [], changes: [] });
    expect(plan([person('李敏', { phone: '13712345678', role: 'supervisor' })]).changes).toMatchObject([
      { before: { id: 'account' }, phone: '13712345678', role: 'supervisor' },
    ]);
  });

  it('is to move and rename who is known by the username', () => {
    const { changes } = plan([person('李 敏敏', { username: 'limin', agencyName: '示例区财政局' })]);
    expect(changes).toMatchObject([{ agency: { id: '示例区财政局' }, displayName: '李 敏敏' }]);
  });

  it('is one account at each of the offices that somebody writes for, which is said', () => {
    const phone = '13900000001';
    const { creations, notes } = plan([
      person('王强', { phone }),
      person('王强', { phone, agencyName: '示例区财政局' }),
    ]);
    expect(creations.map(({ username }) => username)).toEqual([phone, `${phone}-2`]);
    expect(notes).toMatchObject([{ row: 3, message: expect.stringContaining('另建“13900000001-2”') }]);
  });

  it('takes another name where somebody outside has that one', () => {
    expect(plan([person('王强', { phone: '13800000000' })]).creations).toMatchObject([
      { username: '13800000000-2' },
    ]);
  });

  it.each([
    [
      'twice',
      [person('王强', { phone: '13900000001' }), person('王强', { phone: '13900000001' })],
      /已经写过/,
    ],
    ['without a telephone, an e-mail and a username', [person('王强')], /没有电话、邮箱和用户名/],
    ['with a username that is taken', [person('王强', { username: '13800000000' })], /已被使用/],
    ['with another username than they have', [person('李敏', { username: 'li.min' })], /用户名不能改为/],
  ] as const)('is refused for a person %s', (_, rows, message) => {
    const { mistakes } = plan([...rows]);
    expect(mistakes).toMatchObject([{ row: rows.at(-1)?.row, message: expect.stringMatching(message) }]);
  });

  it('is refused where it would change one’s own role', () => {
    const { mistakes } = plan([person('李敏', { role: 'leader' })], 'account');
    expect(mistakes).toMatchObject([{ message: expect.stringContaining('您自己的账号') }]);
  });
});
