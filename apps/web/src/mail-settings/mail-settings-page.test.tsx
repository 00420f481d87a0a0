import type { MailSettingsNow } from '@zhaojian/contract';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPage, sessionAs } from '../testing/open-page.tsx';
import { pretendServer, refused } from '../testing/pretend-server.ts';

const now: MailSettingsNow = {
  settings: {
    isOn: true,
    host: 'smtp.example.gov.cn',
    port: 465,
    security: 'tls',
    mailAccount: 'nianbao',
    senderAddress: 'nianbao@example.gov.cn',
    publicAddress: 'https://nianbao.example.gov.cn',
  },
  password: 'kept',
  addressGiven: null,
  lately: { sent: 12, waiting: 1, failed: 2, uncertain: 0, lastProblem: '收件地址被拒收。' },
};
const server = {
  'GET /api/session': sessionAs('administrator'),
  'GET /api/collection-rounds': [],
  'GET /api/mail-settings': now,
};

describe('邮件设置', () => {
  it('shows what became of recent mails, and never the password', async () => {
    pretendServer(server);
    await openPage('/system/mail');
    expect(await screen.findByText('最近一次的问题：收件地址被拒收。')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('密码或授权码').value).toBe('');
    expect(screen.getByText(/已保存，不再显示/)).toBeTruthy();
  });

  it('leaves the password as it is where none is typed, and sends the one that is', async () => {
    const { asked } = pretendServer(server, { 'PUT /api/mail-settings': now });
    await openPage('/system/mail');
    const sent = () => asked.filter(({ method }) => method === 'PUT').map(({ body }) => body);
    await userEvent.click(await screen.findByRole('button', { name: /^保\s?存$/ }));
    await waitFor(() => expect(sent()).toEqual([{ seen: now.settings, settings: now.settings }]));
    await userEvent.type(screen.getByLabelText('密码或授权码'), 'secret');
    await userEvent.click(screen.getByRole('button', { name: /^保\s?存$/ }));
    await waitFor(() => expect(sent()[1]).toMatchObject({ mailPassword: 'secret' }));
  });

  it('says what came of a mail to an address', async () => {
    const { asked } = pretendServer(server, {
      'POST /api/mail-settings/trial': { sentTo: 'me@example.gov.cn', problem: '账号或密码不对。' },
    });
    await openPage('/system/mail');
    await userEvent.type(await screen.findByLabelText('测试邮件的收件地址'), 'me@example.gov.cn');
    await userEvent.click(screen.getByRole('button', { name: '发送测试邮件' }));
    expect(await screen.findByText('账号或密码不对。')).toBeTruthy();
    expect(asked.some(({ method }) => method === 'PUT')).toBe(false);
    expect(asked.at(-1)?.body).toMatchObject({ sendTo: 'me@example.gov.cn' });
  });

  it('tries rather than saves on Enter in the address of the trial, also after a save was refused', async () => {
    const { asked } = pretendServer(server, {
      'PUT /api/mail-settings': refused(409, 'CHANGED_MEANWHILE', '设置已被别人修改。'),
      'POST /api/mail-settings/trial': refused(429, 'TOO_MANY', '测试太频繁。'),
    });
    await openPage('/system/mail');
    await userEvent.click(await screen.findByRole('button', { name: /^保\s?存$/ }));
    expect(await screen.findByText('设置已被别人修改。')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('测试邮件的收件地址'), 'me@example.gov.cn{Enter}');
    expect(await screen.findByText('测试太频繁。')).toBeTruthy();
    expect(screen.queryByText('设置已被别人修改。')).toBeNull();
    expect(asked.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('takes the address of a platform in a network without domains', async () => {
    const { asked } = pretendServer(server, { 'PUT /api/mail-settings': now });
    await openPage('/system/mail');
    const address = await screen.findByLabelText('平台地址');
    await userEvent.clear(address);
    await userEvent.type(address, 'zhaojian:3000');
    await userEvent.click(screen.getByRole('button', { name: /^保\s?存$/ }));
    expect(await screen.findByText('请填写以 http:// 或 https:// 开头的完整地址。')).toBeTruthy();
    await userEvent.clear(address);
    await userEvent.type(address, 'http://zhaojian:3000');
    await userEvent.click(screen.getByRole('button', { name: /^保\s?存$/ }));
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'PUT')?.body).toMatchObject({
        settings: { publicAddress: 'http://zhaojian:3000' },
      }),
    );
  });

  it('begins with nothing set', async () => {
    pretendServer(server, {
      'GET /api/mail-settings': { ...now, settings: null, password: 'none' },
    });
    await openPage('/system/mail');
    expect(await screen.findByText(/还没有设置邮件服务器/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^保\s?存$/ }));
    expect(await screen.findByText('请填写服务器地址。')).toBeTruthy();
  });
});
