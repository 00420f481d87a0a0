import { DEFAULT_PASSWORD_RULES } from '@zhaojian/contract';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRound } from '../../collection-rounds/testing/sample-round.ts';
import { CITY, openPage, sessionAs } from '../../testing/open-page.tsx';
import { pretendServer, refused } from '../../testing/pretend-server.ts';

const server = {
  'GET /api/session': sessionAs('administrator'),
  'GET /api/collection-rounds': [aRound()],
  [`GET /api/agencies/${CITY}`]: refused(404, 'AGENCY_NOT_FOUND', '没有这个机构。'),
};
const rules = { ...DEFAULT_PASSWORD_RULES, shortest: 12, days: 180 };

describe('密码规则', () => {
  it('are changed by those who look after the platform, who are told what is below level three', async () => {
    const { asked } = pretendServer(server, { 'PUT /api/password-rules': rules });
    await openPage('/accounts/password-rules');
    const shortest = await screen.findByRole('spinbutton', { name: '最短长度' });
    await userEvent.clear(shortest);
    await userEvent.type(shortest, '12');
    const days = screen.getByRole('spinbutton', { name: '更换期限' });
    await userEvent.clear(days);
    await userEvent.type(days, '180');
    expect(await screen.findByText(/通常不超过 90 天更换一次/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }));
    expect(await screen.findByText(/密码规则已保存/)).toBeDefined();
    expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual(rules);
  });

  it('says at the field what is beyond its bounds, and sends nothing', async () => {
    const { asked } = pretendServer(server);
    await openPage('/accounts/password-rules');
    const shortest = await screen.findByRole('spinbutton', { name: '最短长度' });
    await userEvent.clear(shortest);
    await userEvent.type(shortest, '6');
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }));
    expect(await screen.findByText('请填写 8 至 32 的整数。')).toBeDefined();
    expect(asked.some(({ method }) => method === 'PUT')).toBe(false);
  });

  it('is no page for anybody else', async () => {
    pretendServer(server, { 'GET /api/session': sessionAs('supervisor') });
    await openPage('/accounts/password-rules');
    await waitFor(() => expect(window.location.pathname).toBe('/progress'));
  });
});
