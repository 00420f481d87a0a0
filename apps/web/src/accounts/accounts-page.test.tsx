import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRound } from '../collection-rounds/testing/sample-round.ts';
import { findDialog } from '../testing/find-dialog.ts';
import { CITY, openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';
import { anAccount } from './testing/sample-account.ts';

const account = anAccount({ displayName: '王芳（示例）', username: 'wang.fang' });
const server = {
  'GET /api/session': sessionAs('administrator'),
  'GET /api/collection-rounds': [aRound()],
  'GET /api/accounts': { items: [account], total: 1 },
  [`GET /api/agencies/${CITY}`]: refused(404, 'AGENCY_NOT_FOUND', '没有这个机构。'),
};
const openActions = async () =>
  userEvent.click(await screen.findByRole('button', { name: '王芳（示例）的操作' }));

describe('账号', () => {
  it('lists who may sign in for which agency', async () => {
    pretendServer(server);
    await openPage('/accounts');
    expect(await screen.findByText('wang.fang')).toBeDefined();
    expect(screen.getByText('从未登录')).toBeDefined();
  });

  it('teaches what to do while there is none', async () => {
    pretendServer(server, { 'GET /api/accounts': { items: [], total: 0 } });
    await openPage('/accounts');
    expect(await screen.findByText(/还没有账号。点“新建账号”/)).toBeDefined();
  });

  it('offers somebody who only manages accounts no role that joins the duties', async () => {
    const all = {
      ...account,
      id: '00000000-0000-4000-8000-0000000000cd',
      role: 'administrator',
      displayName: '张三',
    };
    pretendServer(server, {
      'GET /api/session': sessionAs('securityAdministrator'),
      'GET /api/accounts': { items: [account, all], total: 2 },
    });
    await openPage('/accounts');
    await userEvent.click(await screen.findByRole('button', { name: '新建账号' }));
    const dialog = await findDialog('新建账号');
    const names = within(dialog)
      .getAllByRole('radio')
      .map((radio) => radio.closest('label')?.textContent);
    expect(names.some((name) => name?.startsWith('安全审计员'))).toBe(true);
    expect(names.some((name) => name?.startsWith('管理员'))).toBe(false);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: '张三的操作' }));
    expect(await screen.findByRole('menuitem', { name: '修改（由管理员办理）' })).toBeDefined();
  });

  it('says at the field what is wrong with a new account', async () => {
    const taken = '用户名“wang.fang”已被使用，请换一个。';
    pretendServer(server, { 'POST /api/accounts': refused(409, 'USERNAME_TAKEN', taken) });
    await openPage('/accounts');
    await userEvent.click(await screen.findByRole('button', { name: '新建账号' }));
    const dialog = await findDialog('新建账号');
    await userEvent.click(within(dialog).getByRole('button', { name: '建立' }));
    expect(await within(dialog).findByText(/用户名由 2–40 个小写字母/)).toBeDefined();

    await userEvent.type(within(dialog).getByRole('textbox', { name: '用户名' }), 'wang.fang');
    await userEvent.type(within(dialog).getByRole('textbox', { name: '姓名或称呼' }), '王芳（示例）');
    await userEvent.click(within(dialog).getByRole('button', { name: '建立' }));
    const field = within(dialog).getByRole('textbox', { name: '用户名' }).closest('.ant-form-item');
    expect(await within(field as HTMLElement).findByText(taken)).toBeDefined();
  });

  it('shows the first password once, to be handed over, and loses it by no key', async () => {
    pretendServer(server, { 'POST /api/accounts': { account, password: 'abcd-efgh-jk23' } });
    await openPage('/accounts');
    await userEvent.click(await screen.findByRole('button', { name: '新建账号' }));
    const dialog = await findDialog('新建账号');
    await userEvent.type(within(dialog).getByRole('textbox', { name: '用户名' }), 'wang.fang');
    await userEvent.type(within(dialog).getByRole('textbox', { name: '姓名或称呼' }), '王芳（示例）{Enter}');
    expect(await screen.findByText('abcd-efgh-jk23')).toBeDefined();
    expect(screen.getByText(/密码只显示这一次/)).toBeDefined();
    expect(screen.getByRole('button', { name: '打印密码条' })).toBeDefined();
    expect(screen.getByRole('button', { name: '复制密码' })).toBeDefined();
    await userEvent.keyboard('{Escape}{Enter}');
    const handed = await findDialog('已为王芳（示例）建立账号');
    expect(within(handed).queryByRole('button', { name: /取\s?消|Close/ })).toBeNull();
    await userEvent.click(within(handed).getByRole('button', { name: '已交给本人' }));
    await waitFor(() => expect(screen.queryByText('abcd-efgh-jk23')).toBeNull());
  });

  it('resets a password after a question, and shows the new one once', async () => {
    const { asked } = pretendServer(server, {
      [`POST /api/accounts/${account.id}/password`]: { account, password: 'abcd-efgh-jk23' },
    });
    await openPage('/accounts');
    await openActions();
    await userEvent.click(await screen.findByRole('menuitem', { name: '重设密码' }));
    const dialog = await findDialog('重设 王芳（示例）（wang.fang）的密码');
    expect(asked.some(({ method }) => method === 'POST')).toBe(false);
    await userEvent.click(within(dialog).getByRole('button', { name: /重\s?设/ }));
    expect(await screen.findByText('abcd-efgh-jk23')).toBeDefined();
  });

  it('lets a supervisor reset the passwords of those below, and nothing else', async () => {
    const agencyId = '00000000-0000-4000-8000-000000000009';
    const below = anAccount({
      id: '00000000-0000-4000-8000-0000000000b1',
      displayName: '下级',
      role: 'agency',
      agencyId,
    });
    const manager = anAccount({
      id: '00000000-0000-4000-8000-0000000000c1',
      displayName: '下级管理员',
      role: 'administrator',
      agencyId,
    });
    pretendServer(server, {
      'GET /api/session': sessionAs('supervisor'),
      'GET /api/accounts': { items: [account, below, manager], total: 3 },
    });
    await openPage('/accounts');
    await userEvent.click(await screen.findByRole('button', { name: '下级的操作' }));
    expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual([
      '重设密码',
    ]);
    expect(screen.queryByRole('button', { name: '新建账号' })).toBeNull();
    for (const { displayName } of [account, manager]) {
      await userEvent.click(screen.getByRole('button', { name: `${displayName}的操作` }));
      const [item] = await screen.findAllByRole('menuitem', { name: /请联系管理员/ });
      expect(item?.getAttribute('aria-disabled')).toBe('true');
      await userEvent.keyboard('{Escape}');
    }
  });

  it('takes one of the agencies of somebody', async () => {
    const bureau = { id: '00000000-0000-4000-8000-000000000009', name: '示例市教育局' };
    const held = { ...account, agencies: [...account.agencies, bureau] };
    const { asked } = pretendServer(server, {
      'GET /api/accounts': { items: [held], total: 1 },
      [`PATCH /api/accounts/${account.id}`]: account,
    });
    await openPage('/accounts');
    expect(await screen.findByText('示例市教育局')).toBeDefined();
    await openActions();
    await userEvent.click(await screen.findByRole('menuitem', { name: '修改' }));
    const dialog = await findDialog('修改账号 wang.fang');
    await userEvent.click(within(dialog).getByRole('button', { name: '移除示例市教育局' }));
    await userEvent.click(within(dialog).getByRole('button', { name: /保\s?存/ }));
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'PATCH')?.body).toEqual({ takeAgencies: [bureau.id] }),
    );
  });

  it('takes the only agency in the area of somebody who works elsewhere too', async () => {
    const { asked } = pretendServer(server, {
      'GET /api/accounts': { items: [account], total: 1 },
      [`PATCH /api/accounts/${account.id}`]: { ...account, agencyId: '', agencyName: '', agencies: [] },
    });
    await openPage('/accounts');
    await openActions();
    await userEvent.click(await screen.findByRole('menuitem', { name: '修改' }));
    const dialog = await findDialog('修改账号 wang.fang');
    await userEvent.click(within(dialog).getByRole('button', { name: /^移除/ }));
    await userEvent.click(within(dialog).getByRole('button', { name: /保\s?存/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked.find(({ method }) => method === 'PATCH')?.body).toEqual({
      takeAgencies: [account.agencies[0]?.id],
    });
  });

  it('asks before it disables an account', async () => {
    const { asked } = pretendServer(server, {
      [`PATCH /api/accounts/${account.id}`]: { ...account, disabled: true },
    });
    await openPage('/accounts');
    await openActions();
    await userEvent.click(await screen.findByRole('menuitem', { name: '停用' }));
    expect(await screen.findByText(/停用后立即退出登录/)).toBeDefined();
    expect(asked.some(({ method }) => method === 'PATCH')).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: '停用' }));
    expect(await screen.findByText(/的账号已停用/)).toBeDefined();
    expect(asked.find(({ method }) => method === 'PATCH')?.body).toEqual({ disabled: true });
  });

  it('says why the last administrator of an area stays', async () => {
    const why = '这是能管理“示例市人民政府”的最后一个管理员账号，不能停用。';
    pretendServer(server, {
      [`PATCH /api/accounts/${account.id}`]: refused(409, 'LAST_ADMINISTRATOR', why),
    });
    await openPage('/accounts');
    await openActions();
    await userEvent.click(await screen.findByRole('menuitem', { name: '停用' }));
    await userEvent.click(await screen.findByRole('button', { name: '停用' }));
    expect(await screen.findByText(why)).toBeDefined();
  });

  it('does not let those with one duty disable themselves', async () => {
    const role = 'securityAdministrator';
    const own = anAccount({ id: sessionAs(role).account.id, displayName: '王芳（示例）', role });
    pretendServer(server, {
      'GET /api/session': sessionAs(role),
      'GET /api/accounts': { items: [own], total: 1 },
    });
    await openPage('/accounts');
    await openActions();
    expect((await screen.findByRole('menuitem', { name: '停用' })).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });

  it('lets the one with all duties give up their own account, and says when that is possible', async () => {
    const role = 'administrator';
    const own = anAccount({ id: sessionAs(role).account.id, displayName: '王芳（示例）', role });
    const why = '现在不能停用自己的账号：“示例市人民政府”还没有安全审计员。';
    pretendServer(server, {
      'GET /api/accounts': { items: [own], total: 1 },
      [`PATCH /api/accounts/${own.id}`]: refused(409, 'OWN_ACCOUNT_LOCKED', why),
    });
    await openPage('/accounts');
    await openActions();
    await userEvent.click(await screen.findByRole('menuitem', { name: '停用' }));
    expect(await screen.findByText(/都另有人担任以后，才能停用自己的管理员账号/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '停用' }));
    expect(await screen.findByText(why)).toBeDefined();
  });
});
