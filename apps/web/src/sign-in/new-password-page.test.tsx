import { DEFAULT_PASSWORD_RULES } from '@zhaojian/contract';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';

const withDue = (passwordDue: 'first' | 'expired') => ({
  'GET /api/session': { ...sessionAs('administrator'), passwordDue },
});
const rule = (text: RegExp) => within(screen.getByRole('list', { name: '密码规则' })).getByText(text);

describe('设置新密码', () => {
  it('comes before the page one wanted, which follows it', async () => {
    const { asked } = pretendServer(withDue('first'), { 'PUT /api/session/password': null });
    await openPage('/accounts?search=李敏');
    expect(await screen.findByRole('heading', { name: '设置新密码' })).toBeDefined();
    expect(asked.map(({ path }) => path)).toEqual(['/api/session']);

    await userEvent.type(screen.getByLabelText('发给您的密码'), 'abcd-efgh-jk23');
    await userEvent.type(screen.getByLabelText('新密码'), 'Nianbao-2025');
    await userEvent.type(screen.getByLabelText('再输一次新密码'), 'Nianbao-2025{Enter}');
    await waitFor(() => expect(window.location.pathname).toBe('/accounts'));
    expect(decodeURIComponent(window.location.search)).toContain('李敏');
    expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({
      currentPassword: 'abcd-efgh-jk23',
      newPassword: 'Nianbao-2025',
    });
  });

  it('holds what is typed against each rule, for eyes and ears', async () => {
    pretendServer(withDue('first'));
    await openPage('/');
    const field = await screen.findByLabelText('新密码');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      '至少 8 个字符',
    );
    await userEvent.type(field, 'nianbao');
    expect(rule(/至少 8 个字符/).textContent).toContain('还不符合');
    expect(screen.getByRole('status').textContent).toBe(
      '还差：至少 8 个字符；小写字母、大写字母、数字、符号，至少有其中 3 种',
    );
    await userEvent.type(field, '-2025');
    expect(rule(/至少 8 个字符/).textContent).toContain('已符合');
    expect(screen.getByRole('status').textContent).toBe('新密码符合规则');
  });

  it('says at the field why the platform would not take it', async () => {
    const why = '这个密码以前用过，不能与最近 5 次的密码相同，请另设一个。';
    pretendServer(withDue('expired'), {
      'PUT /api/session/password': refused(400, 'PASSWORD_USED_BEFORE', why),
    });
    await openPage('/');
    expect(
      await screen.findByText(`密码已超过 ${DEFAULT_PASSWORD_RULES.days} 天没有更换。`, { exact: false }),
    ).toBeDefined();
    await userEvent.type(screen.getByLabelText('现在的密码'), 'Nianbao-2024');
    await userEvent.type(screen.getByLabelText('新密码'), 'Nianbao-2025');
    await userEvent.type(screen.getByLabelText('再输一次新密码'), 'Nianbao-2025');
    await userEvent.click(screen.getByRole('button', { name: '设置并继续' }));
    const item = screen.getByLabelText('新密码').closest('.ant-form-item') as HTMLElement;
    expect(await within(item).findByText(why)).toBeDefined();
  });

  it('is no page for anybody whose password is theirs', async () => {
    pretendServer({ 'GET /api/session': sessionAs('administrator') });
    await openPage('/new-password?to=%2Faudit');
    await waitFor(() => expect(window.location.pathname).toBe('/audit'));
  });
});
