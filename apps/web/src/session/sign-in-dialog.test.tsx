import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anAccount } from '../accounts/testing/sample-account.ts';
import { aRound } from '../collection-rounds/testing/sample-round.ts';
import { findDialog } from '../testing/find-dialog.ts';
import { CITY, openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';

describe('a session that ends in the middle of something', () => {
  it('continues with it after the new password that is due by then', async () => {
    const session = sessionAs('administrator');
    let isOver = true;
    const { asked } = pretendServer({
      'GET /api/session': session,
      'GET /api/collection-rounds': [aRound()],
      'GET /api/accounts': { items: [anAccount()], total: 1 },
      [`GET /api/agencies/${CITY}`]: refused(404, 'AGENCY_NOT_FOUND', '没有这个机构。'),
      'DELETE /api/accounts/00000000-0000-4000-8000-0000000000a1/sessions': () =>
        isOver ? refused(401, 'SESSION_EXPIRED', '登录已过期，请重新登录。') : null,
      'POST /api/session': { ...session, passwordDue: 'expired' },
      'PUT /api/session/password': () => {
        isOver = false;
        return null;
      },
    });
    await openPage('/accounts');
    await userEvent.click(await screen.findByRole('button', { name: '李敏（示例）的操作' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '结束全部登录' }));
    await userEvent.click(await screen.findByRole('button', { name: '结束登录' }));

    const signIn = within(await findDialog('登录已过期，请重新登录'));
    await userEvent.type(signIn.getByLabelText('密码'), 'Nianbao-2024{Enter}');
    const setting = within(await findDialog('设置新密码'));
    await userEvent.type(await setting.findByLabelText('现在的密码'), 'Nianbao-2024');
    await userEvent.type(setting.getByLabelText('新密码'), 'Nianbao-2025');
    await userEvent.type(setting.getByLabelText('再输一次新密码'), 'Nianbao-2025');
    await userEvent.click(setting.getByRole('button', { name: '设置并继续' }));
    expect(await screen.findByText(/的全部登录已结束/)).toBeDefined();
    await waitFor(() => expect(asked.filter(({ method }) => method === 'DELETE')).toHaveLength(2));
  });
});
