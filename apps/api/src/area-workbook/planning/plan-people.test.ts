import type { WrittenPerson } from '../reading/person-of-row.ts';
import type { ExistingPerson } from './people-meant.ts';
import { planPeople } from './plan-people.ts';

const existing: ExistingPerson = {
  id: 'account',
  username: 'limin',
  displayName: '李敏',
  role: 'agency',
  agencyIds: ['education'],
  reachesBeyond: false,
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

  it('is to make one for a person without, called by the number by which they are known', () => {
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

  it('is nothing for a person known by agency and name, and only the difference', () => {
    expect(plan([person('李敏', { phone: '13912345678' })])).toMatchObject({ creations: [], changes: [] });
    expect(plan([person('李敏', { phone: '13712345678', role: 'supervisor' })]).changes).toMatchObject([
      { before: { id: 'account' }, phone: '13712345678', role: 'supervisor' },
    ]);
  });

  it('is to move and rename a person known by the username', () => {
    const { changes } = plan([person('李 敏敏', { username: 'limin', agencyName: '示例区财政局' })]);
    expect(changes).toMatchObject([
      { give: [{ id: '示例区财政局' }], take: ['education'], displayName: '李 敏敏' },
    ]);
  });

  describe('of somebody who works for several agencies', () => {
    const [phone, finance] = ['13900000001', { agencyName: '示例区财政局' }];

    it('is one account with all of them, known by name and telephone, with a note', () => {
      const { creations, notes } = plan([person('王强', { phone }), person('王强', { phone, ...finance })]);
      expect(creations).toMatchObject([
        { username: phone, agencies: [{ id: 'education' }, { id: '示例区财政局' }] },
      ]);
      expect(notes).toMatchObject([{ row: 3, message: expect.stringContaining('同一个账号也为') }]);
    });

    it.each([
      ['the telephone of an office', { phone: '0418-1234567' }],
      ['an e-mail', { email: 'bangongshi@example.gov.cn' }],
    ])('is an account for each row that has only %s in common, with a note of the rows', (_, contact) => {
      const { creations, notes } = plan([
        person('办公室', contact),
        person('办公室', { ...contact, ...finance }),
      ]);
      expect(creations.map(({ agencies }) => agencies)).toEqual([
        [{ id: 'education' }],
        [{ id: '示例区财政局' }],
      ]);
      expect(new Set(creations.map(({ username }) => username)).size).toBe(2);
      expect(notes[0]).toMatchObject({
        row: 3,
        message: expect.stringMatching(/第 2 行也写过.*各建一个账号/),
      });
    });

    it('is one account known by the username, whatever only one of the rows says besides', () => {
      const username = 'wangqiang';
      const { creations, mistakes } = plan([
        person('王强', { username }),
        person('王强', { username, ...finance, phone, role: 'supervisor' }),
      ]);
      expect(mistakes).toEqual([]);
      expect(creations).toMatchObject([{ username, role: 'supervisor', written: { phone, row: 2 } }]);
    });

    it('is to give another agency to a person with an account, and to take none', () => {
      const here = person('李敏', { username: 'limin' });
      const { changes } = plan([here, person('李敏', { username: 'limin', ...finance })]);
      expect(changes).toMatchObject([{ before: { id: 'account' }, give: [{ id: '示例区财政局' }] }]);
      expect(changes[0]?.take).toBeUndefined();
    });

    it('is the same for a person known by name and mobile number at another agency', () => {
      const { changes, creations, notes } = plan([person('李敏', { phone: '13912345678', ...finance })]);
      expect(creations).toEqual([]);
      expect(changes).toMatchObject([{ before: { id: 'account' }, give: [{ id: '示例区财政局' }] }]);
      expect(changes[0]?.take).toBeUndefined();
      expect(notes).toMatchObject([{ message: expect.stringContaining('已有账号“limin”') }]);
    });

    it('is nothing where they are all there, and moves nobody who has several', () => {
      const both = { ...existing, id: 'both', username: 'zhao', displayName: '赵丽' };
      const known = [{ ...both, agencyIds: ['education', '示例区财政局'] }];
      const rows = [person('赵丽', { username: 'zhao' }), person('赵丽', { username: 'zhao', ...finance })];
      expect(plan(rows, null, known)).toMatchObject({ changes: [], same: rows, mistakes: [] });
      const third = [person('赵丽', { username: 'zhao', agencyName: '示例区审计局' })];
      const { changes } = plan(third, null, known);
      expect(changes).toMatchObject([{ give: [{ id: '示例区审计局' }] }]);
      expect(changes[0]?.take).toBeUndefined();
    });

    it('is refused where the rows say different things of the person, or of two persons', () => {
      const username = 'wangqiang';
      const one = person('王强', { username, role: 'agency' });
      expect(plan([one, person('王强', { username, ...finance, role: 'leader' })]).mistakes).toMatchObject([
        { row: 3, message: expect.stringMatching(/第 2 行写的是同一个人.*角色却不相同/) },
      ]);
      expect(plan([one, person('王伟', { username, ...finance })]).mistakes).toMatchObject([
        { row: 4, message: expect.stringMatching(/第 2 行已经写过，是“王强”的/) },
      ]);
    });

    it('changes only the agencies of a person who has others outside the area', () => {
      const beyond = {
        ...existing,
        id: 'beyond',
        username: 'zhao',
        displayName: '赵丽',
        reachesBeyond: true,
      };
      expect(plan([person('赵丽', { username: 'zhao', ...finance })], null, [beyond])).toMatchObject({
        mistakes: [],
        changes: [{ give: [{ id: '示例区财政局' }] }],
      });
      expect(
        plan([person('赵丽', { username: 'zhao', role: 'leader' })], null, [beyond]).mistakes,
      ).toMatchObject([{ message: expect.stringContaining('两边共同的上级') }]);
    });
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

    it('cannot be told where the row has no username', () => {
      const { changes, mistakes } = plan([person('李敏', { phone: '13733334444' })], null, [namesake]);
      expect(changes).toEqual([]);
      expect(mistakes).toMatchObject([
        {
          row: 2,
          message: expect.stringMatching(/2 个人都叫“李敏”（用户名 limin、limin-2）.*填上他的用户名/),
        },
      ]);
    });

    it('is about the one who can sign in, where the other was disabled', () => {
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
