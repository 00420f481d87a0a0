import type { WrittenPerson } from '../reading/person-of-row.ts';
import { planPeople, type ExistingPerson } from './plan-people.ts';

const existing: ExistingPerson = {
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
const plan = (rows: WrittenPerson[], ownId: string | null = null, others: ExistingPerson[] = []) =>
  planPeople(rows, {
    existing: [existing, ...others],
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

  it('is one account at each of the offices that somebody writes for, and the plan says so', () => {
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

  describe('of one name at one agency', () => {
    const namesake: ExistingPerson = { ...existing, id: 'other', username: 'limin-2', phone: '13911112222' };

    it('is to each what the row with their username says', () => {
      const { changes, same, mistakes } = plan(
        [
          person('李敏', { username: 'limin-2', phone: '13733334444' }),
          person('李敏', { username: 'limin' }),
        ],
        null,
        [namesake],
      );
      expect(mistakes).toEqual([]);
      expect(changes).toMatchObject([{ before: { id: 'other' }, phone: '13733334444' }]);
      expect(same).toMatchObject([{ username: 'limin' }]);
    });

    it('is to make two where both rows say a username, and nothing the second time', () => {
      const both = [person('王强', { username: 'wangqiang' }), person('王强', { username: 'wangqiang2' })];
      expect(plan(both)).toMatchObject({
        mistakes: [],
        creations: [{ username: 'wangqiang' }, { username: 'wangqiang2' }],
      });
    });

    it('is to make another beside the one who is there, where that one is written too', () => {
      const { creations, same, mistakes } = plan([
        person('李敏', { username: 'limin' }),
        person('李敏', { username: 'limin3' }),
      ]);
      expect(mistakes).toEqual([]);
      expect([creations, same]).toMatchObject([[{ username: 'limin3' }], [{ username: 'limin' }]]);
    });

    it('is nobody’s to tell where the row says no username', () => {
      const { changes, mistakes } = plan([person('李敏', { phone: '13733334444' })], null, [namesake]);
      expect(changes).toEqual([]);
      expect(mistakes).toMatchObject([
        {
          row: 2,
          message: expect.stringMatching(/2 个人都叫“李敏”（用户名 limin、limin-2）.*填上他的用户名/),
        },
      ]);
    });

    it('is about who can sign in, where the other was disabled', () => {
      const disabled = { ...namesake, disabledAt: new Date(0) };
      expect(plan([person('李敏', { phone: '13733334444' })], null, [disabled])).toMatchObject({
        mistakes: [],
        changes: [{ before: { id: 'account' } }],
      });
    });

    it('is refused where one of the rows says no username, and where one username is written twice', () => {
      const one = person('李敏', { username: 'limin' });
      expect(plan([one, person('李敏')]).mistakes).toMatchObject([
        { row: 3, message: expect.stringMatching(/第 2 行已经写过.*各填用户名/) },
      ]);
      expect(plan([one, person('李敏敏', { username: 'limin' })]).mistakes).toMatchObject([
        { row: 4, message: expect.stringContaining('用户名“limin”在第 2 行已经写过') },
      ]);
    });
  });

  it('is refused where it would change one’s own role', () => {
    const { mistakes } = plan([person('李敏', { role: 'leader' })], 'account');
    expect(mistakes).toMatchObject([{ message: expect.stringContaining('您自己的账号') }]);
  });
});
